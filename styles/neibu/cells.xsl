<?xml version="1.0" encoding="UTF-8"?>
<!-- 表格的一格：占几栏几行，对齐，表头里的短线。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="cell">
    <fo:table-cell display-align="center">
      <xsl:if test="@span">
        <xsl:attribute name="number-columns-spanned" select="@span"/>
      </xsl:if>
      <xsl:if test="@rows">
        <xsl:attribute name="number-rows-spanned" select="@rows"/>
      </xsl:if>
      <fo:block kf:source="{@n:id}" text-align="{k:cell-align(.)}"
          start-indent="{k:pt($cell-padding * k:table-size(ancestor::table[1]))}"
          end-indent="{k:pt($cell-padding * k:table-size(ancestor::table[1]))}">
        <xsl:if test="$pinned and . is ../cell[1] and k:opens-row((..//pb)[1])">
          <xsl:attribute name="break-before" select="'page'"/>
        </xsl:if>
        <xsl:if test="@n:figures eq 'figure' and not(@align)">
          <xsl:attribute name="kf:figures" select="'true'"/>
        </xsl:if>
        <xsl:if test="ancestor::head">
          <xsl:attribute name="font-family" select="$hei-role"/>
          <xsl:attribute name="kf:word-lines" select="'fewest'"/>
        </xsl:if>
        <xsl:if test="k:heads-columns(.)">
          <xsl:attribute name="border-bottom" select="k:pt($table-rule-thin) || ' solid black'"/>
          <xsl:attribute name="line-height" select="k:pt($pitch - $table-rule-thin)"/>
        </xsl:if>
        <xsl:apply-templates/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- 没有给对齐的：一列都是数的，末位或小数点上下对齐（排版器量），代替数的居中；其余靠左。 -->
  <xsl:function name="k:cell-align" as="xs:string">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="
        if ($cell/@align) then $cell/@align
        else if ($cell/@n:figures eq 'figure') then 'end'
        else if ($cell/@n:figures eq 'none') then 'center'
        else 'start'"/>
  </xsl:function>

  <!-- 表头里跨几列、下面还有分栏的格：底下一道短线，管着这几列。 -->
  <xsl:function name="k:heads-columns" as="xs:boolean">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="
        $cell/ancestor::head and number(($cell/@span, 1)[1]) gt 1
        and $cell/../following-sibling::row"/>
  </xsl:function>
</xsl:stylesheet>
