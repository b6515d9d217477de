<?xml version="1.0" encoding="UTF-8"?>
<!-- 表格的列宽：按清单的百分数，没有给的平分；窄得连表头都要转行的列，从别的列匀一点过来。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template name="table-columns">
    <xsl:for-each select="k:column-widths(.)">
      <fo:table-column column-number="{position()}" column-width="{k:pt(.)}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 表文的字号：数字排不下的表小一号或几号。 -->
  <xsl:function name="k:table-size" as="xs:decimal">
    <xsl:param name="table" as="element()"/>
    <xsl:variable name="smaller" as="xs:integer"
        select="count(tokenize($tables-smaller)[. eq $table/@n:id])"/>
    <xsl:variable name="sizes" as="xs:decimal*" select="
        reverse(sort($sizes[. lt $table-size and . ge $table-size-least]))"/>
    <xsl:sequence select="
        if ($smaller eq 0 or empty($sizes)) then $table-size
        else $sizes[min(($smaller, count($sizes)))]"/>
  </xsl:function>

  <!-- 列数：首行各格所占列数之和。 -->
  <xsl:function name="k:column-count" as="xs:integer">
    <xsl:param name="table" as="element()"/>
    <xsl:sequence select="
        xs:integer(sum(($table/(head, body)/row)[1]/cell/number((@span, 1)[1])))"/>
  </xsl:function>

  <xsl:function name="k:column-widths" as="xs:decimal+">
    <xsl:param name="table" as="element()"/>
    <xsl:variable name="count" as="xs:integer" select="k:column-count($table)"/>
    <xsl:variable name="shares" as="xs:decimal*"
        select="tokenize($table/@widths)[.] ! xs:decimal(replace(., '%', ''))"/>
    <xsl:variable name="asked" as="xs:decimal+" select="
        for $i in 1 to $count return ($shares[$i], 100 div $count)[1] * k:table-width($table) div 100"/>
    <xsl:variable name="least" as="xs:decimal+" select="
        for $i in 1 to $count return min((k:table-width($table) div $count, k:head-width($table, $i)))"/>
    <xsl:variable name="wide" as="xs:decimal+" select="
        for $i in 1 to $count return max(($asked[$i], $least[$i]))"/>
    <!-- 多占的由有余地的列按余地分摊。 -->
    <xsl:variable name="over" as="xs:decimal" select="sum($wide) - sum($asked)"/>
    <xsl:variable name="room" as="xs:decimal" select="sum($wide) - sum($least)"/>
    <xsl:sequence select="
        for $i in 1 to $count return
          if ($over le 0 or $room le $over) then $asked[$i]
          else $wide[$i] - ($wide[$i] - $least[$i]) * $over div $room"/>
  </xsl:function>

  <!-- 表头一行的表，一列的表头排成一行要多宽；表头有几层的不算。 -->
  <xsl:function name="k:head-width" as="xs:decimal">
    <xsl:param name="table" as="element()"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:variable name="row" as="element()?"
        select="$table/head/row[last() eq 1][every $s in cell/@span satisfies number($s) eq 1]"/>
    <xsl:sequence select="
        if ($row) then (string-length($row/cell[$column]) + 2 * $cell-padding) * $table-size
        else 0"/>
  </xsl:function>
</xsl:stylesheet>
