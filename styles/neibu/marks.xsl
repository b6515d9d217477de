<?xml version="1.0" encoding="UTF-8"?>
<!-- 份号、密级、紧急程度：和刊物性质、提示语一样，在封面或报头的左上角，一项一行（GB/T 9704—2012 7.2.1 至 7.2.3）。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 份号印几位数字（7.2.1） -->
  <xsl:variable name="copy-figures" as="xs:string" select="'000000'"/>

  <!-- 左上角的几项，从上到下。 -->
  <xsl:function name="k:marks" as="element()*">
    <xsl:param name="masthead" as="element()?"/>
    <xsl:sequence select="$masthead ! (copies, secrecy, urgency, classification, notice)"/>
  </xsl:function>

  <xsl:template match="copies" mode="cover">
    <xsl:call-template name="mark">
      <xsl:with-param name="text" select="format-integer(xs:integer(@from), $copy-figures)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="secrecy" mode="cover">
    <xsl:call-template name="mark">
      <xsl:with-param name="text" select="string-join((@level, @period), '★')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="classification | notice | urgency" mode="cover">
    <xsl:call-template name="mark"/>
  </xsl:template>

  <!-- 一项：不写在元素里的，由样式给出文字。 -->
  <xsl:template name="mark">
    <xsl:param name="text" as="xs:string?"/>
    <fo:block kf:source="{@n:id}" font-family="{$classification-role}"
        font-size="{k:pt($classification-size)}" line-height="{k:pt($classification-pitch)}">
      <xsl:sequence select="$text ! k:generated(.)"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
