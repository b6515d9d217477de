<?xml version="1.0" encoding="UTF-8"?>
<!-- 由参数推出的数，不可改；以及参数默认值所用的三个比例。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:k="urn:kanyin:style"
    exclude-result-prefixes="xs map k">

  <!-- 一毫米合多少磅 -->
  <xsl:variable name="mm" as="xs:decimal" select="72 div 25.4"/>
  <!-- 纸宽，磅 -->
  <xsl:variable name="page-width" as="xs:decimal" select="$paper-width * $mm"/>
  <!-- 纸高，磅 -->
  <xsl:variable name="page-height" as="xs:decimal" select="$paper-height * $mm"/>
  <!-- 版心宽，磅 -->
  <xsl:variable name="measure" as="xs:decimal" select="$characters * $body-size"/>
  <!-- 版心高，磅 -->
  <xsl:variable name="type-height" as="xs:decimal" select="$lines * $pitch"/>
  <!-- 订口，磅 -->
  <xsl:variable name="inner" as="xs:decimal" select="$inner-margin * $mm"/>
  <!-- 切口，磅 -->
  <xsl:variable name="outer" as="xs:decimal" select="$page-width - $measure - $inner"/>
  <!-- 天头，磅 -->
  <xsl:variable name="top" as="xs:decimal" select="$top-margin * $mm"/>
  <!-- 地脚，磅 -->
  <xsl:variable name="bottom" as="xs:decimal" select="$page-height - $type-height - $top"/>

  <!-- 文章标题是第几级：正文里排栏目名时，栏目是第一级 -->
  <xsl:variable name="title-level" as="xs:integer" select="if ($print-sections) then 2 else 1"/>

  <!-- 一个字身里基线以上的部分，占字号；所有字体都按它排 -->
  <xsl:variable name="ascent" as="xs:decimal" select="0.88"/>

  <!-- 纸的宽与高，毫米；不认得的纸先当 A4，由 check-parameters 报错。 -->
  <xsl:function name="k:paper" as="xs:decimal+">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$papers(if (map:contains($papers, $name)) then $name else $a4)"/>
  </xsl:function>

  <!-- 随正文字号缩放。 -->
  <xsl:function name="k:scaled" as="xs:decimal">
    <xsl:param name="points" as="xs:decimal"/>
    <xsl:sequence select="$points * $body-size div $reference-size"/>
  </xsl:function>

  <!-- 随正文字号缩放，取最近的一个字号；一样近取大的。 -->
  <xsl:function name="k:size" as="xs:decimal">
    <xsl:param name="points" as="xs:decimal"/>
    <xsl:variable name="wanted" as="xs:decimal" select="k:scaled($points)"/>
    <xsl:sequence select="sort($sizes, (), function($s) { abs($s - $wanted), -$s })[1]"/>
  </xsl:function>

  <!-- 随纸高缩放。 -->
  <xsl:function name="k:down" as="xs:decimal">
    <xsl:param name="millimetres" as="xs:decimal"/>
    <xsl:sequence select="$millimetres * $paper-height div $papers($a4)[2]"/>
  </xsl:function>
</xsl:stylesheet>
