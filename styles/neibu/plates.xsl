<?xml version="1.0" encoding="UTF-8"?>
<!-- 插页：一至六幅图排满一页。怎样分行，取各图边长（面积的平方根）之和最大的一种：图大，又不太悬殊。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:math="http://www.w3.org/2005/xpath-functions/math"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs math k n">

  <!-- 多于一页的分成几页，各页的幅数差不多。 -->
  <xsl:template match="plate">
    <xsl:variable name="pages" as="xs:integer"
        select="xs:integer(ceiling(count(figure) div $plate-most))"/>
    <xsl:variable name="each" as="xs:integer"
        select="xs:integer(ceiling(count(figure) div $pages))"/>
    <xsl:for-each-group select="figure" group-adjacent="(position() - 1) idiv $each">
      <xsl:call-template name="plate-page">
        <xsl:with-param name="figures" select="current-group()"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <!-- 定高的框里放不下脚注，图说有脚注的不居中，给脚注留几行。 -->
  <xsl:template name="plate-page">
    <xsl:param name="figures" as="element()+"/>
    <xsl:variable name="notes" as="element()*" select="$figures//footnote"/>
    <xsl:variable name="room" as="xs:integer" select="
        $lines - (if (empty($notes)) then 0
          else 1 + xs:integer(ceiling(sum($notes ! (1 + k:ems(.) * $note-size div $measure))
            * $footnote-pitch div $pitch)))"/>
    <xsl:variable name="rows" as="xs:integer+" select="k:plate-rows($figures, $room)"/>
    <fo:block-container break-before="page" break-after="page">
      <xsl:if test="empty($notes)">
        <xsl:attribute name="height" select="k:lines($lines)"/>
        <xsl:attribute name="display-align" select="'center'"/>
      </xsl:if>
      <xsl:variable name="scale" as="xs:decimal" select="k:plate-scale($figures, $rows, $room)"/>
      <xsl:for-each select="1 to count($rows)">
        <xsl:variable name="row" as="element()+"
            select="k:plate-row($figures, $rows, .)"/>
        <xsl:call-template name="picture-row">
          <xsl:with-param name="figures" select="$row"/>
          <xsl:with-param name="height" select="$scale * k:row-height($row, $measure)"/>
          <xsl:with-param name="lines" select="
              $scale * k:row-height($row, $measure) div $pitch + $figure-gap"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:block-container>
  </xsl:template>

  <!-- 第几行的图。 -->
  <xsl:function name="k:plate-row" as="element()+">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="rows" as="xs:integer+"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="
        subsequence($figures, sum($rows[position() lt $number]) + 1, $rows[$number])"/>
  </xsl:function>

  <!-- 各种分法，写成每行几幅、用空格隔开。 -->
  <xsl:function name="k:divisions" as="xs:string+">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="
        if ($count eq 0) then ''
        else for $first in 1 to min(($count, max((1, $plate-most idiv 2)))), $rest in k:divisions($count - $first)
          return normalize-space($first || ' ' || $rest)"/>
  </xsl:function>

  <!-- 边长之和最大的分法。 -->
  <xsl:function name="k:plate-rows" as="xs:integer+">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:variable name="ways" as="xs:string+" select="
        sort(k:divisions(count($figures)), (), function($way) {
          - k:plate-sides($figures, tokenize($way) ! xs:integer(.), $room) })"/>
    <xsl:sequence select="tokenize($ways[1]) ! xs:integer(.)"/>
  </xsl:function>

  <xsl:function name="k:plate-sides" as="xs:double">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="rows" as="xs:integer+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:variable name="scale" as="xs:decimal" select="k:plate-scale($figures, $rows, $room)"/>
    <xsl:sequence select="sum(
        for $i in 1 to count($rows), $row in [k:plate-row($figures, $rows, $i)]
        return $scale * k:row-height($row?*, $measure) * sum($row?* ! math:sqrt(k:aspect(.))))"/>
  </xsl:function>

  <!-- 几行都排满版心宽，再一起缩到这么多行里：图窄了，图说的行数会多，所以算两遍。 -->
  <xsl:function name="k:plate-scale" as="xs:decimal">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="rows" as="xs:integer+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:variable name="once" as="xs:decimal"
        select="k:plate-scale-from($figures, $rows, $room, 1)"/>
    <xsl:sequence select="min(($once, k:plate-scale-from($figures, $rows, $room, $once)))"/>
  </xsl:function>

  <xsl:function name="k:plate-scale-from" as="xs:decimal">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="rows" as="xs:integer+"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="scale" as="xs:decimal"/>
    <xsl:variable name="heights" as="xs:decimal+" select="k:plate-heights($figures, $rows)"/>
    <xsl:variable name="words" as="xs:integer" select="xs:integer(sum(
        for $i in 1 to count($rows)
        return k:row-word-lines(k:plate-row($figures, $rows, $i), $scale * $heights[$i])))"/>
    <xsl:variable name="left" as="xs:decimal" select="
        max(($room - $words - count($rows) * $figure-gap, count($rows))) * $pitch"/>
    <xsl:sequence select="min((1, $left div sum($heights)))"/>
  </xsl:function>

  <!-- 各行排满版心宽时的高。 -->
  <xsl:function name="k:plate-heights" as="xs:decimal+">
    <xsl:param name="figures" as="element()+"/>
    <xsl:param name="rows" as="xs:integer+"/>
    <xsl:sequence select="
        for $i in 1 to count($rows)
        return k:row-height(k:plate-row($figures, $rows, $i), $measure)"/>
  </xsl:function>
</xsl:stylesheet>
