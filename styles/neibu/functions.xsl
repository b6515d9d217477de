<?xml version="1.0" encoding="UTF-8"?>
<!-- 函数：有类型，没有数。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xmlns:i="urn:kanyin:issue"
    exclude-result-prefixes="xs k n i">

  <!-- 磅数写成 FO 的长度，三位小数，正是 FOP 的毫磅。 -->
  <xsl:function name="k:pt" as="xs:string">
    <xsl:param name="points" as="xs:decimal"/>
    <xsl:sequence select="format-number($points, '0.###') || 'pt'"/>
  </xsl:function>

  <xsl:function name="k:mm" as="xs:string">
    <xsl:param name="millimetres" as="xs:decimal"/>
    <xsl:sequence select="k:pt($millimetres * $mm)"/>
  </xsl:function>

  <!-- 若干个正文字宽。 -->
  <xsl:function name="k:em" as="xs:string">
    <xsl:param name="ems" as="xs:decimal"/>
    <xsl:sequence select="k:pt($ems * $body-size)"/>
  </xsl:function>

  <!-- 若干行的高度。 -->
  <xsl:function name="k:lines" as="xs:string">
    <xsl:param name="count" as="xs:decimal"/>
    <xsl:sequence select="k:pt($count * $pitch)"/>
  </xsl:function>

  <!-- 单独一行、行高等于字号时，行顶到基线。 -->
  <xsl:function name="k:ascent" as="xs:decimal">
    <xsl:param name="size" as="xs:decimal"/>
    <xsl:sequence select="$size * $ascent"/>
  </xsl:function>

  <!-- 固定宽的空：只占位置，不进文字；在行首行末不占。 -->
  <xsl:function name="k:space" as="element(fo:leader)">
    <xsl:param name="points" as="xs:decimal"/>
    <fo:leader leader-pattern="space" leader-length="{k:pt($points)}"/>
  </xsl:function>

  <!-- 稿件里设计好的各行的文字，脚注除外。 -->
  <xsl:function name="k:designed-lines" as="xs:string+">
    <xsl:param name="title" as="element()"/>
    <xsl:for-each-group select="($title//text() | $title//i:br)[not(ancestor::i:footnote)]"
        group-starting-with="i:br">
      <xsl:sequence select="string-join(current-group()[self::text()])"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- 大约几个字宽：西文字母、数字按 latin-width 算。 -->
  <xsl:function name="k:ems" as="xs:decimal">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="string-length($text)
        - (1 - $latin-width) * string-length(replace($text, '[^ -~]', ''))"/>
  </xsl:function>

  <!-- 姓名：不拆开；两个字的人名排成三个字宽，只挪位置，不加字符。 -->
  <xsl:function name="k:name" as="element(fo:inline)">
    <xsl:param name="author" as="element()"/>
    <xsl:param name="size" as="xs:decimal"/>
    <fo:inline kf:keep="together">
      <xsl:sequence select="k:loose-name($author, $size)"/>
    </fo:inline>
  </xsl:function>

  <!-- 姓名，连着别的一起保持不拆。 -->
  <xsl:function name="k:loose-name" as="element(fo:inline)">
    <xsl:param name="author" as="element()"/>
    <xsl:param name="size" as="xs:decimal"/>
    <fo:inline kf:source="{$author/@n:id}">
      <xsl:if test="k:is-short-name($author)">
        <xsl:attribute name="letter-spacing" select="k:pt($size)"/>
      </xsl:if>
      <xsl:value-of select="$author"/>
    </fo:inline>
  </xsl:function>

  <xsl:function name="k:is-short-name" as="xs:boolean">
    <xsl:param name="author" as="element()"/>
    <xsl:sequence select="
        not($author/@kind = 'organization')
        and matches($author, $short-name)"/>
  </xsl:function>

  <!-- 两个汉字的姓名 -->
  <xsl:variable name="short-name" as="xs:string" select="'^[一-鿿]{2}$'"/>

  <!-- 几个姓名，之间空一个字。 -->
  <xsl:function name="k:names" as="node()*">
    <xsl:param name="authors" as="element()*"/>
    <xsl:param name="size" as="xs:decimal"/>
    <xsl:for-each select="$authors">
      <xsl:if test="position() gt 1">
        <xsl:sequence select="k:space($size)"/>
      </xsl:if>
      <xsl:sequence select="k:name(., $size)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- 由样式而不由稿件来的文字。 -->
  <xsl:function name="k:generated" as="element(fo:inline)">
    <xsl:param name="text" as="xs:string"/>
    <fo:inline kf:generated="true">
      <xsl:value-of select="$text"/>
    </fo:inline>
  </xsl:function>

  <xsl:function name="k:chinese-date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="
        year-from-date($date) || '年' || month-from-date($date) || '月'
        || day-from-date($date) || '日'"/>
  </xsl:function>
</xsl:stylesheet>
