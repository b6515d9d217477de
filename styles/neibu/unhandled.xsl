<?xml version="1.0" encoding="UTF-8"?>
<!-- 没有模板认得的元素：报错，不悄悄丢掉。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:k="urn:kanyin:style" xmlns:n="urn:kanyin:normal">

  <xsl:template match="*" priority="-10">
    <xsl:message terminate="yes" error-code="k:unhandled">
      <xsl:value-of select="name() || ' ' || @n:id"/>
    </xsl:message>
  </xsl:template>
</xsl:stylesheet>
