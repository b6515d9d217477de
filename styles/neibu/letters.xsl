<?xml version="1.0" encoding="UTF-8"?>
<!-- 书信、公文的结尾：附件说明、落款（GB/T 9704—2012 第 7.3.4、7.3.5 条）。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 落款：署名对着日期居中，日期离右边若干字；署名比那里宽的，往左展开，右边不出版心。 -->
  <xsl:template match="closer">
    <fo:block text-indent="0pt" end-indent="0pt" space-before="{k:lines($closer-space)}"
        keep-together.within-page="1">
      <xsl:call-template name="kept-with-text"/>
      <xsl:apply-templates select="signed"/>
      <xsl:if test="@date">
        <fo:block kf:source="{@n:id}" text-align="end" start-indent="0pt" end-indent="{k:em($closer-inset)}">
          <xsl:sequence select="k:generated(k:closing-date(.))"/>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="signed">
    <fo:block kf:source="{@n:id}" text-align="center" kf:word-lines="fewest"
        start-indent="{k:pt($measure - 2 * k:closer-centre(..))}">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 署名的中线到版心右边，磅。 -->
  <xsl:function name="k:closer-centre" as="xs:decimal">
    <xsl:param name="closer" as="element()"/>
    <xsl:variable name="widest" as="xs:decimal"
        select="max($closer/signed ! k:designed-lines(.) ! k:ems(.)) * $body-size"/>
    <xsl:variable name="under" as="xs:decimal"
        select="($closer-inset * 2 + ($closer/@date ! k:figure-ems(k:closing-date($closer)), 0)[1]) * $body-size"/>
    <xsl:sequence select="
        min((if ($closer/@date) then max(($widest, $under)) else $under + $widest, $measure)) div 2"/>
  </xsl:function>

  <!-- 日期占几个字宽。 -->
  <xsl:function name="k:figure-ems" as="xs:decimal">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="
        string-length($text) - (1 - $digit-width) * string-length(replace($text, '[^0-9]', ''))
        + $date-gap * (count(tokenize($text, '[0-9]+')[.]) + count(tokenize($text, '[^0-9]+')[.]) - 1)"/>
  </xsl:function>

  <xsl:function name="k:closing-date" as="xs:string">
    <xsl:param name="closer" as="element()"/>
    <xsl:variable name="date" as="xs:date" select="xs:date($closer/@date)"/>
    <xsl:sequence select="
        if ($closer-date eq 'figures') then k:chinese-date($date)
        else translate(string(year-from-date($date)), '0123456789', $chinese-digits) || '年'
            || k:chinese-number(month-from-date($date)) || '月'
            || k:chinese-number(day-from-date($date)) || '日'"/>
  </xsl:function>

  <xsl:variable name="chinese-digits" as="xs:string" select="'〇一二三四五六七八九'"/>

  <!-- 月、日：一到三十一。 -->
  <xsl:function name="k:chinese-number" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="tens" as="xs:integer" select="$number idiv 10"/>
    <xsl:variable name="ones" as="xs:integer" select="$number mod 10"/>
    <xsl:sequence select="
        (if ($tens gt 1) then substring($chinese-digits, $tens + 1, 1) else '')
        || (if ($tens gt 0) then '十' else '')
        || (if ($ones gt 0) then substring($chinese-digits, $ones + 1, 1) else '')"/>
  </xsl:function>

  <!-- 附件说明：“附件：”空两字，一个附件的不编号；名称回行时与首行的名称对齐。 -->
  <xsl:template match="attachments">
    <xsl:variable name="number" as="xs:decimal" select="
        if (count(item) eq 1) then 0
        else (string-length(string(count(item))) + 1) * $digit-width"/>
    <fo:list-block start-indent="{k:em($indent)}" end-indent="0pt" space-before="{k:lines($attachments-space)}"
        provisional-distance-between-starts="{k:em(string-length($attachments-label) + $number)}"
        provisional-label-separation="0pt">
      <xsl:call-template name="kept-with-text"/>
      <xsl:apply-templates/>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="attachments/item">
    <fo:list-item>
      <xsl:if test="$pinned and k:opens-block(pb[1])">
        <xsl:attribute name="break-before" select="'page'"/>
      </xsl:if>
      <!-- 前两项、后两项不分开，末项带着落款。 -->
      <xsl:if test="
          if (following-sibling::item) then not(preceding-sibling::item) or not(following-sibling::item[2])
          else k:next-block(..)[self::closer]">
        <xsl:attribute name="keep-with-next.within-page" select="'1'"/>
      </xsl:if>
      <fo:list-item-label end-indent="label-end()">
        <fo:block text-indent="{k:em(if (preceding-sibling::item) then string-length($attachments-label) else 0)}">
          <xsl:value-of select="
              (if (preceding-sibling::item) then '' else $attachments-label)
              || (if (../item[2]) then count(preceding-sibling::item) + 1 || '.' else '')"/>
        </fo:block>
      </fo:list-item-label>
      <fo:list-item-body start-indent="body-start()">
        <fo:block kf:source="{@n:id}" text-align="justify" text-indent="0pt">
          <xsl:apply-templates/>
        </fo:block>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <!-- 跟着上面的文字；在它前面断页的，断在它带着的几行以前。 -->
  <xsl:template name="kept-with-text">
    <xsl:if test="preceding-sibling::*[1][not(self::pb)]">
      <xsl:attribute name="keep-with-previous.within-page" select="'1'"/>
    </xsl:if>
  </xsl:template>

  <!-- 落款、附件说明上面的一段：末几行与它们同页；不足几行的，连着再上面的一段。 -->
  <xsl:template name="kept-with-closer">
    <xsl:if test="k:next-block(.)[self::closer or self::attachments]">
      <xsl:attribute name="widows" select="max(($widows, $lines-before-closer))"/>
      <xsl:if test="k:ems(.) + $indent le $characters and preceding-sibling::*[1][self::p or self::list or self::quote]">
        <xsl:attribute name="keep-with-previous.within-page" select="'1'"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="check-closers">
    <xsl:if test="not($closer-date = ('figures', 'chinese'))">
      <xsl:message terminate="yes" select="'落款的日期不能写成“' || $closer-date
          || '”，可用：figures、chinese。'"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
