<?xml version="1.0" encoding="UTF-8"?>
<!-- 报尾：粗线，报、送、发各一行，之间细线，末行左是责任编辑等，右是印数，粗线（GB/T 9704—2012 7.4）。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 跟着末一行文字：那一行在哪一页，报尾就在哪一页。 -->
  <xsl:template match="colophon">
    <fo:block line-height="0pt" font-size="0.1pt" keep-with-previous.within-page="always">
      <xsl:call-template name="colophon-at-foot"/>
    </fo:block>
  </xsl:template>

  <!-- 末段只有一行的，倒数第二段的末行也跟着走；多于一行的，由段在页首至少几行（widows）管。 -->
  <xsl:function name="k:carried-with-last" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="last" as="element()?" select="
        root($block)/issue/(section/article | article)[last()]/*[not(self::pb)][last()]"/>
    <xsl:sequence select="exists($last/self::p)
        and $widows gt 1
        and $last/preceding-sibling::*[not(self::pb)][1] is $block
        and k:ems($last) + $indent le $characters"/>
  </xsl:function>

  <xsl:template match="report | distribution | copy-to">
    <fo:block border-bottom="{k:pt($colophon-rule-thin)} solid black"
        line-height="{k:pt($colophon-pitch)}">
      <xsl:if test=". is ../(report, distribution, copy-to)[1]">
        <xsl:attribute name="border-top" select="k:pt($colophon-rule-thick) || ' solid black'"/>
      </xsl:if>
      <fo:block text-align="justify" kf:source="{@n:id}"
          start-indent="{k:pt((k:colophon-hang(.) + $colophon-inset) * $colophon-size)}"
          end-indent="{k:pt($colophon-inset * $colophon-size)}"
          text-indent="-{k:pt(k:colophon-hang(.) * $colophon-size)}">
        <fo:inline font-family="{$hei-role}" kf:generated="true">
          <xsl:value-of select="k:recipients-label(.)"/>
        </fo:inline>
        <xsl:apply-templates/>
      </fo:block>
    </fo:block>
  </xsl:template>

  <!-- 各职务排在一行，印数在右；没有报、送、发的，上面也是粗线。 -->
  <xsl:template name="staff">
    <fo:block border-bottom="{k:pt($colophon-rule-thick)} solid black"
        line-height="{k:pt($colophon-pitch)}">
      <xsl:if test="empty((report, distribution, copy-to))">
        <xsl:attribute name="border-top" select="k:pt($colophon-rule-thick) || ' solid black'"/>
      </xsl:if>
      <xsl:if test="staff | printer | print-run">
        <fo:block start-indent="{k:pt($colophon-inset * $colophon-size)}"
            end-indent="{k:pt($colophon-inset * $colophon-size)}">
          <xsl:for-each-group select="staff" group-by="@role">
            <xsl:if test="position() gt 1">
              <xsl:sequence select="k:space($colophon-size)"/>
            </xsl:if>
            <fo:inline kf:keep="together">
              <fo:inline font-family="{$hei-role}" kf:generated="true">
                <xsl:value-of select="current-grouping-key() || '：'"/>
              </fo:inline>
              <xsl:sequence select="k:loose-name(current-group()[1], $colophon-size)"/>
            </fo:inline>
            <xsl:for-each select="current-group()[position() gt 1]">
              <xsl:sequence select="k:space($colophon-size), k:name(., $colophon-size)"/>
            </xsl:for-each>
          </xsl:for-each-group>
          <xsl:for-each select="printer">
            <xsl:if test="../staff">
              <xsl:sequence select="k:space($colophon-size)"/>
            </xsl:if>
            <fo:inline kf:keep="together">
              <fo:inline font-family="{$hei-role}" kf:generated="true">印刷：</fo:inline>
              <fo:inline kf:source="{@n:id}">
                <xsl:apply-templates/>
              </fo:inline>
            </fo:inline>
          </xsl:for-each>
          <xsl:for-each select="print-run">
            <fo:inline kf:tail="right" kf:keep="together">
              <xsl:sequence select="k:generated('（共印')"/>
              <fo:inline kf:source="{@n:id}" kf:keep="together">
                <xsl:apply-templates/>
              </fo:inline>
              <xsl:sequence select="k:generated(if (matches(., '\d\s*$')) then '份）' else '）')"/>
            </fo:inline>
          </xsl:for-each>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
