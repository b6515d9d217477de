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

  <!-- 刊名：不超过版心宽的一定份额，字多则字小。八个字以内一行，再长两行，末行在一行的位置上；
       在哪里转行，稿件里写了照写的，没有写由排字器按词分，两行各有一半多一个字的余地。 -->
  <xsl:template match="name" mode="cover">
    <xsl:variable name="designed" as="xs:string+" select="k:designed-lines(.)"/>
    <xsl:variable name="two" as="xs:boolean" select="
        count($designed) eq 1 and k:ems($designed) gt $masthead-longest"/>
    <xsl:variable name="lines" as="xs:integer" select="if ($two) then 2 else count($designed)"/>
    <xsl:variable name="size" as="xs:decimal" select="min((k:masthead-room($lines),
        if ($two) then k:two-line-size($designed) else min($designed ! k:masthead-size(.))))"/>
    <xsl:variable name="pitch" as="xs:decimal" select="
        if ($lines eq 1) then $size else round-half-to-even($masthead-leading * $size, 1)"/>
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$masthead-top * $mm - ($lines - 1) * $pitch
          - ($pitch - $size) div 2 - k:ascent($size)"/>
      <xsl:with-param name="height" select="$lines * $pitch"/>
      <xsl:with-param name="content">
        <fo:block kf:source="{@n:id}" font-family="{$masthead-role}" font-weight="{$masthead-weight}"
            font-size="{k:pt($size)}" line-height="{k:pt($pitch)}" color="{$red}"
            text-align="center" letter-spacing="{k:pt($masthead-tracking)}"
            kf:word-lines="fewest" kf:tell-breaks="true">
          <xsl:if test="$two">
            <xsl:variable name="beside" as="xs:string"
                select="k:pt((1 - $masthead-share) div 2 * $measure)"/>
            <xsl:attribute name="start-indent" select="$beside"/>
            <xsl:attribute name="end-indent" select="$beside"/>
          </xsl:if>
          <xsl:apply-templates/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 几行的，上面的密级提示、准印证号下面空半行，字可以多大。 -->
  <xsl:function name="k:masthead-room" as="xs:decimal">
    <xsl:param name="lines" as="xs:integer"/>
    <xsl:variable name="room" as="xs:decimal" select="
        ($masthead-top - $classification-top) * $mm - $classification-pitch * 3 div 2"/>
    <xsl:sequence select="max((
        $classification-size, $room div (($lines - 1) * $masthead-leading + 1)))"/>
  </xsl:function>

  <!-- 这样一行，字可以多大。 -->
  <xsl:function name="k:masthead-size" as="xs:decimal">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="k:masthead-size(k:ems($line), string-length($line))"/>
  </xsl:function>

  <xsl:function name="k:masthead-size" as="xs:decimal">
    <xsl:param name="ems" as="xs:decimal"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="min(($masthead-size,
        ($masthead-share * $measure - ($count - 1) * $masthead-tracking) div $ems))"/>
  </xsl:function>

  <!-- 排成两行，字可以多大。西文只在词间分，取最好的一处。 -->
  <xsl:function name="k:two-line-size" as="xs:decimal">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="words" as="xs:string+" select="tokenize($name)"/>
    <xsl:sequence select="
        if (count($words) eq 1)
        then k:masthead-size(k:ems($name) div 2 + 1, string-length($name) idiv 2 + 1)
        else max((1 to count($words) - 1) ! min((
            k:masthead-size(string-join(subsequence($words, 1, .), ' ')),
            k:masthead-size(string-join(subsequence($words, . + 1), ' ')))))"/>
  </xsl:function>

  <xsl:template match="logo" mode="cover">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="($masthead-top - $logo-height) * $mm"/>
      <xsl:with-param name="height" select="$logo-height * $mm"/>
      <xsl:with-param name="content">
        <fo:block text-align="center" font-size="1pt" line-height="1pt"
            line-stacking-strategy="max-height">
          <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')"
              fox:alt-text="{(../name ! k:one-line(.), '刊名')[1]}"
              content-height="{k:mm($logo-height)}" content-width="scale-to-fit"
              width="{k:pt($masthead-share * $measure)}" scaling="uniform"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
