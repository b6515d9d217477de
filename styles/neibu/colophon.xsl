<?xml version="1.0" encoding="UTF-8"?>
<!-- 末页下部：投稿、送发；编审签在 staff.xsl。作为脚注放在末页的页脚，所以总在最后一页的最下面。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="colophon">
    <fo:block line-height="0pt" font-size="0.1pt">
      <xsl:call-template name="colophon-at-foot"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="colophon-at-foot">
    <fo:footnote>
      <fo:inline/>
      <fo:footnote-body>
        <fo:block id="page-foot" font-family="{$body-role}" font-size="{k:pt($colophon-size)}"
            line-height="{k:pt($pitch)}" keep-together.within-page="always">
          <fo:block padding-after="{k:lines($colophon-gap)}">
            <xsl:call-template name="codes"/>
            <xsl:call-template name="contact"/>
          </fo:block>
          <xsl:apply-templates select="report, distribution, copy-to"/>
          <xsl:call-template name="staff"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <!-- 网址一行，信箱电话一行，居中。一行排不下，一项一项地转行；只有比一行还长的一项才拆。 -->
  <xsl:template name="contact">
    <xsl:for-each select="website, address">
      <fo:block text-align="center">
        <xsl:call-template name="labelled"/>
      </fo:block>
    </xsl:for-each>
    <xsl:if test="email | phone">
      <fo:block text-align="center">
        <xsl:for-each select="email, phone">
          <xsl:if test="position() gt 1">
            <xsl:sequence select="k:space(2 * $colophon-size)"/>
          </xsl:if>
          <xsl:call-template name="labelled"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="labelled">
    <fo:inline kf:keep="together">
      <xsl:if test="@label">
        <xsl:sequence select="k:generated(@label || k:colon(@label))"/>
      </xsl:if>
      <fo:inline kf:source="{@n:id}" kf:keep="together">
        <xsl:call-template name="linked">
          <xsl:with-param name="address" select="k:address(.)"/>
          <xsl:with-param name="content">
            <xsl:apply-templates/>
          </xsl:with-param>
        </xsl:call-template>
      </fo:inline>
    </fo:inline>
  </xsl:template>

  <!-- 汉字后用全角冒号，西文后用半角冒号加空。 -->
  <xsl:function name="k:colon" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="if (matches($label, '[ -~]$')) then ': ' else '：'"/>
  </xsl:function>

  <!-- 送发；写了报、发的，报、送、发各成一行。粗线在最上面，各行之间是细线。 -->
  <xsl:template match="report | distribution | copy-to">
    <fo:block border-bottom="{k:pt($colophon-rule-thin)} solid black">
      <xsl:if test=". is ../(report, distribution, copy-to)[1]">
        <xsl:attribute name="border-top" select="k:pt($colophon-rule-thick) || ' solid black'"/>
      </xsl:if>
      <fo:block text-align="justify" kf:source="{@n:id}"
          start-indent="{k:pt(k:colophon-hang(.) * $colophon-size)}"
          text-indent="-{k:pt(k:colophon-hang(.) * $colophon-size)}">
        <fo:inline font-family="{$hei-role}" kf:generated="true">
          <xsl:value-of select="k:recipients-label(.)"/>
        </fo:inline>
        <xsl:apply-templates/>
      </fo:block>
    </fo:block>
  </xsl:template>

  <xsl:function name="k:recipients-label" as="xs:string">
    <xsl:param name="recipients" as="element()"/>
    <xsl:sequence select="
        if ($recipients/self::report) then '报：'
        else if ($recipients/self::copy-to) then '发：'
        else if ($recipients/../(report, copy-to)) then '送：'
        else '送发：'"/>
  </xsl:function>

  <!-- 回行与冒号后的第一字对齐，末页下部的字。 -->
  <xsl:function name="k:colophon-hang" as="xs:decimal">
    <xsl:param name="recipients" as="element()"/>
    <xsl:sequence select="
        $colophon-hang - string-length('送发：') + string-length(k:recipients-label($recipients))"/>
  </xsl:function>
</xsl:stylesheet>
