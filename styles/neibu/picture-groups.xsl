<?xml version="1.0" encoding="UTF-8"?>
<!-- 哪几幅图排成一行：figures 里的，以及接连的几幅合起来不比版心宽的。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 一行几幅。 -->
  <xsl:function name="k:columns-of" as="xs:integer">
    <xsl:param name="figures" as="element()"/>
    <xsl:variable name="count" as="xs:integer" select="count($figures/figure)"/>
    <xsl:sequence select="
        if ($figures/@columns) then xs:integer($figures/@columns)
        else if ($count le 3) then $count
        else if ($count eq 4) then 2
        else 3"/>
  </xsl:function>

  <xsl:template match="figures">
    <xsl:variable name="columns" as="xs:integer" select="k:columns-of(.)"/>
    <fo:block-container space-after="{k:lines($display-space)}" start-indent="0pt"
        end-indent="0pt" text-indent="0pt">
      <xsl:call-template name="picture-rows">
        <xsl:with-param name="figures" select="figure"/>
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="taken"
            select="k:heading-lines(.) + count(caption) * (1 + k:word-lines(.))"/>
      </xsl:call-template>
      <xsl:for-each select="caption">
        <fo:block role="Caption" keep-with-previous.within-page="always" font-size="{k:pt($note-size)}"
            text-align="center" kf:word-lines="fewest" kf:source="{@n:id}" font-family="{$hei-role}">
          <xsl:apply-templates/>
        </fo:block>
      </xsl:for-each>
    </fo:block-container>
  </xsl:template>

  <!-- 一行一行地排；末行不满的，不比上一行高；每行连图说不高过一页余下的行。 -->
  <xsl:template name="picture-rows">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="taken" as="xs:integer"/>
    <xsl:param name="above" as="xs:decimal" select="$type-height"/>
    <xsl:variable name="row" as="element()+" select="subsequence($figures, 1, $columns)"/>
    <xsl:variable name="rest" as="element()*" select="subsequence($figures, $columns + 1)"/>
    <xsl:variable name="full" as="xs:decimal" select="k:row-height($row, $measure)"/>
    <xsl:variable name="height" as="xs:decimal" select="
        if (count($row) lt $columns) then min(($full, $above)) else $full"/>
    <xsl:call-template name="picture-row">
      <xsl:with-param name="figures" select="$row"/>
      <xsl:with-param name="height" select="k:fitting($row, $height, $lines - $taken)"/>
      <xsl:with-param name="captioned" select="empty($rest) and exists(caption)"/>
    </xsl:call-template>
    <xsl:if test="exists($rest)">
      <xsl:call-template name="picture-rows">
        <xsl:with-param name="figures" select="$rest"/>
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="taken" select="$taken"/>
        <xsl:with-param name="above" select="$height"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- 这样高的一行连图说排不进这么多行的，缩到排得进。 -->
  <xsl:function name="k:fitting" as="xs:decimal">
    <xsl:param name="row" as="element()+"/>
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:variable name="most" as="xs:decimal" select="
        ($room - k:row-word-lines($row, min(($height, $room * $pitch))) - $figure-gap) * $pitch"/>
    <xsl:sequence select="min(($height, max(($most, $pitch))))"/>
  </xsl:function>

  <!-- 接连的几幅图，合起来不比版心宽的，也排成一行：这幅图所在的一行。 -->
  <xsl:function name="k:row-of" as="element()+">
    <xsl:param name="figure" as="element()"/>
    <xsl:variable name="run" as="element()+" select="
        let $break := $figure/preceding-sibling::*[not(self::figure[@width])][1]
        return $figure/preceding-sibling::figure[empty($break) or . &gt;&gt; $break],
        $figure,
        let $break := $figure/following-sibling::*[not(self::figure[@width])][1]
        return $figure/following-sibling::figure[empty($break) or . &lt;&lt; $break]"/>
    <xsl:iterate select="$run">
      <xsl:param name="row" as="element()*" select="()"/>
      <xsl:on-completion select="$row"/>
      <xsl:variable name="fits" as="xs:boolean" select="
          exists($row) and sum(($row, .) ! k:share(.)) le 1"/>
      <xsl:choose>
        <xsl:when test="$fits">
          <xsl:next-iteration>
            <xsl:with-param name="row" select="$row, ."/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:when test="$row intersect $figure">
          <xsl:break select="$row"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:next-iteration>
            <xsl:with-param name="row" select="."/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- 清单给的宽，占版心的几分之几。 -->
  <xsl:function name="k:share" as="xs:decimal">
    <xsl:param name="figure" as="element()"/>
    <xsl:sequence select="xs:decimal((replace($figure/@width, '%', '')[.], '100')[1]) div 100"/>
  </xsl:function>

  <!-- 这样的一行：由其中第一幅排出。 -->
  <xsl:template match="figure[@width][not(parent::figures or parent::plate)]
      [preceding-sibling::*[1][self::figure[@width]] or following-sibling::*[1][self::figure[@width]]]">
    <xsl:variable name="row" as="element()+" select="k:row-of(.)"/>
    <xsl:choose>
      <xsl:when test="count($row) eq 1">
        <xsl:next-match/>
      </xsl:when>
      <xsl:when test="$row[1] is .">
        <xsl:variable name="width" as="xs:decimal" select="
            min(($measure, sum($row ! k:share(.)) * $measure
              + (count($row) - 1) * $figure-gutter-width))"/>
        <fo:block-container space-after="{k:lines($display-space)}" start-indent="0pt"
            end-indent="0pt" text-indent="0pt">
          <xsl:call-template name="picture-row">
            <xsl:with-param name="figures" select="$row"/>
            <xsl:with-param name="height" select="
                k:fitting($row, k:row-height($row, $width), $lines - k:heading-lines(.))"/>
          </xsl:call-template>
        </fo:block-container>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
