<?xml version="1.0" encoding="UTF-8"?>
<!-- 封面的刊名：字或者图（刊徽）。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 刊名：一行，不超过版心宽的一定份额；字多则字小。 -->
  <xsl:template match="name" mode="cover">
    <xsl:variable name="count" as="xs:integer" select="string-length(.)"/>
    <xsl:variable name="room" as="xs:decimal"
        select="$masthead-share * $measure - ($count - 1) * $masthead-tracking"/>
    <xsl:variable name="size" as="xs:decimal"
        select="min(($masthead-size, $room div $count))"/>
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$masthead-top * $mm - k:ascent($size)"/>
      <xsl:with-param name="height" select="$size"/>
      <xsl:with-param name="content">
        <fo:block kf:source="{@n:id}" font-family="{$masthead-role}" font-weight="{$masthead-weight}"
            font-size="{k:pt($size)}" line-height="{k:pt($size)}" color="{$red}"
            text-align="center" letter-spacing="{k:pt($masthead-tracking)}">
          <xsl:apply-templates/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="logo" mode="cover">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="($masthead-top - $logo-height) * $mm"/>
      <xsl:with-param name="height" select="$logo-height * $mm"/>
      <xsl:with-param name="content">
        <fo:block text-align="center" font-size="1pt" line-height="1pt"
            line-stacking-strategy="max-height">
          <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')"
              fox:alt-text="{(../name, '刊名')[1]}"
              content-height="{k:mm($logo-height)}" content-width="scale-to-fit"
              width="{k:pt($masthead-share * $measure)}" scaling="uniform"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
