<?xml version="1.0" encoding="UTF-8"?>
<!-- 脚注：注号、注文，怎样编号。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 题里的脚注：题高是定死的，里面放不下脚注，只留注号；注文跟着题块，见 article.xsl。 -->
  <xsl:template match="article/title//footnote">
    <xsl:call-template name="footnote-mark"/>
  </xsl:template>

  <!-- 栏目名只在目录里，目录不排脚注（manifest 已经说明）。 -->
  <xsl:template match="section/title//footnote"/>

  <xsl:template match="footnote" name="footnote">
    <xsl:param name="marked" as="xs:boolean" select="true()"/>
    <xsl:param name="notes-apart" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$notes-apart">
        <xsl:call-template name="footnote-mark"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="footnote-at-foot">
          <xsl:with-param name="marked" select="$marked"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="footnote-at-foot">
    <xsl:param name="marked" as="xs:boolean"/>
    <fo:footnote>
      <xsl:choose>
        <xsl:when test="$marked">
          <xsl:call-template name="footnote-mark"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:inline/>
        </xsl:otherwise>
      </xsl:choose>
      <fo:footnote-body>
        <fo:block kf:source="{@n:id}" font-family="{$body-role}" font-size="{k:pt($note-size)}"
            line-height="{k:pt($footnote-pitch)}" text-align="justify" text-indent="0pt" start-indent="0pt" end-indent="0pt"
            font-weight="400">
          <fo:inline role="Lbl" kf:generated="true">
            <xsl:sequence select="k:page-numbered(.)"/>
            <xsl:value-of select="k:footnote-mark(.) || ' '"/>
          </fo:inline>
          <xsl:apply-templates/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <xsl:template name="footnote-mark">
    <fo:inline baseline-shift="super" font-size="{format-number($shift-size, '0%')}"
        kf:generated="true">
      <xsl:sequence select="k:page-numbered(.)"/>
      <xsl:value-of select="k:footnote-mark(.)"/>
    </fo:inline>
  </xsl:template>

  <!-- 脚注的号：①到㊿；本期有一处编到五十以上，就都写成 [1]：同一篇、同一页里不用两种。 -->
  <xsl:function name="k:footnote-mark" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:variable name="number" as="xs:integer" select="$note-numbers(string($note/@n:id))"/>
    <xsl:sequence select="
        if (max($note-numbers?*) gt string-length($circled)) then '[' || $number || ']'
        else substring($circled, $number, 1)"/>
  </xsl:function>

  <!-- 每页重新编号的，号由页面定，排版引擎在排到页上时换成该页的号；这里先写的号，宽与它相同。 -->
  <xsl:function name="k:page-numbered" as="attribute()?">
    <xsl:param name="note" as="element()"/>
    <xsl:if test="$footnote-numbering eq 'page' and empty(tokenize($notes-restart))">
      <xsl:attribute name="kf:note" select="$note/@n:id"/>
    </xsl:if>
  </xsl:function>

  <!-- 带圈的数字 -->
  <xsl:variable name="circled" as="xs:string"
      select="'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'"/>

  <!-- 每条脚注的号，按 id：从本页、本篇（一处图版也算一篇）或全期的第一条数起；哪几条是一页的第一条，排过一遍才知道，
       那以前先按篇数，由排版引擎换号；换不成的（一页五十条以上），再照这里给的排一遍。 -->
  <xsl:variable name="note-numbers" as="map(xs:string, xs:integer)">
    <xsl:variable name="first" as="xs:string*" select="tokenize($notes-restart)"/>
    <xsl:variable name="by-page" as="xs:boolean"
        select="$footnote-numbering eq 'page' and exists($first)"/>
    <xsl:map>
      <xsl:for-each-group select="/issue//(article | plate)//footnote" group-starting-with="footnote[
          if ($by-page) then @n:id = $first
          else if ($footnote-numbering eq 'issue') then false()
          else . is (ancestor::*[self::article or self::plate]//footnote)[1]]">
        <xsl:for-each select="current-group()">
          <xsl:map-entry key="string(@n:id)" select="position()"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:template name="check-notes">
    <xsl:if test="not($footnote-numbering = ('page', 'article', 'issue'))">
      <xsl:message terminate="yes" select="'脚注不能按“' || $footnote-numbering
          || '”编号，可用：page、article、issue。'"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
