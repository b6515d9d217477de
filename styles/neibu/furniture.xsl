<?xml version="1.0" encoding="UTF-8"?>
<!-- 书眉：单双页各排什么由参数定，都在外侧。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template name="heads-and-folios">
    <xsl:call-template name="footnote-rule"/>
    <xsl:call-template name="side-furniture">
      <xsl:with-param name="side-of-sheet" select="'verso'"/>
      <xsl:with-param name="shown" select="$verso-head"/>
    </xsl:call-template>
    <xsl:call-template name="side-furniture">
      <xsl:with-param name="side-of-sheet" select="'recto'"/>
      <xsl:with-param name="shown" select="$recto-shown"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 单页书眉排什么。短的期刊翻几页就到，长的要靠它找：按字数估计页数，排版之前就定下来。 -->
  <xsl:variable name="recto-shown" as="xs:string" select="
      if ($recto-head ne 'auto') then $recto-head
      else if (k:estimated-pages(/issue) lt $recto-head-from) then 'none'
      else if (count(/issue/section) gt 1) then 'section'
      else 'issue'"/>

  <!-- 一页大约排满版心的四分之三：标题、段末、图表占去其余。 -->
  <xsl:function name="k:estimated-pages" as="xs:decimal">
    <xsl:param name="issue" as="element()"/>
    <xsl:sequence select="
        4 * string-length(string-join($issue//article)) div (3 * $characters * $lines)"/>
  </xsl:function>

  <!-- 一面的书眉与页码，都靠切口。栏目随页而变，由文章的标题块带来，见 section-marker。 -->
  <xsl:template name="side-furniture">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:param name="shown" as="xs:string"/>
    <xsl:if test="$shown ne 'none'">
      <fo:static-content role="artifact" flow-name="{$side-of-sheet}-head">
        <xsl:choose>
          <xsl:when test="$shown eq 'section'">
            <fo:retrieve-marker retrieve-class-name="section-{$side-of-sheet}"
                retrieve-position="first-starting-within-page"
                retrieve-boundary="page-sequence"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="head">
              <xsl:with-param name="side-of-sheet" select="$side-of-sheet"/>
              <xsl:with-param name="text">
                <xsl:choose>
                  <xsl:when test="$shown eq 'masthead'">
                    <xsl:for-each select="masthead/name">
                      <fo:inline kf:source="{@n:id}">
                        <xsl:apply-templates mode="contents"/>
                      </fo:inline>
                    </xsl:for-each>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:value-of select="@year || '年第' || @number || '期'"/>
                  </xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
              <xsl:with-param name="dot" select="$shown eq 'masthead'"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:static-content>
    </xsl:if>
    <fo:static-content role="artifact" flow-name="{$side-of-sheet}-foot">
      <xsl:call-template name="folio">
        <xsl:with-param name="side-of-sheet" select="$side-of-sheet"/>
      </xsl:call-template>
    </fo:static-content>
  </xsl:template>

  <!-- 书眉排栏目名时：一页取本页第一个新起的文章的栏目；没有新起的，承上页。 -->
  <xsl:template name="section-marker">
    <xsl:variable name="title" as="element()?" select="parent::section/title"/>
    <xsl:for-each select="('verso'[$verso-head eq 'section'], 'recto'[$recto-shown eq 'section'])">
      <fo:marker marker-class-name="section-{.}">
        <xsl:choose>
          <xsl:when test="$title">
            <xsl:call-template name="head">
              <xsl:with-param name="side-of-sheet" select="."/>
              <xsl:with-param name="text">
                <xsl:apply-templates select="$title/node()" mode="contents"/>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <fo:block/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:marker>
    </xsl:for-each>
  </xsl:template>

  <!-- 正文与脚注之间占一行，短线在这一行的中间。末页下部也走脚注，只有它时线不画（排版器管）。 -->
  <xsl:template name="footnote-rule">
    <fo:static-content role="artifact" flow-name="xsl-footnote-separator">
      <fo:block-container height="{k:pt($pitch div 2)}">
        <fo:block/>
      </fo:block-container>
      <fo:block-container height="{k:pt($pitch div 2 - $footnote-rule)}"
          border-top="{k:pt($footnote-rule)} solid black"
          end-indent="{k:pt($measure * (1 - $footnote-rule-share))}">
        <fo:block/>
      </fo:block-container>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="head">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:param name="text" as="node()*"/>
    <xsl:param name="dot" as="xs:boolean" select="false()"/>
    <fo:block font-family="{$head-role}" font-size="{k:pt($head-size)}"
        line-height="{k:pt($head-size)}" text-align="{k:outside($side-of-sheet)}"
        margin-left="{k:pt(k:left($side-of-sheet))}"
        margin-right="{k:pt(k:right($side-of-sheet))}"
        padding-after="{k:pt($head-rule-gap * $mm - $head-size + k:ascent($head-size))}"
        border-bottom="{k:pt($head-rule)} solid black">
      <xsl:if test="$dot">
        <fo:inline color="{$red}" font-family="{$body-role}" font-size="{k:pt($head-dot-size)}">
          <xsl:text>●</xsl:text>
        </fo:inline>
        <xsl:sequence select="k:space($head-size div 2)"/>
      </xsl:if>
      <xsl:sequence select="$text"/>
    </fo:block>
  </xsl:template>

  <!-- 切口一侧。 -->
  <xsl:function name="k:outside" as="xs:string">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:sequence select="if ($side-of-sheet eq 'recto') then 'end' else 'start'"/>
  </xsl:function>
</xsl:stylesheet>
