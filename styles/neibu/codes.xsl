<?xml version="1.0" encoding="UTF-8"?>
<!-- 二维码：在文章里自成一块，在末页下部几个并排；下面是说明。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 图形四边各有四格留白（ISO/IEC 18004 5.3.8），两边共八格 -->
  <xsl:variable name="code-quiet" as="xs:integer" select="8"/>
  <!-- 一格至少多大，毫米：办公打印机印得清、手机分得开 -->
  <xsl:variable name="code-module" as="xs:decimal" select="0.4"/>

  <!-- 连留白的边长，磅。 -->
  <xsl:function name="k:code-side" as="xs:decimal">
    <xsl:param name="code" as="element()"/>
    <xsl:variable name="modules" as="xs:decimal" select="xs:decimal($code/@n:width)"/>
    <xsl:sequence select="
        $modules * max(($code-size div ($modules - $code-quiet), $code-module)) * $mm"/>
  </xsl:function>

  <xsl:template name="code">
    <xsl:variable name="side" as="xs:string" select="k:pt(k:code-side(.))"/>
    <fo:block text-align="center" text-indent="0pt" font-size="1pt" line-height="1pt"
        line-stacking-strategy="max-height">
      <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')"
          fox:alt-text="{string-join(('二维码', @label, @href), '，')}"
          content-height="{$side}" content-width="{$side}"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="code-label">
    <xsl:if test="@label">
      <fo:block role="Caption" font-family="{$hei-role}" font-size="{k:pt($note-size)}"
          text-align="center" text-indent="0pt" kf:source="{@n:id}" kf:word-lines="fewest">
        <xsl:sequence select="k:generated(@label)"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- 在文章里：占整行数。 -->
  <xsl:template match="qrcode">
    <fo:block-container keep-together.within-page="always" start-indent="0pt" end-indent="0pt"
        space-after="{k:lines($display-space)}">
      <fo:block-container height="{k:lines(ceiling(k:code-side(.) div $pitch))}"
          display-align="center">
        <xsl:call-template name="code"/>
      </fo:block-container>
      <xsl:call-template name="code-label"/>
    </fo:block-container>
  </xsl:template>

  <!-- 在末页下部：几个平分版心宽，说明一行。 -->
  <xsl:template name="codes">
    <xsl:if test="qrcode">
      <xsl:variable name="width" as="xs:decimal" select="$measure div count(qrcode)"/>
      <xsl:variable name="side" as="xs:decimal" select="max(qrcode ! k:code-side(.))"/>
      <fo:block-container height="{k:pt($side + $pitch)}">
        <xsl:for-each select="qrcode">
          <fo:block-container absolute-position="absolute" top="0pt"
              left="{k:pt((position() - 1) * $width)}" width="{k:pt($width)}"
              height="{k:pt($side + $pitch + $placed-room)}">
            <xsl:call-template name="code"/>
            <xsl:call-template name="code-label"/>
          </fo:block-container>
        </xsl:for-each>
        <fo:block/>
      </fo:block-container>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
