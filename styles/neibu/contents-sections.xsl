<?xml version="1.0" encoding="UTF-8"?>
<!-- 目录的栏目。多出一两行就要多用一张纸时收紧：先收栏目之间的空行，不够再收行距；栏目接到下一页时重排栏目名。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 目录第一页上，第一条以上占几行：“目录”二字、日期、横线下的空 -->
  <xsl:variable name="contents-head-lines" as="xs:integer" select="$contents-title-lines + 2"/>

  <!-- 栏目之间的空有几处：不在栏目里的几篇连在一起算一个栏目 -->
  <xsl:variable name="contents-gaps" as="xs:integer" select="
      count(/issue/section) + count(/issue/article[empty(preceding-sibling::*[1][self::article])]) - 1"/>

  <!-- 从栏目之间的空里收几行 -->
  <xsl:variable name="tightened-gaps" as="xs:decimal" select="
      min(($contents-tightened, max((0, $contents-gaps * ($contents-gap - $contents-gap-least)))))"/>

  <!-- FOP 的长度以千分之一磅为单位：行距往小里取，几十行加起来才不多出 -->
  <xsl:variable name="millipoint" as="xs:decimal" select="0.001"/>

  <!-- 其余的从行距里收：一页多排这么多行 -->
  <xsl:variable name="tightened-pitch" as="xs:decimal" select="
      let $room := $lines - $contents-head-lines
      return round-half-to-even($pitch * $room div ($room + $contents-tightened - $tightened-gaps)
        - $millipoint div 2, 3)"/>

  <xsl:variable name="tightens" as="xs:boolean" select="
      $contents-tightened gt 0 and $contents-tightened le $contents-tighten
      and $tightened-pitch ge $contents-pitch-least * $pitch"/>

  <xsl:variable name="contents-gap-set" as="xs:decimal" select="
      if ($tightens and $contents-gaps gt 0)
      then $contents-gap - $tightened-gaps div $contents-gaps
      else $contents-gap"/>

  <xsl:variable name="contents-pitch" as="xs:decimal"
      select="if ($tightens) then $tightened-pitch else $pitch"/>

  <!-- 一个栏目；不在栏目里的文章自成一组，左边空着。栏目名和条目的几行都不分在两页，栏目名跟着第一条；
       接到下一页的，在那里重排栏目名。 -->
  <xsl:template name="contents-section">
    <xsl:param name="first" as="xs:boolean"/>
    <xsl:variable name="section" as="element()" select="."/>
    <xsl:for-each-group select="(self::section/article, current-group()[self::article])"
        group-starting-with="article[k:opens-contents-page(.)]">
      <xsl:variable name="entries" as="element()+" select="current-group()"/>
      <xsl:variable name="again" as="xs:boolean" select="position() gt 1"/>
      <xsl:for-each select="$section">
        <xsl:call-template name="contents-part">
          <xsl:with-param name="entries" select="$entries"/>
          <xsl:with-param name="first" select="$first or $again"/>
          <xsl:with-param name="again" select="$again"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="contents-part">
    <xsl:param name="entries" as="element()+"/>
    <xsl:param name="first" as="xs:boolean"/>
    <xsl:param name="again" as="xs:boolean"/>
    <fo:list-block role="TOC" orphans="{$lines}" widows="{$lines}" provisional-distance-between-starts="{
          k:em($contents-section-width + $contents-gutter)}"
        provisional-label-separation="{k:em($contents-gutter)}">
      <xsl:if test="not($first)">
        <xsl:attribute name="space-before" select="k:lines($contents-gap-set)"/>
      </xsl:if>
      <xsl:if test="$again">
        <xsl:attribute name="break-before" select="'page'"/>
      </xsl:if>
      <xsl:if test="$contents-pitch lt $pitch">
        <xsl:attribute name="line-height" select="k:pt($contents-pitch)"/>
      </xsl:if>
      <fo:list-item role="TOCI">
        <fo:list-item-label role="NonStruct" end-indent="label-end()">
          <fo:block font-family="{$section-role}" kf:word-lines="any">
            <xsl:apply-templates select="self::section/title" mode="contents-section"/>
          </fo:block>
        </fo:list-item-label>
        <fo:list-item-body role="TOC" start-indent="body-start()">
          <xsl:apply-templates select="$entries" mode="contents"/>
        </fo:list-item-body>
      </fo:list-item>
    </fo:list-block>
  </xsl:template>

  <!-- 它那个栏目从它起接到下一页。 -->
  <xsl:function name="k:opens-contents-page" as="xs:boolean">
    <xsl:param name="article" as="element()"/>
    <xsl:sequence select="$article/@n:id = tokenize($contents-continued)"/>
  </xsl:function>
</xsl:stylesheet>
