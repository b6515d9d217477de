<?xml version="1.0" encoding="UTF-8"?>
<!-- 并排的图片：同一行的高一样，合起来与版心同宽，之间空一字；图说在各图下面，占整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 图的宽比高。 -->
  <xsl:function name="k:aspect" as="xs:decimal">
    <xsl:param name="figure" as="element()"/>
    <xsl:sequence select="xs:decimal($figure/@n:width) div xs:decimal($figure/@n:height)"/>
  </xsl:function>

  <xsl:variable name="figure-gutter-width" as="xs:decimal" select="$figure-gutter * $body-size"/>

  <!-- 几幅并排，共这么宽时，各有多高：很窄而有图说的，占图说至少要的宽，其余的分余下的宽。 -->
  <xsl:function name="k:row-height" as="xs:decimal">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="width" as="xs:decimal"/>
    <xsl:sequence select="k:shared-height(
        $figures, $width - (count($figures) - 1) * $figure-gutter-width)"/>
  </xsl:function>

  <xsl:function name="k:shared-height" as="xs:decimal">
    <xsl:param name="figures" as="element()*"/>
    <xsl:param name="width" as="xs:decimal"/>
    <xsl:variable name="height" as="xs:decimal" select="
        if (empty($figures)) then $type-height
        else max(($width, $note-size)) div sum($figures ! k:aspect(.))"/>
    <xsl:variable name="narrow" as="element()*"
        select="$figures[k:aspect(.) * $height lt k:least-width(.)]"/>
    <xsl:sequence select="
        if (empty($narrow)) then $height
        else k:shared-height($figures except $narrow, $width - sum($narrow ! k:least-width(.)))"/>
  </xsl:function>

  <!-- 图说至少要的宽；没有图说的不要。 -->
  <xsl:function name="k:least-width" as="xs:decimal">
    <xsl:param name="figure" as="element()"/>
    <xsl:sequence select="
        if ($figure/(caption, credit)) then $caption-least * $note-size else 0"/>
  </xsl:function>

  <!-- 一行里图说最多占几行：各在自己那幅图的宽里，按字数估，宁多勿少。 -->
  <xsl:function name="k:row-word-lines" as="xs:integer">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:sequence select="max((0, $figures[caption | credit] ! (
        xs:integer(ceiling((k:ems(string-join((caption, credit) ! k:set-words(.)))
          + count((caption, credit, .//footnote))) * $note-size
          div max(($note-size, k:words-width(., $height) - $note-size))))
        + count(.//br[not(ancestor::footnote)]))))"/>
  </xsl:function>

  <!-- 图说的文字，脚注除外。 -->
  <xsl:function name="k:set-words" as="xs:string">
    <xsl:param name="words" as="element()"/>
    <xsl:sequence select="string-join($words//text()[not(ancestor::footnote)])"/>
  </xsl:function>

  <!-- 图连图说的宽：图太窄的，也不窄过图说的几个字。 -->
  <xsl:function name="k:words-width" as="xs:decimal">
    <xsl:param name="figure" as="element()"/>
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:sequence select="max((k:aspect($figure) * $height, k:least-width($figure)))"/>
  </xsl:function>

  <!-- 一行图占的整行数。 -->
  <xsl:function name="k:row-lines" as="xs:integer">
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:sequence select="xs:integer(ceiling($height div $pitch + $figure-gap))"/>
  </xsl:function>

  <!-- 一行图。图占的整行数里，图靠下，贴近图说；定高的框里放不下脚注，图说里的脚注另放在框的后面。 -->
  <xsl:template name="picture-row">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:param name="lines" as="xs:decimal" select="k:row-lines($height)"/>
    <xsl:param name="captioned" as="xs:boolean" select="false()"/>
    <xsl:variable name="words" as="xs:integer" select="k:row-word-lines($figures, $height)"/>
    <xsl:variable name="widths" as="xs:decimal+" select="$figures ! k:words-width(., $height)"/>
    <xsl:variable name="left" as="xs:decimal" select="
        ($measure - sum($widths) - (count($figures) - 1) * $figure-gutter-width) div 2"/>
    <fo:block-container height="{k:lines($lines + $words)}" start-indent="0pt" end-indent="0pt"
        text-indent="0pt" keep-together.within-page="always">
      <xsl:for-each select="$figures">
        <xsl:variable name="i" as="xs:integer" select="position()"/>
        <xsl:variable name="x" as="xs:decimal" select="
            $left + sum($widths[position() lt $i]) + ($i - 1) * $figure-gutter-width"/>
        <fo:block-container absolute-position="absolute" left="{k:pt($x)}" top="0pt"
            width="{k:pt($widths[$i])}" height="{k:lines($lines)}"
            display-align="{if ($words gt 0 or $captioned) then 'after' else 'center'}">
          <fo:block text-align="center" font-size="1pt" line-height="1pt"
              line-stacking-strategy="max-height">
            <xsl:if test="$words gt 0 or $captioned">
              <xsl:attribute name="padding-after" select="k:lines($figure-gap div 2)"/>
            </xsl:if>
            <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')" fox:alt-text="{@alt}"
                content-height="{k:pt($height)}" content-width="{k:pt(k:aspect(.) * $height)}"/>
          </fo:block>
        </fo:block-container>
        <xsl:if test="caption | credit">
          <fo:block-container absolute-position="absolute" left="{k:pt($x)}"
              top="{k:lines($lines)}" width="{k:pt($widths[$i])}"
              height="{k:pt($words * $pitch + $placed-room)}">
            <xsl:call-template name="figure-words">
              <xsl:with-param name="notes-apart" select="true()" tunnel="yes"/>
            </xsl:call-template>
          </fo:block-container>
        </xsl:if>
      </xsl:for-each>
      <fo:block/>
    </fo:block-container>
    <xsl:if test="$figures//footnote">
      <fo:block line-height="0pt" font-size="0.1pt" keep-with-previous.within-page="always">
        <xsl:for-each select="$figures//footnote">
          <xsl:call-template name="footnote">
            <xsl:with-param name="marked" select="false()"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
