<?xml version="1.0" encoding="UTF-8"?>
<!-- 书签与链接：屏幕上看的人靠它们走动，纸上看不出来。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 这一期有没有目录。 -->
  <xsl:function name="k:lists-contents" as="xs:boolean">
    <xsl:param name="issue" as="element()"/>
    <xsl:sequence select="exists($issue//article)"/>
  </xsl:function>

  <!-- 目录一条，栏目各一条，文章在栏目之下。 -->
  <xsl:template name="bookmarks">
    <xsl:where-populated>
      <fo:bookmark-tree>
        <xsl:if test="(section | article) and k:lists-contents(.)">
          <fo:bookmark internal-destination="contents">
            <fo:bookmark-title>目录</fo:bookmark-title>
          </fo:bookmark>
        </xsl:if>
        <xsl:apply-templates select="section | article" mode="bookmark"/>
      </fo:bookmark-tree>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="section" mode="bookmark">
    <fo:bookmark internal-destination="{article[1]/@n:id}">
      <fo:bookmark-title>
        <xsl:value-of select="k:one-line(title)"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="article" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="article" mode="bookmark">
    <fo:bookmark internal-destination="{@n:id}">
      <fo:bookmark-title>
        <xsl:value-of select="k:one-line((toc-title, title)[1])"/>
      </fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <!-- 题名的文字并作一行：不要脚注，转行处要空的留一个空。 -->
  <xsl:function name="k:one-line" as="xs:string">
    <xsl:param name="title" as="element()?"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$title/node()" mode="one-line"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))"/>
  </xsl:function>

  <xsl:template match="text()" mode="one-line" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <xsl:template match="br" mode="one-line" as="xs:string?">
    <xsl:sequence select="if (@toc = 'space' or k:parts-western-words(.)) then ' ' else ()"/>
  </xsl:template>

  <!-- 转行的两边都是西文的字母、数字、符号：并作一行时要空。连字符、斜线、括号里面不空；
       引号在没有汉字的题里才是西文的。 -->
  <xsl:function name="k:parts-western-words" as="xs:boolean">
    <xsl:param name="br" as="element()"/>
    <xsl:variable name="texts" as="text()*"
        select="$br/ancestor::*[self::title or self::toc-title or self::name or self::kicker
            or self::subtitle][1]//text()[not(ancestor::footnote)]"/>
    <xsl:variable name="before" as="xs:string" select="string-join($texts[. &lt;&lt; $br])"/>
    <xsl:variable name="after" as="xs:string" select="string-join($texts[. &gt;&gt; $br])"/>
    <xsl:variable name="quotes" as="xs:string"
        select="if (matches($before || $after, '\p{IsCJKUnifiedIdeographs}')) then '' else '‘’“”'"/>
    <xsl:variable name="western" as="xs:string"
        select="'&#x21;-&#x7E;&#xA1;-&#xB6;&#xB8;-&#x24F;&#x370;-&#x52F;&#x1E00;-&#x1EFF;' || $quotes"/>
    <xsl:sequence select="
        matches($before, '[' || $western || ']$') and matches($after, '^[' || $western || ']')
        and not(matches($before, '[/(\[{@_#-]$')) and not(matches($after, '^[/)\]},.:;!?%]'))"/>
  </xsl:function>

  <xsl:template match="footnote | pb" mode="one-line"/>

  <!-- 文字后面的地址，只认网页、信箱、电话；认不出的只当文字排。 -->
  <xsl:template name="linked">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="uri" as="xs:string"
        select='replace(iri-to-uri(normalize-space($address)), "&apos;", "%27")'/>
    <xsl:choose>
      <xsl:when test="matches($uri, '^(https?://|mailto:|tel:)\S+$')">
        <fo:basic-link external-destination="url('{$uri}')" fox:alt-text="{$uri}">
          <xsl:sequence select="$content"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 正文里写出来的网址、信箱也是链接；句末的标点不算在内。里面可以有说明何处转行的字符，不是地址的一部分。
       信箱名最长 64 个字符（RFC 5321 第 4.5.3.1.1 条），转行的字符另算：不设限，长词要按平方的时间去找。 -->
  <xsl:variable name="k:break-signs" as="xs:string" select="'&#x200B;&#xAD;&#x2060;&#xFEFF;'"/>

  <xsl:template match="text()[not(ancestor::a or ancestor::colophon)]">
    <xsl:analyze-string select="."
        regex="https?://[!-~{$k:break-signs}]*[/A-Za-z0-9]|[A-Za-z0-9._%+{$k:break-signs}-]{{1,128}}@[A-Za-z0-9{$k:break-signs}-]+(\.[A-Za-z0-9{$k:break-signs}-]+)+">
      <xsl:matching-substring>
        <xsl:variable name="plain" select="translate(., $k:break-signs, '')"/>
        <xsl:call-template name="linked">
          <xsl:with-param name="address"
              select="if (starts-with($plain, 'http')) then $plain else 'mailto:' || $plain"/>
          <xsl:with-param name="content">
            <xsl:value-of select="."/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:value-of select="."/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <!-- 末页上的网址、信箱写的是给人看的，补成地址。 -->
  <xsl:function name="k:address" as="xs:string?">
    <xsl:param name="contact" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="normalize-space($contact)"/>
    <xsl:choose>
      <xsl:when test="matches($text, '^(https?://|mailto:|tel:)')">
        <xsl:sequence select="$text"/>
      </xsl:when>
      <xsl:when test="$contact/self::website and matches($text, '^[A-Za-z0-9.-]+\.[A-Za-z]+(/\S*)?$')">
        <xsl:sequence select="'http://' || $text"/>
      </xsl:when>
      <xsl:when test="$contact/self::email and matches($text, '^[^@\s]+@[A-Za-z0-9.-]+$')">
        <xsl:sequence select="'mailto:' || $text"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
