<?xml version="1.0" encoding="UTF-8"?>
<!-- 全期：封面一页，目录从封二起、到双数页止，正文从 1 起、第一页总是单页。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs map k n">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- 排不成版的参数先说出来。 -->
  <xsl:template name="check-parameters">
    <xsl:if test="not(map:contains($papers, $paper))">
      <xsl:message terminate="yes" select="'没有名为“' || $paper || '”的纸，可用：'
          || string-join(sort(map:keys($papers)), '、') || '；也可以给 paper-width 与 paper-height。'"/>
    </xsl:if>
    <xsl:if test="$characters lt 1 or $lines lt 1 or $body-size le 0 or $pitch le 0">
      <xsl:message terminate="yes">每行字数、每页行数、字号、行距都要大于零。</xsl:message>
    </xsl:if>
    <xsl:if test="$fill-to lt 1 or $fill-to gt 64">
      <xsl:message terminate="yes">页数只能补足到 1 至 64 的倍数。</xsl:message>
    </xsl:if>
    <xsl:if test="$inner lt 0 or $outer lt 0 or $top lt 0 or $bottom lt 0">
      <xsl:message terminate="yes">版心比纸大，或出了纸边：请减少每行字数、每页行数、字号或行距。</xsl:message>
    </xsl:if>
  </xsl:template>

  <!-- 送印厂的。All、None 和四色的名字另有意思（PDF 32000 8.6.6.4），不能用来叫专色。 -->
  <xsl:template name="check-plates">
    <xsl:if test="$red-name = ('All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black')">
      <xsl:message terminate="yes" select="'专色不能叫“' || $red-name || '”，这个名字另有意思。'"/>
    </xsl:if>
    <xsl:if test="not($red-plate = ('spot', 'cmyk'))">
      <xsl:message terminate="yes" select="'red-plate 不能是“' || $red-plate || '”，可用：spot、cmyk。'"/>
    </xsl:if>
    <xsl:if test="not(matches($red-cmyk, '^(\d|[1-9]\d|100)([ ,](\d|[1-9]\d|100)){3}$'))">
      <xsl:message terminate="yes"
          select="'red-cmyk 不能是“' || $red-cmyk || '”，要四个 0 到 100 的整数，用空格或逗号隔开。'"/>
    </xsl:if>
    <xsl:if test="not(matches($press-condition, '^[!-~][ -~]{0,60}$'))">
      <xsl:message terminate="yes">press-condition 要写登记的名字，如 FOGRA52。</xsl:message>
    </xsl:if>
  </xsl:template>

  <!-- 书眉能排的。 -->
  <xsl:template name="check-heads">
    <xsl:variable name="known" as="xs:string+" select="'masthead', 'issue', 'section', 'none'"/>
    <xsl:for-each select="($verso-head, $recto-head[. ne 'auto'])[not(. = $known)]">
      <xsl:message terminate="yes" select="'书眉不能排“' || . || '”，可用：'
          || string-join($known, '、') || '。'"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="check-staff">
    <xsl:if test="not($staff-layout = ('auto', 'rows', 'row'))">
      <xsl:message terminate="yes" select="'staff-layout 不能是“' || $staff-layout
          || '”，可用：auto、rows、row。'"/>
    </xsl:if>
  </xsl:template>

  <!-- 表接到下一页时排的。 -->
  <xsl:template name="check-tables">
    <xsl:if test="not($table-continued = ('number', 'word', 'none'))">
      <xsl:message terminate="yes" select="'table-continued 不能是“' || $table-continued
          || '”，可用：number、word、none。'"/>
    </xsl:if>
    <xsl:if test="not($table-label = ('brackets', 'bare', 'none'))">
      <xsl:message terminate="yes" select="'table-label 不能是“' || $table-label
          || '”，可用：brackets、bare、none。'"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="/issue">
    <xsl:call-template name="check-parameters"/>
    <xsl:call-template name="check-tables"/>
    <xsl:call-template name="check-staff"/>
    <xsl:call-template name="check-heads"/>
    <xsl:call-template name="check-plates"/>
    <xsl:call-template name="check-notes"/>
    <xsl:call-template name="check-closers"/>
    <fo:root xml:lang="{@xml:lang}" font-family="{$body-role}" font-size="{k:pt($body-size)}"
        line-height="{k:pt($pitch)}" line-stacking-strategy="font-height"
        white-space-collapse="false" white-space-treatment="preserve"
        linefeed-treatment="preserve" text-align="start"
        orphans="{$orphans}" widows="{$widows}" kf:composition="{$composition}"
        kf:fill="{$fill-to}" kf:notes="{$footnote-numbering}" kf:picture-resolution="{$picture-resolution}"
        kf:pictures-grey="{$pictures-grey}" kf:ink="{$red} {$red-name}"
        kf:plates="{$red-plate} {translate($red-cmyk, ',', ' ')} {$press-condition}">
      <xsl:for-each select="sort(map:keys($composition-settings))">
        <xsl:attribute name="kf:{.}" select="$composition-settings(.)"/>
      </xsl:for-each>
      <xsl:call-template name="page-masters"/>
      <xsl:call-template name="bookmarks"/>
      <xsl:call-template name="cover"/>
      <xsl:call-template name="contents"/>
      <xsl:call-template name="body"/>
    </fo:root>
  </xsl:template>

  <xsl:template name="body">
    <fo:page-sequence master-reference="body" initial-page-number="1">
      <xsl:call-template name="heads-and-folios"/>
      <fo:flow flow-name="xsl-region-body">
        <xsl:call-template name="body-flow"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="body-flow">
    <xsl:apply-templates select="section | article | plate | pb"/>
    <!-- 补足页数的空白页；末页下部因此落在最后一页。 -->
    <xsl:for-each select="1 to $blank-pages">
      <fo:block-container break-before="page" height="{k:pt($pitch)}">
        <fo:block/>
      </fo:block-container>
    </xsl:for-each>
    <xsl:apply-templates select="colophon"/>
  </xsl:template>

  <!-- 栏目名和它的第一篇在一页：另页的、定页的，从栏目名起另页。 -->
  <xsl:template match="section">
    <xsl:variable name="first" as="element()?" select="article[1]"/>
    <xsl:apply-templates select="pb[empty($first) or . &lt;&lt; $first]"/>
    <xsl:if test="$print-sections">
      <xsl:apply-templates select="title" mode="section-heading"/>
    </xsl:if>
    <xsl:apply-templates select="$first, *[. &gt;&gt; $first]"/>
  </xsl:template>

  <!-- 栏目名：靠左，下有一道与版心同宽的红线，连线占一行。 -->
  <xsl:template match="section/title" mode="section-heading">
    <fo:block role="H1" kf:source="{@n:id}" font-family="{$section-role}"
        font-size="{k:pt($section-size)}" line-height="{k:pt($pitch - $section-rule)}"
        border-bottom="{k:pt($section-rule)} solid {$red}"
        space-before="{k:lines($display-space)}" kf:word-lines="fewest"
        keep-together.within-page="always" keep-with-next.within-page="always">
      <xsl:if test="../article[1]/@break = 'page'">
        <xsl:attribute name="break-before" select="'page'"/>
      </xsl:if>
      <xsl:apply-templates mode="contents"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
