<?xml version="1.0" encoding="UTF-8"?>
<!-- 版头与目录：刊名下是期号，再下左编印单位、右日期，一道红线，线下就是目录；
     目录排不完的转到下页，到双数页止，正文第一页仍是单页。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 期号一行的顶边到纸上边，磅 -->
  <xsl:variable name="issue-top" as="xs:decimal" select="
      $masthead-top * $mm + $issue-drop * $pitch - ($pitch - $issue-size) div 2
      - k:ascent($issue-size)"/>
  <!-- 编印单位一行的顶边 -->
  <xsl:variable name="publisher-top" as="xs:decimal"
      select="$issue-top + $publisher-gap * $pitch"/>
  <!-- 编印单位一行时的红线 -->
  <xsl:variable name="rule-top" as="xs:decimal" select="
      $publisher-top + ($pitch + $body-size) div 2 + $cover-rule-gap * $mm"/>
  <!-- 版头连红线占版心的整行数 -->
  <xsl:variable name="cover-lines" as="xs:integer" select="
      xs:integer(ceiling(($rule-top + $cover-rule-thick - $top) div $pitch))"/>

  <!-- 目录第一条以上占几行 -->
  <xsl:variable name="contents-head-lines" as="xs:integer"
      select="$cover-lines + (/issue ! k:publisher-lines(.), 1)[1] - 1 + $contents-title-lines"/>

  <!-- 编印单位与日期同行；太长的分几行，日期在末行 -->
  <xsl:function name="k:publisher-lines" as="xs:integer">
    <xsl:param name="issue" as="element()"/>
    <xsl:variable name="room" as="xs:decimal"
        select="($measure - k:beside-date($issue)) div $issue-size - $publisher-inset"/>
    <xsl:sequence select="
        xs:integer(max((1, ($issue/masthead/publisher ! ceiling(k:ems(.) div $room)))))"/>
  </xsl:function>

  <!-- 日期一侧留的宽：日期、它到版心右边的空、它与编印单位之间的空 -->
  <xsl:function name="k:beside-date" as="xs:decimal">
    <xsl:param name="issue" as="element()"/>
    <xsl:sequence select="
        (k:ems(k:chinese-date(xs:date($issue/@date))) + 2 * $publisher-inset) * $issue-size"/>
  </xsl:function>

  <!-- 编印单位多占的行，把红线和目录往下推，磅 -->
  <xsl:function name="k:pushed" as="xs:decimal">
    <xsl:param name="issue" as="element()"/>
    <xsl:sequence select="(k:publisher-lines($issue) - 1) * $pitch"/>
  </xsl:function>

  <xsl:template name="cover">
    <fo:page-sequence master-reference="contents" initial-page-number="1"
        force-page-count="end-on-even" kf:label="封面">
      <fo:flow flow-name="xsl-region-body">
        <xsl:apply-templates select="masthead" mode="cover"/>
        <xsl:call-template name="cover-number"/>
        <xsl:apply-templates select="masthead/publisher" mode="cover"/>
        <xsl:call-template name="cover-date"/>
        <xsl:call-template name="cover-rule"/>
        <fo:block-container height="{k:pt($cover-lines * $pitch + k:pushed(.))}">
          <fo:block/>
        </fo:block-container>
        <xsl:call-template name="contents-list"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- 目录已在版头之下。 -->
  <xsl:template name="contents"/>

  <xsl:template name="contents-head">
    <fo:block id="contents" role="H1" font-family="{$title-role}"
        font-weight="{$title-weight}" font-size="{k:pt($contents-title-size)}" text-align="center"
        line-height="{k:lines($contents-title-lines)}">
      <fo:inline letter-spacing="{k:pt($contents-title-space * $contents-title-size)}">目录</fo:inline>
    </fo:block>
  </xsl:template>

  <xsl:template name="cover-number">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$issue-top"/>
      <xsl:with-param name="height" select="$pitch"/>
      <xsl:with-param name="content">
        <fo:block font-size="{k:pt($issue-size)}" text-align="center">
          <xsl:value-of select="@year || '年第' || @number || '期'"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="publisher" mode="cover">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$publisher-top"/>
      <xsl:with-param name="height" select="k:publisher-lines(root(.)/issue) * $pitch"/>
      <xsl:with-param name="content">
        <fo:block kf:source="{@n:id}" font-size="{k:pt($issue-size)}" kf:word-lines="fewest"
            start-indent="{k:em($publisher-inset)}"
            end-indent="{k:pt(k:beside-date(root(.)/issue))}">
          <xsl:apply-templates/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="cover-date">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$publisher-top + k:pushed(.)"/>
      <xsl:with-param name="height" select="$pitch"/>
      <xsl:with-param name="content">
        <fo:block font-size="{k:pt($issue-size)}" text-align="end"
            end-indent="{k:em($publisher-inset)}">
          <xsl:value-of select="k:chinese-date(xs:date(@date))"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="cover-rule">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$rule-top + k:pushed(.)"/>
      <xsl:with-param name="height" select="$cover-rule-thick"/>
      <xsl:with-param name="content">
        <fo:block-container height="0pt" border-top="{k:pt($cover-rule-thick)} solid {$red}">
          <fo:block/>
        </fo:block-container>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
