<?xml version="1.0" encoding="UTF-8"?>
<!-- 版式：封面、目录、正文三种页面；订口总在装订一侧，书眉页码各在其侧。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:k="urn:kanyin:style"
    exclude-result-prefixes="xs k">

  <!-- 书眉区的底边在书眉线上；线到版心是空白。 -->
  <xsl:variable name="head-extent" as="xs:decimal"
      select="$top - ($head-gap - $head-rule-gap) * $mm + $head-rule"/>

  <xsl:template name="page-masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="cover" xsl:use-attribute-sets="page">
        <xsl:call-template name="type-area"/>
      </fo:simple-page-master>
      <xsl:for-each select="'recto', 'verso'">
        <fo:simple-page-master master-name="contents-{.}" xsl:use-attribute-sets="page">
          <xsl:call-template name="type-area">
            <xsl:with-param name="side-of-sheet" select="."/>
          </xsl:call-template>
        </fo:simple-page-master>
        <xsl:call-template name="body-page">
          <xsl:with-param name="side-of-sheet" select="."/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="fitted-page-masters"/>
      <xsl:variable name="issue" select="."/>
      <xsl:for-each select="'contents', 'body'">
        <fo:page-sequence-master master-name="{.}">
          <xsl:if test=". eq 'body'">
            <xsl:call-template name="fitted-pages">
              <xsl:with-param name="issue" select="$issue"/>
            </xsl:call-template>
          </xsl:if>
          <fo:repeatable-page-master-alternatives>
            <fo:conditional-page-master-reference odd-or-even="odd"
                master-reference="{.}-recto"/>
            <fo:conditional-page-master-reference odd-or-even="even"
                master-reference="{.}-verso"/>
          </fo:repeatable-page-master-alternatives>
        </fo:page-sequence-master>
      </xsl:for-each>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="body-page">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:param name="name" as="xs:string" select="'body-' || $side-of-sheet"/>
    <xsl:param name="page-lines" as="xs:integer" select="$lines"/>
    <fo:simple-page-master master-name="{$name}" xsl:use-attribute-sets="page">
      <xsl:call-template name="type-area">
        <xsl:with-param name="side-of-sheet" select="$side-of-sheet"/>
        <xsl:with-param name="page-lines" select="$page-lines"/>
      </xsl:call-template>
      <fo:region-before region-name="{$side-of-sheet}-head" extent="{k:pt($head-extent)}"
          display-align="after"/>
      <fo:region-after region-name="{$side-of-sheet}-foot" extent="{k:pt($bottom)}"
          display-align="before"/>
    </fo:simple-page-master>
  </xsl:template>

  <xsl:attribute-set name="page">
    <xsl:attribute name="page-width" select="k:pt($page-width)"/>
    <xsl:attribute name="page-height" select="k:pt($page-height)"/>
  </xsl:attribute-set>

  <!-- 版心。封面是单页。 -->
  <xsl:template name="type-area">
    <xsl:param name="side-of-sheet" as="xs:string" select="'recto'"/>
    <xsl:param name="page-lines" as="xs:integer" select="$lines"/>
    <fo:region-body margin-left="{k:pt(k:left($side-of-sheet))}"
        margin-right="{k:pt(k:right($side-of-sheet))}"
        margin-top="{k:pt($top)}"
        margin-bottom="{k:pt($bottom + ($lines - $page-lines) * $pitch)}"/>
  </xsl:template>

  <!-- 版心左边到纸左边：单页是订口，双页是切口。 -->
  <xsl:function name="k:left" as="xs:decimal">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:sequence select="if ($side-of-sheet eq 'recto') then $inner else $outer"/>
  </xsl:function>

  <xsl:function name="k:right" as="xs:decimal">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <xsl:sequence select="if ($side-of-sheet eq 'recto') then $outer else $inner"/>
  </xsl:function>
</xsl:stylesheet>
