<?xml version="1.0" encoding="UTF-8"?>
<!-- 诗：整首照最长的一行居中，楷体；题在上，作者在后。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="verse">
    <xsl:variable name="longest" as="xs:decimal"
        select="max(stanza/line ! k:designed-lines(.) ! k:ems(.)) * $body-size"/>
    <xsl:variable name="side" as="xs:decimal" select="max((($measure - $longest) div 2, 0))"/>
    <fo:block font-family="{$kai-role}" text-align="start" text-indent="0pt" end-indent="0pt">
      <xsl:if test="not(k:opens-article(.))">
        <xsl:attribute name="space-before" select="k:lines($verse-space)"/>
      </xsl:if>
      <xsl:if test="k:next-block(.)[not(self::closer or self::attachments)]">
        <xsl:attribute name="space-after" select="k:lines($verse-space)"/>
      </xsl:if>
      <xsl:apply-templates select="title"/>
      <xsl:apply-templates select="* except (title, author)">
        <xsl:with-param name="side" select="$side" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="author" mode="verse">
        <xsl:with-param name="side" select="$side"/>
      </xsl:apply-templates>
    </fo:block>
  </xsl:template>

  <xsl:template match="verse/title">
    <fo:block role="H{$title-level + 1}" kf:source="{@n:id}" font-family="{$hei-role}" start-indent="0pt"
        text-align="center" kf:word-lines="fewest" keep-together.within-page="always"
        keep-with-next.within-page="always">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 一节不拆在两页；比一页还高的才拆。 -->
  <xsl:template match="stanza">
    <fo:block keep-together.within-page="1">
      <xsl:if test="preceding-sibling::stanza">
        <xsl:attribute name="space-before" select="k:lines($verse-space)"/>
      </xsl:if>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 一行诗；长的回行，比首行缩进。一行排得下的不悬：悬的宽正等于行的宽时，引擎当它是空行。 -->
  <xsl:template match="line">
    <xsl:param name="side" as="xs:decimal" tunnel="yes"/>
    <xsl:variable name="hang" as="xs:decimal" select="
        if (string-length(.) * $body-size le $measure - $side and not(br)) then 0
        else $verse-hang"/>
    <fo:block kf:source="{@n:id}" start-indent="{k:pt($side + $hang * $body-size)}"
        text-indent="{k:em(-$hang)}">
      <xsl:call-template name="block-wishes"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="author" mode="verse">
    <xsl:param name="side" as="xs:decimal"/>
    <fo:block kf:source="{@n:id}" text-align="end" start-indent="0pt" end-indent="{k:pt($side)}"
        keep-with-previous.within-page="1">
      <xsl:sequence select="k:name(., $body-size)"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
