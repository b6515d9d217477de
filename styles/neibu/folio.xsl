<?xml version="1.0" encoding="UTF-8"?>
<!-- 页码，在外侧。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template name="folio">
    <xsl:param name="side-of-sheet" as="xs:string"/>
    <fo:block font-family="{$folio-role}" font-size="{k:pt($folio-size)}"
        line-height="{k:pt($folio-size)}"
        padding-before="{k:pt($folio-gap * $mm - k:ascent($folio-size))}"
        text-align="{k:outside($side-of-sheet)}"
        margin-left="{k:pt(k:left($side-of-sheet) + $folio-inset * $body-size)}"
        margin-right="{k:pt(k:right($side-of-sheet) + $folio-inset * $body-size)}">
      <xsl:value-of select="$folio-before"/>
      <fo:page-number/>
      <xsl:value-of select="$folio-after"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
