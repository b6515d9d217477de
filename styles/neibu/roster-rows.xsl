<?xml version="1.0" encoding="UTF-8"?>
<!-- 名单的行与格：一行一行排，或一列一列排。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs map k n">

  <!-- 一行一行排：排不下一个姓名，换到下一行；定页的记号另起一行。 -->
  <xsl:template name="roster-by-rows">
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="step" as="xs:decimal"/>
    <!-- 每个姓名占几格，放在第几格；第一格的另起一行。 -->
    <xsl:variable name="places" as="map(xs:string, xs:integer)*">
      <xsl:iterate select="name">
        <xsl:param name="used" as="xs:integer" select="0"/>
        <xsl:variable name="span" as="xs:integer" select="k:name-span(., $columns, $step)"/>
        <xsl:variable name="turns" as="xs:boolean"
            select="$used + $span gt $columns or k:begins-page(.)"/>
        <xsl:variable name="at" as="xs:integer" select="if ($turns) then 0 else $used"/>
        <xsl:sequence select="map{'at': $at, 'span': $span}"/>
        <xsl:next-iteration>
          <xsl:with-param name="used" select="$at + $span"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="names" as="element()*" select="name"/>
    <xsl:variable name="rows" as="xs:integer*" select="index-of($places ! ?at, 0)"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="row" as="xs:integer" select="position()"/>
      <xsl:variable name="first" as="xs:integer" select="."/>
      <xsl:variable name="next" as="xs:integer" select="($rows[$row + 1], count($names) + 1)[1]"/>
      <fo:table-row role="NonStruct" keep-together.within-page="1">
        <xsl:if test="k:begins-page($names[$first])">
          <xsl:attribute name="break-before" select="'page'"/>
        </xsl:if>
        <!-- 组名下面至少两行。 -->
        <xsl:if test="$row eq 1 and $names[1]/../title and $rows[2] and not(k:begins-page($names[$next]))">
          <xsl:attribute name="keep-with-next.within-page" select="'1'"/>
        </xsl:if>
        <xsl:for-each select="$first to $next - 1">
          <xsl:variable name="name" as="xs:integer" select="."/>
          <fo:table-cell role="NonStruct" column-number="{$places[$name]?at + 1}"
              number-columns-spanned="{$places[$name]?span}">
            <xsl:apply-templates select="$names[$name]"/>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </xsl:for-each>
  </xsl:template>

  <!-- 占几格。 -->
  <xsl:function name="k:name-span" as="xs:integer">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="step" as="xs:decimal"/>
    <xsl:variable name="last" as="xs:decimal" select="$measure - ($columns - 1) * $step"/>
    <xsl:variable name="over" as="xs:decimal" select="k:name-ems($name) * $body-size - $last"/>
    <xsl:sequence select="
        if ($over le 0 or $columns eq 1) then 1
        else min(($columns, 1 + xs:integer(ceiling(round($over div $step, 3)))))"/>
  </xsl:function>

  <!-- 定页：记号在这个姓名前面。 -->
  <xsl:function name="k:begins-page" as="xs:boolean">
    <xsl:param name="name" as="element()?"/>
    <xsl:sequence select="$pinned and exists($name/preceding-sibling::*[1][self::pb])
        and exists($name/preceding-sibling::name)"/>
  </xsl:function>

  <!-- 一列一列排：几列并排，每一段不过一页；定页的记号另起一段。 -->
  <xsl:template name="roster-by-columns">
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:variable name="room" as="xs:integer" select="max(($lines - $title-extra-lines, 1))"/>
    <xsl:for-each-group select="name" group-starting-with="name[k:begins-page(.)]">
      <xsl:variable name="marked" as="xs:boolean" select="k:begins-page(current-group()[1])"/>
      <xsl:for-each-group select="current-group()"
          group-adjacent="(position() - 1) idiv ($room * $columns)">
        <xsl:variable name="names" as="element()+" select="current-group()"/>
        <xsl:variable name="rows" as="xs:integer" select="xs:integer(ceiling(count($names) div $columns))"/>
        <fo:table-row role="NonStruct" keep-together.within-page="1">
          <xsl:if test="$marked and position() eq 1">
            <xsl:attribute name="break-before" select="'page'"/>
          </xsl:if>
          <xsl:for-each select="0 to xs:integer(ceiling(count($names) div $rows)) - 1">
            <fo:table-cell role="NonStruct" column-number="{. + 1}">
              <xsl:apply-templates select="subsequence($names, . * $rows + 1, $rows)"/>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </xsl:for-each-group>
    </xsl:for-each-group>
  </xsl:template>

  <!-- 组与组之间、组的第一个姓名前的记号。 -->
  <xsl:template match="roster/pb">
    <xsl:if test="$pinned and preceding-sibling::group">
      <fo:block break-after="page" line-height="0pt" font-size="0.1pt"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="group/pb"/>
</xsl:stylesheet>
