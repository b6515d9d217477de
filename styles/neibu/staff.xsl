<?xml version="1.0" encoding="UTF-8"?>
<!-- 末页下部的编辑、审核、签发，印刷单位与印数。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 同一职务的姓名排在一行；几种职务合一行的，各自不拆开。 -->
  <xsl:template name="staff">
    <fo:block border-bottom="{k:pt($colophon-rule-thick)} solid black">
      <xsl:variable name="roles" as="element()*">
        <xsl:for-each-group select="staff" group-by="@role">
          <fo:inline kf:keep="together">
            <fo:inline font-family="{$hei-role}" kf:generated="true">
              <xsl:value-of select="current-grouping-key() || '：'"/>
            </fo:inline>
            <xsl:sequence select="k:names(current-group(), $colophon-size)"/>
          </fo:inline>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="$roles and ($staff-layout eq 'row' or $staff-layout eq 'auto' and $staff-joined)">
          <fo:block>
            <xsl:for-each select="$roles">
              <xsl:if test="position() gt 1">
                <xsl:sequence select="k:space($staff-gap * $colophon-size)"/>
              </xsl:if>
              <xsl:sequence select="."/>
            </xsl:for-each>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$roles">
            <fo:block>
              <xsl:sequence select="node()"/>
            </fo:block>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="printing"/>
    </fo:block>
  </xsl:template>

  <!-- 印数、印刷单位合一行。 -->
  <xsl:template name="printing">
    <xsl:if test="print-run | printer">
      <fo:block>
        <xsl:for-each select="printer, print-run">
          <xsl:if test="position() gt 1">
            <xsl:sequence select="k:space(2 * $colophon-size)"/>
          </xsl:if>
          <fo:inline kf:keep="together">
            <fo:inline font-family="{$hei-role}" kf:generated="true">
              <xsl:value-of select="if (self::printer) then '印刷：' else '印数：'"/>
            </fo:inline>
            <fo:inline kf:source="{@n:id}" kf:keep="together">
              <xsl:apply-templates/>
            </fo:inline>
          </fo:inline>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
