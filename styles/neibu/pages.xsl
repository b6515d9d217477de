<?xml version="1.0" encoding="UTF-8"?>
<!-- 版式：三种页面（封面、目录、正文），单双页的书眉页码各在其侧。 -->
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
        <fo:region-body xsl:use-attribute-sets="type-area"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="contents" xsl:use-attribute-sets="page">
        <fo:region-body xsl:use-attribute-sets="type-area"/>
      </fo:simple-page-master>
      <xsl:call-template name="body-page">
        <xsl:with-param name="side-of-sheet" select="'recto'"/>
      </xsl:call-template>
      <xsl:call-template name="body-page">
        <xsl:with-param name="side-of-sheet" select="'verso'"/>
      </xsl:call-template>
      <fo:page-sequence-master master-name="body">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference odd-or-even="odd" master-reference="recto"/>
          <fo:conditional-page-master-reference odd-or-even="even" master-reference="verso"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="body-page">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <fo:simple-page-master master-name="{$side-of-sheet}" xsl:use-attribute-sets="page">
      <fo:region-body xsl:use-attribute-sets="type-area"/>
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

  <xsl:attribute-set name="type-area">
    <xsl:attribute name="margin-left" select="k:pt($side)"/>
    <xsl:attribute name="margin-right" select="k:pt($side)"/>
    <xsl:attribute name="margin-top" select="k:pt($top)"/>
    <xsl:attribute name="margin-bottom" select="k:pt($bottom)"/>
  </xsl:attribute-set>
</xsl:stylesheet>
