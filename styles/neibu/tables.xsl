<?xml version="1.0" encoding="UTF-8"?>
<!-- 表格：三线，表头每页重复，行高是整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="table">
    <xsl:apply-templates select="caption"/>
    <fo:table table-layout="fixed" width="{k:pt($measure)}" font-size="{k:pt($table-size)}"
        border-collapse="separate">
      <xsl:call-template name="table-columns"/>
      <xsl:apply-templates select="head, body"/>
    </fo:table>
  </xsl:template>

  <xsl:template match="table/caption">
    <fo:block kf:source="{@n:id}" font-family="{$hei-role}" font-size="{k:pt($table-size)}"
        text-align="center" keep-with-next.within-page="always">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 列宽按百分数；没有给的平分。 -->
  <xsl:template name="table-columns">
    <xsl:variable name="widths" as="xs:decimal*"
        select="tokenize(@widths)[.] ! xs:decimal(replace(., '%', ''))"/>
    <xsl:variable name="count" as="xs:integer"
        select="xs:integer(max((1, (head, body)/row[1]/sum(cell/(@span, 1)[1]))))"/>
    <xsl:for-each select="1 to $count">
      <fo:table-column column-number="{.}"
          column-width="{k:pt(($widths[current()], 100 div $count)[1] * $measure div 100)}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="table/head">
    <fo:table-header>
      <xsl:apply-templates/>
    </fo:table-header>
  </xsl:template>

  <xsl:template match="table/body">
    <fo:table-body>
      <xsl:apply-templates/>
    </fo:table-body>
  </xsl:template>

  <xsl:template match="row">
    <fo:table-row keep-together.within-page="always">
      <xsl:apply-templates/>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="cell">
    <fo:table-cell>
      <xsl:if test="@span">
        <xsl:attribute name="number-columns-spanned" select="@span"/>
      </xsl:if>
      <xsl:if test="@rows">
        <xsl:attribute name="number-rows-spanned" select="@rows"/>
      </xsl:if>
      <fo:block kf:source="{@n:id}" text-align="{(@align, 'start')[1]}">
        <xsl:if test="ancestor::head">
          <xsl:attribute name="font-family" select="$hei-role"/>
        </xsl:if>
        <xsl:apply-templates/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
