<?xml version="1.0" encoding="UTF-8"?>
<!-- 逐页指定行数（page-fit）：这样的页各有自己的版式，按页码排在普通页之前。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:k="urn:kanyin:style"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k">

  <xsl:template name="fitted-page-masters">
    <xsl:for-each select="page-fit">
      <xsl:call-template name="body-page">
        <xsl:with-param name="side-of-sheet" select="k:side(xs:integer(@folio))"/>
        <xsl:with-param name="name" select="'fit-' || @folio"/>
        <xsl:with-param name="page-lines" select="xs:integer(@lines)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- 第 1 页到最后一个指定行数的页，一页一页点名。 -->
  <xsl:template name="fitted-pages">
    <xsl:param name="issue" as="element()"/>
    <xsl:variable name="fitted" as="xs:integer*" select="$issue/page-fit/xs:integer(@folio)"/>
    <xsl:for-each select="1 to (max($fitted), 0)[1]">
      <fo:single-page-master-reference
          master-reference="{if (. = $fitted) then 'fit-' || . else 'body-' || k:side(.)}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 单数页在右（recto），双数页在左（verso）。 -->
  <xsl:function name="k:side" as="xs:string">
    <xsl:param name="folio" as="xs:integer"/>
    <xsl:sequence select="if ($folio mod 2 eq 1) then 'recto' else 'verso'"/>
  </xsl:function>
</xsl:stylesheet>
