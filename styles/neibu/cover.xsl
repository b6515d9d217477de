<?xml version="1.0" encoding="UTF-8"?>
<!-- 封面：密级提示、刊名、红线、主办单位、期号，各按基线到纸边的距离放。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template name="cover">
    <fo:page-sequence master-reference="cover" force-page-count="no-force" kf:label="封面">
      <fo:flow flow-name="xsl-region-body">
        <xsl:apply-templates select="masthead" mode="cover"/>
        <xsl:call-template name="cover-rule"/>
        <xsl:apply-templates select="masthead/publisher" mode="cover"/>
        <xsl:apply-templates select="masthead/cover-picture" mode="cover"/>
        <xsl:call-template name="cover-number"/>
        <!-- 绝对定位的都不占流：流里总要有一块。 -->
        <fo:block/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <!-- 借用的字体升部、降部不同，几行合起来会比行距的和多出一点点：框下面留一磅，位置不变 -->
  <xsl:variable name="placed-room" as="xs:decimal" select="1"/>

  <!-- 与版心同宽的一块，顶边在纸上边以下若干磅。 -->
  <!-- 没有内容的不放。 -->
  <xsl:template name="placed">
    <xsl:param name="from-top" as="xs:decimal"/>
    <xsl:param name="height" as="xs:decimal"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:if test="exists($content/descendant-or-self::*)">
      <fo:block-container absolute-position="fixed" left="{k:pt($inner)}" width="{k:pt($measure)}"
          top="{k:pt($from-top)}" height="{k:pt($height + $placed-room)}">
        <xsl:sequence select="$content"/>
      </fo:block-container>
    </xsl:if>
  </xsl:template>

  <xsl:template match="masthead" mode="cover">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$classification-top * $mm
          - k:ascent($classification-size)
          - ($classification-pitch - $classification-size) div 2"/>
      <xsl:with-param name="height" select="count(k:marks(.)) * $classification-pitch"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="k:marks(.)" mode="cover"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="permit">
      <xsl:call-template name="placed">
        <xsl:with-param name="from-top" select="$classification-top * $mm
            - k:ascent($permit-size) - ($classification-pitch - $permit-size) div 2"/>
        <xsl:with-param name="height" select="2 * $classification-pitch"/>
        <xsl:with-param name="content">
          <xsl:apply-templates select="permit" mode="cover"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="(logo, name)[1]" mode="cover"/>
  </xsl:template>

  <xsl:template match="permit" mode="cover">
    <fo:block kf:source="{@n:id}" text-align="end" font-size="{k:pt($permit-size)}"
        line-height="{k:pt($classification-pitch)}">
      <xsl:apply-templates/>
    </fo:block>
    <fo:block text-align="end" font-size="{k:pt($permit-size)}"
        line-height="{k:pt($classification-pitch)}">
      <xsl:text>内部资料，免费交流</xsl:text>
    </fo:block>
  </xsl:template>

  <xsl:template name="cover-rule">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="($masthead-top + $cover-rule-gap) * $mm"/>
      <xsl:with-param name="height"
          select="$cover-rule-thick + $cover-rule-space + $cover-rule-thin"/>
      <xsl:with-param name="content">
        <fo:block-container height="{k:pt($cover-rule-space)}"
            border-top="{k:pt($cover-rule-thick)} solid {$red}"
            border-bottom="{k:pt($cover-rule-thin)} solid {$red}">
          <fo:block/>
        </fo:block-container>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="publisher" mode="cover">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top"
          select="($masthead-top + $cover-rule-gap) * $mm + $publisher-gap * $pitch"/>
      <xsl:with-param name="height" select="$publisher-room * $pitch"/>
      <xsl:with-param name="content">
        <fo:block kf:source="{@n:id}" font-family="{$kai-role}"
            font-size="{k:pt($publisher-size)}" line-height="{k:pt($pitch)}"
            text-align="center" kf:word-lines="fewest" letter-spacing="{k:pt($publisher-tracking * $publisher-size)}">
          <xsl:apply-templates/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 封面图：在主办单位与期号之间，与版心同宽；太高的缩到放得下。 -->
  <xsl:template match="cover-picture" mode="cover">
    <xsl:variable name="from" as="xs:decimal" select="
        ($masthead-top + $cover-rule-gap) * $mm + ($publisher-gap + $publisher-room) * $pitch"/>
    <xsl:variable name="room" as="xs:decimal" select="
        $page-height - $issue-bottom * $mm - 2 * $issue-pitch - $pitch - $from"/>
    <xsl:variable name="height" as="xs:decimal" select="
        min(($room, $measure div k:aspect(.)))"/>
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$from + ($room - $height) div 2"/>
      <xsl:with-param name="height" select="$height"/>
      <xsl:with-param name="content">
        <fo:block text-align="center" font-size="1pt" line-height="1pt"
            line-stacking-strategy="max-height">
          <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')" fox:alt-text="封面图片"
              content-height="{k:pt($height)}" content-width="{k:pt($height * k:aspect(.))}"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="cover-number">
    <xsl:call-template name="placed">
      <xsl:with-param name="from-top" select="$page-height - $issue-bottom * $mm
          - $issue-pitch - k:ascent($issue-size) - ($issue-pitch - $issue-size) div 2"/>
      <xsl:with-param name="height" select="2 * $issue-pitch"/>
      <xsl:with-param name="content">
        <xsl:for-each select="'第' || @number || '期', @year || '年'">
          <fo:block font-size="{k:pt($issue-size)}" line-height="{k:pt($issue-pitch)}"
              text-align="center">
            <xsl:value-of select="."/>
          </fo:block>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
