<?xml version="1.0" encoding="UTF-8"?>
<!-- 编者按：楷体，上下各一道与版心同宽的细线；上面的线不占高，下面的线在空出的一行里，字都在格子上。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="note">
    <fo:block>
      <xsl:if test="not(k:opens-article(.))">
        <xsl:attribute name="space-before" select="k:lines($display-space)"/>
      </xsl:if>
      <fo:block-container height="0pt" border-top="{k:pt($editor-note-rule)} solid black"
          space-before="-{k:pt($editor-note-rule)}" space-before.conditionality="retain">
        <fo:block/>
      </fo:block-container>
      <fo:block font-family="{$kai-role}" font-size="{k:pt($editor-note-size)}">
        <xsl:apply-templates/>
      </fo:block>
      <fo:block-container height="{k:pt($display-space * $pitch - $editor-note-rule)}"
          border-top="{k:pt($editor-note-rule)} solid black"
          keep-with-previous.within-page="always">
        <fo:block/>
      </fo:block-container>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
