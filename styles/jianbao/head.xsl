<?xml version="1.0" encoding="UTF-8"?>
<!-- 报头：占第一页上端的整行数；各项按到纸边的距离放，正文在红线下接排。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 刊名排几行：写了 br 的照写的，长的两行 -->
  <xsl:function name="k:name-lines" as="xs:integer">
    <xsl:param name="issue" as="element()"/>
    <xsl:variable name="designed" as="xs:string*"
        select="$issue/masthead[not(logo)]/name ! k:designed-lines(.)"/>
    <xsl:sequence select="
        if (count($designed) eq 1 and k:ems($designed) gt $masthead-longest) then 2
        else max((1, count($designed)))"/>
  </xsl:function>

  <!-- 几行的刊名，字可以多大；宽另有限制。 -->
  <xsl:function name="k:masthead-room" as="xs:decimal">
    <xsl:param name="lines" as="xs:integer"/>
    <xsl:sequence select="
        $masthead-size * (if ($lines eq 1) then 1 else $masthead-two-lines)"/>
  </xsl:function>

  <!-- 刊名末行基线到纸上边，毫米。 -->
  <xsl:function name="k:name-baseline" as="xs:decimal">
    <xsl:param name="issue" as="element()"/>
    <xsl:variable name="marks" as="xs:integer" select="count(k:marks($issue/masthead))"/>
    <xsl:variable name="lines" as="xs:integer" select="k:name-lines($issue)"/>
    <xsl:variable name="size" as="xs:decimal" select="k:masthead-room($lines)"/>
    <xsl:sequence select="$top-margin
        + (if ($marks eq 0) then $masthead-drop-bare else $masthead-drop)
        + ($marks * $classification-pitch + k:ascent($size)
          + ($lines - 1) * $masthead-leading * $size) div $mm"/>
  </xsl:function>

  <!-- 没有封面。 -->
  <xsl:template name="cover"/>

  <xsl:template name="body">
    <fo:page-sequence master-reference="body" initial-page-number="1">
      <xsl:call-template name="heads-and-folios"/>
      <fo:flow flow-name="xsl-region-body">
        <xsl:call-template name="head-of-issue"/>
        <xsl:if test="k:lists-contents(.)">
          <xsl:call-template name="contents-list"/>
        </xsl:if>
        <xsl:call-template name="body-flow"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- 报头占的整行数里什么也不排：各项都按纸边放在上面。 -->
  <xsl:template name="head-of-issue">
    <xsl:apply-templates select="masthead" mode="cover"/>
    <xsl:call-template name="cover-number"/>
    <xsl:apply-templates select="masthead/publisher" mode="cover"/>
    <xsl:call-template name="cover-date"/>
    <xsl:call-template name="cover-rule"/>
    <fo:block-container height="{k:pt($cover-lines * $pitch + k:pushed(.))}">
      <fo:block/>
    </fo:block-container>
  </xsl:template>

  <!-- 第几期，后面小一些的是总第几期。 -->
  <xsl:template name="cover-number">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$issue-top"/>
      <xsl:with-param name="height" select="$pitch"/>
      <xsl:with-param name="content">
        <fo:block font-size="{k:pt($issue-size)}" line-height="{k:pt($pitch)}" text-align="center">
          <xsl:value-of select="'第' || @number || '期'"/>
          <xsl:if test="@cumulative">
            <fo:inline font-size="{k:pt($cumulative-size)}">
              <xsl:value-of select="'（总第' || @cumulative || '期）'"/>
            </fo:inline>
          </xsl:if>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
