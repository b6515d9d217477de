<?xml version="1.0" encoding="UTF-8"?>
<!-- 列表：项目缩进，回行与文字对齐，占整行；一层比一层靠里。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="list">
    <fo:list-block
        provisional-distance-between-starts="{k:em(if (@kind = 'plain') then 0 else $indent)}"
        provisional-label-separation="0pt">
      <!-- 里层的列表从它那一项的文字起：缩进是继承来的。 -->
      <xsl:if test="not(parent::item)">
        <xsl:attribute name="start-indent" select="k:em($indent)"/>
      </xsl:if>
      <xsl:apply-templates/>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="item">
    <fo:list-item>
      <xsl:if test="$pinned and k:opens-block(pb[1])">
        <xsl:attribute name="break-before" select="'page'"/>
      </xsl:if>
      <fo:list-item-label end-indent="label-end()">
        <fo:block>
          <xsl:call-template name="label"/>
        </fo:block>
      </fo:list-item-label>
      <fo:list-item-body start-indent="body-start()">
        <xsl:choose>
          <xsl:when test="@n:holds = 'blocks'">
            <xsl:apply-templates/>
          </xsl:when>
          <xsl:otherwise>
            <fo:block kf:source="{@n:id}" text-align="justify" text-indent="0pt">
              <xsl:call-template name="lines-kept"/>
              <xsl:apply-templates/>
            </fo:block>
          </xsl:otherwise>
        </xsl:choose>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <xsl:template match="item/p">
    <fo:block kf:source="{@n:id}" text-align="justify" text-indent="0pt">
      <xsl:call-template name="block-wishes"/>
      <xsl:call-template name="lines-kept"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template name="label">
    <xsl:choose>
      <xsl:when test="../@kind = 'number'">
        <xsl:value-of select="count(preceding-sibling::item) + 1 || '.'"/>
      </xsl:when>
      <xsl:when test="../@kind = 'bullet'">
        <fo:inline font-size="{k:em($bullet-size)}" line-height="{k:em($bullet-size)}"
            baseline-shift="{k:em($bullet-raise)}">
          <xsl:text>●</xsl:text>
        </fo:inline>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
