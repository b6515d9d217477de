<?xml version="1.0" encoding="UTF-8"?>
<!-- 表格：三线，表头每页重复，行高是整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 横排的表转四分之一圈，表头朝左，自成一页或几页；版心的高就是它的宽。 -->
  <xsl:template match="table[@turn]" priority="1">
    <fo:block role="NonStruct" kf:turned="{k:lines($lines)}">
      <xsl:next-match/>
    </fo:block>
  </xsl:template>

  <xsl:function name="k:table-width" as="xs:decimal">
    <xsl:param name="table" as="element()"/>
    <xsl:sequence select="if ($table/@turn) then $lines * $pitch else $measure"/>
  </xsl:function>

  <xsl:template match="table">
    <xsl:apply-templates select="caption"/>
    <fo:table kf:source="{@n:id}" table-layout="fixed" width="{k:pt(k:table-width(.))}"
        font-size="{k:pt(k:table-size(.))}"
        border-collapse="separate" text-indent="0pt" start-indent="0pt">
      <xsl:if test="not(note)">
        <xsl:attribute name="space-after" select="k:lines($display-space)"/>
      </xsl:if>
      <xsl:call-template name="table-space"/>
      <!-- 没有给列宽的，由排版器照各列的内容定。 -->
      <xsl:if test="not(@widths)">
        <xsl:attribute name="kf:columns" select="'fit'"/>
      </xsl:if>
      <xsl:call-template name="table-columns"/>
      <xsl:call-template name="table-header"/>
      <xsl:apply-templates select="body"/>
    </fo:table>
    <xsl:apply-templates select="note"/>
  </xsl:template>

  <!-- 表注：小字，占整行，缩进两字，不与表的末行分开。 -->
  <xsl:template match="table/note">
    <fo:block font-size="{k:pt($note-size)}" keep-with-previous.within-page="always"
        text-indent="0pt" start-indent="0pt" end-indent="0pt" space-after="{k:lines($display-space)}">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="table/note/p">
    <fo:block kf:source="{@n:id}" text-align="justify" text-indent="{k:pt($indent * $note-size)}">
      <xsl:call-template name="block-wishes"/>
      <xsl:call-template name="lines-kept"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="table/caption">
    <fo:block role="Caption" kf:source="{@n:id}" font-family="{$hei-role}" font-size="{k:pt($table-size)}"
        text-align="center" kf:word-lines="fewest" space-before="{k:lines($display-space)}"
        keep-together.within-page="always" keep-with-next.within-page="always">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="table/body">
    <fo:table-body>
      <xsl:apply-templates/>
      <xsl:call-template name="table-rule">
        <xsl:with-param name="width" select="$table-rule-thick"/>
        <xsl:with-param name="above" select="false()"/>
      </xsl:call-template>
    </fo:table-body>
  </xsl:template>

  <!-- 一行不分在两页；比一页还高的才分：强度是数，排版器量过以后才算数。 -->
  <xsl:template match="row">
    <fo:table-row kf:row="{@n:id}" keep-together.within-page="1">
      <xsl:apply-templates/>
    </fo:table-row>
  </xsl:template>

  <!-- 三线：表头上下、表尾下，各是不占高的一行：线往上让出自己的粗细，行高仍是整行。 -->
  <xsl:template name="table-rule">
    <xsl:param name="width" as="xs:decimal"/>
    <xsl:param name="above" as="xs:boolean" select="true()"/>
    <fo:table-row role="NonStruct">
      <!-- 线不与它的行分在两页。 -->
      <xsl:attribute name="keep-with-{if ($above) then 'next' else 'previous'}.within-page" select="'always'"/>
      <fo:table-cell role="NonStruct"
          number-columns-spanned="{k:column-count(ancestor-or-self::table[1])}">
        <fo:block-container height="0pt" space-before="-{k:pt($width)}"
            space-before.conditionality="retain" border-top="{k:pt($width)} solid black">
          <fo:block line-height="0pt" font-size="0.1pt"/>
        </fo:block-container>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- 定页：记号前面，那一行里还没有字，整行另页。 -->
  <xsl:function name="k:opens-row" as="xs:boolean">
    <xsl:param name="pb" as="element()?"/>
    <xsl:sequence select="exists($pb/ancestor::body) and empty($pb/ancestor::footnote)
        and empty($pb/ancestor::row[1]//text()[. &lt;&lt; $pb])"/>
  </xsl:function>
</xsl:stylesheet>
