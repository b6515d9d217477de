<?xml version="1.0" encoding="UTF-8"?>
<!-- 接到下一页的表：表头重复，上面排“续表”，跨页的格在页首再说一次。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 每页重复的部分：续表一行、粗线、表头、细线、跨页的格。只在续页上排的，排版器在首页去掉。 -->
  <xsl:template name="table-header">
    <fo:table-header>
      <xsl:call-template name="continued-line"/>
      <xsl:call-template name="table-rule">
        <xsl:with-param name="width" select="$table-rule-thick"/>
      </xsl:call-template>
      <xsl:if test="head">
        <xsl:apply-templates select="head/row"/>
        <xsl:call-template name="table-rule">
          <xsl:with-param name="width" select="$table-rule-thin"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="continued-labels"/>
    </fo:table-header>
  </xsl:template>

  <!-- 续表的一行在首页是空的，让到表题（没有表题的，表前的空）里去。 -->
  <xsl:template name="table-space">
    <xsl:variable name="line" as="xs:decimal"
        select="if ($table-continued eq 'none') then 0 else $pitch"/>
    <xsl:variable name="before" as="xs:decimal"
        select="if (caption) then 0 else $display-space * $pitch"/>
    <xsl:attribute name="space-before" select="k:pt($before - $line)"/>
    <xsl:if test="$table-continued ne 'none'">
      <xsl:attribute name="space-before.conditionality" select="'retain'"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="continued-line">
    <xsl:if test="$table-continued ne 'none'">
      <fo:table-row role="NonStruct" keep-with-next.within-page="always">
        <fo:table-cell role="NonStruct" number-columns-spanned="{k:column-count(.)}">
          <fo:block role="NonStruct" kf:continued="" text-align="end" font-family="{$hei-role}">
            <fo:inline kf:generated="true">
              <xsl:value-of select="'续' || k:table-number(.)"/>
            </fo:inline>
          </fo:block>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- 表题前的表号，如“表1”“表 2-3”；没有，或者不要，是“表”。 -->
  <xsl:function name="k:table-number" as="xs:string">
    <xsl:param name="table" as="element()"/>
    <xsl:variable name="number" as="xs:string?" select="
        analyze-string(normalize-space($table/caption),
          '^(附?表)\s*([0-9一二三四五六七八九十]+([-—.．][0-9]+)*)([^0-9一二三四五六七八九十年月个张册]|$)')
        //*:match/(.//*:group[@nr = '1'] || .//*:group[@nr = '2']/string())"/>
    <xsl:sequence select="if ($table-continued eq 'number' and $number) then $number else '表'"/>
  </xsl:function>

  <!-- 跨几行的格，从第二行起另页的，排在页首那一行上；不占高。 -->
  <xsl:template name="continued-labels">
    <xsl:variable name="labels" as="element()*" select="
        if ($table-label eq 'none') then ()
        else body/row/cell[number(@rows) gt 1][normalize-space()]"/>
    <xsl:variable name="count" as="xs:integer" select="k:column-count(.)"/>
    <xsl:if test="$labels">
      <fo:table-row role="NonStruct" keep-with-previous.within-page="always">
        <xsl:for-each select="1 to $count">
          <xsl:variable name="column" as="xs:integer" select="."/>
          <fo:table-cell role="NonStruct" column-number="{$column}">
            <xsl:for-each select="$labels[number(@n:column) eq $column]">
              <xsl:call-template name="continued-label"/>
            </xsl:for-each>
            <xsl:if test="empty($labels[number(@n:column) eq $column])">
              <fo:block line-height="0pt" font-size="0.1pt"/>
            </xsl:if>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <xsl:template name="continued-label">
    <xsl:variable name="row" as="element()" select=".."/>
    <xsl:variable name="rows" as="xs:integer" select="xs:integer(@rows)"/>
    <xsl:variable name="text" as="xs:string"
        select="string-join(.//text()[not(ancestor::footnote)])"/>
    <fo:block role="NonStruct" text-align="{k:cell-align(.)}"
        kf:continued="{($row, $row/following-sibling::row[position() lt $rows])/@n:id}"
        start-indent="{k:pt($cell-padding * k:table-size(ancestor::table[1]))}"
        end-indent="{k:pt($cell-padding * k:table-size(ancestor::table[1]))}">
      <fo:inline kf:generated="true">
        <xsl:value-of select="
            if ($table-label eq 'brackets') then '（' || $text || '）' else $text"/>
      </fo:inline>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
