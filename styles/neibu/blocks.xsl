<?xml version="1.0" encoding="UTF-8"?>
<!-- 段落、称呼、小标题、引文、编者按：都占整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="p">
    <fo:block kf:source="{@n:id}" text-align="justify" text-indent="{if (k:is-flush(.)) then 0 else $indent}em">
      <xsl:call-template name="block-wishes"/>
      <xsl:if test="not($byline-alone) and k:carries-byline(.)">
        <xsl:attribute name="kf:keep-tail" select="'true'"/>
      </xsl:if>
      <xsl:call-template name="lines-kept"/>
      <xsl:call-template name="kept-with-closer"/>
      <xsl:apply-templates/>
      <xsl:call-template name="byline-in-paragraph"/>
    </fo:block>
  </xsl:template>

  <!-- 标题块下的第一块。 -->
  <xsl:function name="k:opens-article" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="exists($block/parent::article)
        and empty($block/preceding-sibling::* except
            $block/../(kicker, title, subtitle, toc-title, author, pb))"/>
  </xsl:function>

  <!-- 与上面的题同页的行数：本块不够的，跟着下一块文字；下面是小标题、图、表或另一篇的不跟。 -->
  <xsl:template name="lines-kept">
    <xsl:variable name="kept" as="xs:integer" select="k:lines-kept(.)"/>
    <xsl:if test="$kept gt 1">
      <xsl:attribute name="orphans" select="max(($orphans, $kept))"/>
      <xsl:if test="k:next-block(.)[self::p or self::list or self::item or self::quote]">
        <xsl:attribute name="kf:lines-kept" select="$kept"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- 标题块或小标题下的第一块文字，也可以在列表、引文、编者按里面。 -->
  <xsl:function name="k:lines-kept" as="xs:integer">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="before" as="element()?"
        select="$block/preceding-sibling::*[not(self::pb)][1]"/>
    <xsl:sequence select="
        if ($before/self::heading) then $lines-after-heading
        else if (k:opens-article($block)) then $lines-after-title
        else if (empty($before) and $block/parent::*[self::list or self::item or self::quote or self::note])
        then k:lines-kept($block/..)
        else 1"/>
  </xsl:function>

  <!-- 下一块，可以在列表、引文、编者按外面。 -->
  <xsl:function name="k:next-block" as="element()?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="after" as="element()?"
        select="$block/following-sibling::*[not(self::pb)][1]"/>
    <xsl:sequence select="
        if ($after) then $after
        else $block/parent::*[self::list or self::item or self::quote or self::note] ! k:next-block(.)"/>
  </xsl:function>

  <!-- 跟着末一块文字的倒数第二块：末页下部要有几行文字同页的样式用。 -->
  <xsl:function name="k:carried-with-last" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="false()"/>
  </xsl:function>

  <!-- 编辑的要求：另页、同页、与下段同页、增减一行。 -->
  <xsl:template name="block-wishes">
    <xsl:if test="@break = 'page' or $pinned and k:opens-block((.//pb)[1])">
      <xsl:attribute name="break-before" select="'page'"/>
    </xsl:if>
    <xsl:if test="@keep = 'together'">
      <xsl:attribute name="keep-together.within-page" select="'always'"/>
    </xsl:if>
    <xsl:if test="@keep = 'with-next' or k:carried-with-last(.)">
      <xsl:attribute name="keep-with-next.within-page" select="'always'"/>
    </xsl:if>
    <xsl:if test="@fit">
      <xsl:attribute name="kf:fit" select="@fit"/>
    </xsl:if>
  </xsl:template>

  <!-- 称呼：顶格，不落在页末。 -->
  <xsl:template match="salute">
    <fo:block kf:source="{@n:id}" text-align="justify" text-indent="0pt"
        keep-with-next.within-page="always">
      <xsl:call-template name="block-wishes"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 一级黑体，二级楷体，三四级宋体；不拆开，不落在页末。 -->
  <xsl:template match="heading">
    <fo:block role="H{xs:integer((@level, 1)[1]) + $title-level}" kf:source="{@n:id}"
        text-indent="{k:em($indent)}" text-align="start" keep-together.within-page="always"
        keep-with-next.within-page="always" font-family="{k:heading-role(@level)}">
      <xsl:call-template name="block-wishes"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:function name="k:heading-role" as="xs:string">
    <xsl:param name="level" as="xs:string?"/>
    <xsl:sequence select="
        if ($level = '2') then $kai-role
        else if ($level = ('3', '4')) then $body-role
        else $heading-role"/>
  </xsl:function>

  <xsl:template match="quote">
    <fo:block role="BlockQuote" font-family="{$kai-role}" start-indent="{k:em($indent)}">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 编者按：楷体小一号，两边缩进，仍占整行；与正文之间空行，紧接标题的上面不再空。 -->
  <xsl:template match="note">
    <fo:block font-family="{$kai-role}" font-size="{k:pt($editor-note-size)}"
        start-indent="{k:em($indent)}" end-indent="{k:em($indent)}">
      <xsl:if test="not(k:opens-article(.))">
        <xsl:attribute name="space-before" select="k:lines($display-space)"/>
      </xsl:if>
      <xsl:if test="k:last-block(..) except .">
        <xsl:attribute name="space-after" select="k:lines($display-space)"/>
      </xsl:if>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 块间的断页记号。 -->
  <xsl:template match="article/pb | section/pb | issue/pb | item[@n:holds = 'blocks']/pb">
    <xsl:if test="$pinned and not(parent::item and k:opens-block(.))">
      <fo:block break-after="page" line-height="0pt" font-size="0.1pt"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
