<?xml version="1.0" encoding="UTF-8"?>
<!-- 目录：在红线以下，文章够多才有；各条通栏，栏目名自成一行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:function name="k:lists-contents" as="xs:boolean">
    <xsl:param name="issue" as="element()"/>
    <xsl:sequence select="count($issue//article) ge $contents-from"/>
  </xsl:function>

  <xsl:template name="contents-list">
    <xsl:call-template name="contents-head"/>
    <xsl:for-each select="section | article">
      <xsl:choose>
        <xsl:when test="self::section">
          <fo:block font-family="{$hei-role}" keep-with-next.within-page="always">
            <fo:inline kf:source="{title/@n:id}">
              <xsl:apply-templates select="title/node()" mode="contents"/>
            </fo:inline>
          </fo:block>
          <fo:block role="TOC">
            <xsl:apply-templates select="article" mode="contents"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <fo:block role="TOC">
            <xsl:apply-templates select="." mode="contents"/>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="k:first-page-lines(.) + $lines-below-contents gt $lines">
        <fo:block break-after="page" line-height="0pt" font-size="0.1pt"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block-container height="{k:pt($pitch div 2 - $contents-rule)}"
            border-bottom="{k:pt($contents-rule)} solid black">
          <fo:block/>
        </fo:block-container>
        <fo:block-container height="{k:pt($pitch div 2)}">
          <fo:block/>
        </fo:block-container>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 报头与目录占几行，按字数估：下面排不下一篇的题和两行的，正文另页。 -->
  <xsl:function name="k:first-page-lines" as="xs:integer">
    <xsl:param name="issue" as="element()"/>
    <xsl:variable name="entries" as="xs:integer*" select="
        $issue//article ! xs:integer(ceiling(
          (k:ems((toc-title, title)[1]) + sum(author ! (k:ems(.) + 1)) + 2 * $leader-least)
          div $characters))"/>
    <xsl:sequence select="$cover-lines + k:publisher-lines($issue) - 1 + $contents-title-lines
        + count($issue/section) + sum($entries)"/>
  </xsl:function>

  <xsl:template name="contents-head">
    <fo:block id="contents" role="H1" font-family="{$hei-role}"
        font-size="{k:pt($contents-title-size)}" text-align="center"
        line-height="{k:lines($contents-title-lines)}">
      <fo:inline letter-spacing="{k:pt($contents-title-space * $contents-title-size)}">目录</fo:inline>
    </fo:block>
  </xsl:template>

  <xsl:template match="article" mode="contents">
    <fo:block role="TOCI" start-indent="{k:em($contents-hang)}"
        text-indent="-{k:em($contents-hang)}" kf:squeeze-marks="off" kf:source="{(toc-title, title)[1]/@n:id}">
      <fo:basic-link internal-destination="{@n:id}"
          fox:alt-text="{k:one-line((toc-title, title)[1])}">
        <xsl:apply-templates select="(toc-title, title)[1]/node()" mode="contents"/>
        <xsl:call-template name="contents-tail"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
