<?xml version="1.0" encoding="UTF-8"?>
<!-- 目录：左栏目名，右条目；题名、导点、署名、页码。署名与页码不拆开。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 封面是第 1 面，目录从第 2 面起，到双数面止：正文第一页因此总在单页。 -->
  <xsl:template name="contents">
    <fo:page-sequence master-reference="contents" initial-page-number="2"
        force-page-count="end-on-even" kf:label="目录">
      <fo:flow flow-name="xsl-region-body">
        <xsl:call-template name="contents-list"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="contents-list">
    <xsl:call-template name="contents-head"/>
    <xsl:for-each-group select="section | article"
        group-adjacent="string(self::section/generate-id())">
      <xsl:call-template name="contents-section">
        <xsl:with-param name="first" select="position() eq 1"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="contents-head">
    <fo:block id="contents" role="H1" font-family="{$hei-role}"
        font-size="{k:pt($contents-title-size)}" text-align="center" line-height="{k:lines($contents-title-lines)}">
      <fo:inline letter-spacing="{k:pt($contents-title-space * $contents-title-size)}">目录</fo:inline>
    </fo:block>
    <fo:block font-family="{$kai-role}">
      <xsl:value-of select="k:chinese-date(xs:date(@date)) || '出版'"/>
      <fo:inline kf:tail="right">
        <xsl:value-of select="@year || '年第' || @number || '期'"/>
        <xsl:if test="@cumulative">
          <xsl:value-of select="'（总第' || @cumulative || '期）'"/>
        </xsl:if>
      </fo:inline>
    </fo:block>
    <fo:block-container height="{k:pt($pitch - $contents-rule)}"
        border-top="{k:pt($contents-rule)} solid black">
      <fo:block/>
    </fo:block-container>
  </xsl:template>

  <xsl:template match="section/title" mode="contents-section">
    <fo:inline kf:source="{@n:id}">
      <xsl:apply-templates/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="article" mode="contents">
    <fo:block role="TOCI" start-indent="body-start() + {k:em($contents-hang)}"
        text-indent="-{k:em($contents-hang)}" kf:squeeze-marks="off" kf:source="{(toc-title, title)[1]/@n:id}">
      <fo:basic-link internal-destination="{@n:id}"
          fox:alt-text="{k:one-line((toc-title, title)[1])}">
        <xsl:apply-templates select="(toc-title, title)[1]/node()" mode="contents"/>
        <xsl:call-template name="contents-tail"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>

  <!-- 导点、署名、页码。署名一行排不下，在姓名之间转行，导点到末行去，末一人与页码不拆开。 -->
  <xsl:template name="contents-tail">
    <fo:inline kf:tail="leader" kf:generated="true">
      <xsl:sequence select="k:dots($leader-least * $body-size)"/>
      <xsl:for-each select="author[position() lt last()]">
        <fo:inline font-family="{$kai-role}">
          <xsl:sequence select="k:name(., $body-size)"/>
        </fo:inline>
        <xsl:sequence select="k:dots($body-size)"/>
      </xsl:for-each>
      <fo:inline kf:keep="together">
        <xsl:for-each select="author[last()]">
          <fo:inline font-family="{$kai-role}">
            <xsl:sequence select="k:loose-name(., $body-size)"/>
          </fo:inline>
        </xsl:for-each>
        <fo:inline kf:keep="with-previous">
          <xsl:sequence select="author[1] ! k:dots(0)"/>
          <xsl:text>（</xsl:text>
          <fo:page-number-citation ref-id="{@n:id}"/>
          <xsl:text>）</xsl:text>
        </fo:inline>
      </fo:inline>
    </fo:inline>
  </xsl:template>

  <!-- 至少这么宽的导点；在行的中间是空。 -->
  <xsl:function name="k:dots" as="element(fo:leader)">
    <xsl:param name="points" as="xs:decimal"/>
    <fo:leader leader-pattern="dots" leader-length.minimum="{k:pt($points)}"
        kf:raster="{k:em($leader-raster)}"/>
  </xsl:function>

  <!-- 题名里的转行到了目录里并作一行，需要时留一个空；西文词之间本来就要空。 -->
  <xsl:template match="br" mode="contents">
    <xsl:choose>
      <xsl:when test="@toc = 'space'">
        <xsl:sequence select="k:space($body-size)"/>
      </xsl:when>
      <xsl:when test="k:parts-western-words(.)">
        <xsl:sequence select="k:generated(' ')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 脚注和定页的记号不进目录。 -->
  <xsl:template match="footnote | pb" mode="contents"/>

  <xsl:template match="*" mode="contents" priority="-1">
    <xsl:apply-templates select="."/>
  </xsl:template>
</xsl:stylesheet>
