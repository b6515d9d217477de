<?xml version="1.0" encoding="UTF-8"?>
<!-- 书眉与页码：双页书眉排刊名，单页按参数；页码在外侧。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template name="heads-and-folios">
    <xsl:call-template name="footnote-rule"/>
    <fo:static-content flow-name="verso-head">
      <xsl:call-template name="head">
        <xsl:with-param name="text" select="masthead/name/text()"/>
        <xsl:with-param name="dot" select="true()"/>
        <xsl:with-param name="align" select="'start'"/>
      </xsl:call-template>
    </fo:static-content>
    <xsl:if test="$recto-head ne 'none'">
      <fo:static-content flow-name="recto-head">
        <xsl:call-template name="head">
          <xsl:with-param name="text">
            <xsl:value-of select="@year || '年第' || @number || '期'"/>
          </xsl:with-param>
          <xsl:with-param name="dot" select="false()"/>
          <xsl:with-param name="align" select="'end'"/>
        </xsl:call-template>
      </fo:static-content>
    </xsl:if>
    <fo:static-content flow-name="recto-foot">
      <xsl:call-template name="folio">
        <xsl:with-param name="align" select="'end'"/>
      </xsl:call-template>
    </fo:static-content>
    <fo:static-content flow-name="verso-foot">
      <xsl:call-template name="folio">
        <xsl:with-param name="align" select="'start'"/>
      </xsl:call-template>
    </fo:static-content>
  </xsl:template>

  <!-- 正文与脚注之间占一行，短线在这一行的中间。末页下部也走脚注，只有它时线不画（排版器管）。 -->
  <xsl:template name="footnote-rule">
    <fo:static-content flow-name="xsl-footnote-separator">
      <fo:block-container height="{k:pt($pitch div 2)}">
        <fo:block/>
      </fo:block-container>
      <fo:block-container height="{k:pt($pitch div 2 - $footnote-rule)}"
          border-top="{k:pt($footnote-rule)} solid black"
          end-indent="{k:pt($measure * (1 - $footnote-rule-share))}">
        <fo:block/>
      </fo:block-container>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="head">
    <xsl:param name="text" as="node()*"/>
    <xsl:param name="dot" as="xs:boolean"/>
    <xsl:param name="align" as="xs:string"/>
    <fo:block font-family="{$kai-role}" font-size="{k:pt($head-size)}"
        line-height="{k:pt($head-size)}" text-align="{$align}"
        margin-left="{k:pt($side)}" margin-right="{k:pt($side)}"
        padding-after="{k:pt($head-rule-gap * $mm - $head-size + k:ascent($head-size))}"
        border-bottom="{k:pt($head-rule)} solid black">
      <xsl:if test="$dot">
        <fo:inline color="{$red}" font-family="{$body-role}" font-size="{k:pt($head-dot-size)}">
          <xsl:text>●</xsl:text>
        </fo:inline>
        <xsl:sequence select="k:space($head-size div 2)"/>
      </xsl:if>
      <xsl:sequence select="$text"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="folio">
    <xsl:param name="align" as="xs:string"/>
    <fo:block font-size="{k:pt($folio-size)}" line-height="{k:pt($folio-size)}"
        padding-before="{k:pt($folio-gap * $mm - k:ascent($folio-size))}"
        text-align="{$align}"
        margin-left="{k:pt($side + $folio-inset * $body-size)}"
        margin-right="{k:pt($side + $folio-inset * $body-size)}">
      <xsl:text>— </xsl:text>
      <fo:page-number/>
      <xsl:text> —</xsl:text>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
