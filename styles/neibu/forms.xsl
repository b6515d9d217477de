<?xml version="1.0" encoding="UTF-8"?>
<!-- 体裁：法规的题注、章节、条；讲话的题注；书信的“敬礼”。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 题注：括号里，楷体，居中；几行的长短匀称，第二行起与括号里的第一个字对齐。 -->
  <xsl:template match="article[@form = ('law', 'speech')]/subtitle" priority="2">
    <xsl:variable name="bracketed" as="xs:boolean" select="matches(., '^\s*[（(].*[）)]\s*$', 's')"/>
    <xsl:variable name="brackets" as="xs:decimal" select="if ($bracketed) then 0 else 2"/>
    <xsl:variable name="lines" as="xs:decimal+" select="k:designed-lines(.) ! k:ems(.)"/>
    <xsl:variable name="room" as="xs:decimal" select="$measure div $edict-size - 2 * $edict-inset"/>
    <xsl:variable name="turned" as="xs:boolean" select="$lines[2] or $lines[1] + $brackets gt $room"/>
    <!-- 各行匀称时的宽：每一段分成几行，就按几分之一算。 -->
    <xsl:variable name="width" as="xs:decimal" select="min(($room,
        max($lines ! (ceiling((. + $brackets) div ceiling((. + $brackets) div ($room - 1))) + 1))))"/>
    <fo:block kf:source="{@n:id}" font-family="{$kai-role}" font-size="{k:pt($edict-size)}"
        padding-before="{k:pt($title-gap)}" kf:word-lines="fewest" text-align="{if ($turned) then 'start' else 'center'}">
      <xsl:if test="$turned">
        <xsl:attribute name="start-indent"
            select="k:pt(($measure - ($width - 1) * $edict-size) div 2)"/>
        <xsl:attribute name="text-indent" select="k:pt(-$edict-size)"/>
        <xsl:attribute name="end-indent" select="k:pt(($measure - ($width + 1) * $edict-size) div 2)"/>
      </xsl:if>
      <xsl:sequence select="if ($bracketed) then () else k:generated('（')"/>
      <xsl:apply-templates/>
      <xsl:sequence select="if ($bracketed) then () else k:generated('）')"/>
    </fo:block>
  </xsl:template>

  <!-- 法规的章、节：黑体，居中。 -->
  <xsl:template match="article[@form = 'law']/heading[@level = ('1', '2')]" priority="2">
    <fo:block role="H{xs:integer(@level) + $title-level}" kf:source="{@n:id}" text-indent="0pt"
        text-align="center" kf:word-lines="fewest" font-family="{$hei-role}"
        keep-together.within-page="always" keep-with-next.within-page="always">
      <xsl:if test="not(k:opens-article(.) or preceding-sibling::*[not(self::pb)][1][self::heading])">
        <xsl:attribute name="space-before" select="k:lines($chapter-space)"/>
      </xsl:if>
      <xsl:call-template name="block-wishes"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 章、节、条的序号。 -->
  <xsl:variable name="statute-number" as="xs:string"
      select="'^(第[一二三四五六七八九十百千〇零0-9]+[编章节条](之[一二三四五六七八九十]+)?)([ 　]*)'"/>

  <!-- 是条文的序号；“第三条第二款规定的……”是引用，不是。 -->
  <xsl:function name="k:begins-with-number" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="matches($text, $statute-number)
        and not(matches(replace($text, $statute-number, '■$3'), '^■[第、，和至规所的以及中与或关前]'))"/>
  </xsl:function>

  <!-- 段首的“第一条”用黑体，章、节照旧；后面空一字：打了全角空格的就是它，打了半角的补足。 -->
  <xsl:template match="article[@form = 'law']/(p | heading)/text()[. is ../node()[1]][k:begins-with-number(.)]"
      priority="2">
    <xsl:variable name="number" as="xs:string" select="replace(., $statute-number || '.*$', '$1', 's')"/>
    <xsl:variable name="blank" as="xs:string" select="replace(., $statute-number || '.*$', '$3', 's')"/>
    <xsl:variable name="rest" as="xs:string"
        select="substring(., string-length($number) + string-length($blank) + 1)"/>
    <xsl:choose>
      <xsl:when test="parent::p and ends-with(replace($number, '之.*$', ''), '条')">
        <fo:inline font-family="{$hei-role}">
          <xsl:value-of select="$number"/>
        </fo:inline>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$number"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="$blank"/>
    <xsl:sequence select="k:after-number($blank, $rest)"/>
    <xsl:variable name="text" as="text()?">
      <xsl:value-of select="$rest"/>
    </xsl:variable>
    <xsl:apply-templates select="$text"/>
  </xsl:template>

  <!-- 加重的“第一条”后面也空一字。 -->
  <xsl:template match="article[@form = 'law']/p/text()[preceding-sibling::node()[1] is ../node()[1]/self::strong]
      [matches(../strong[1], $statute-number) and not(ends-with(../strong[1], '　'))]" priority="2">
    <xsl:sequence select="k:after-number(substring(., 1, 1)[matches(., '[ 　]')] => string(), .)"/>
    <xsl:next-match/>
  </xsl:template>

  <!-- 序号后面补的空。 -->
  <xsl:function name="k:after-number" as="element()?">
    <xsl:param name="blank" as="xs:string"/>
    <xsl:param name="rest" as="xs:string"/>
    <xsl:sequence select="
        if ($rest eq '' or contains($blank, '　')) then ()
        else k:space(($number-space - (if ($blank) then $blank-width else 0)) * $body-size)"/>
  </xsl:function>

  <!-- 法规里的目录：跟在“目录”二字下面的列表，照最长的一项居中。 -->
  <xsl:template match="article[@form = 'law']/list[@kind = 'plain'][matches(
      preceding-sibling::*[not(self::pb)][1][self::heading], '^\s*目\s*　*录\s*$')]" priority="2">
    <xsl:variable name="longest" as="xs:decimal" select="max(item ! k:ems(.)) * $body-size"/>
    <fo:list-block provisional-distance-between-starts="0pt" provisional-label-separation="0pt"
        start-indent="{k:pt(max(($indent * $body-size, ($measure - $longest) div 2)))}">
      <xsl:apply-templates/>
    </fo:list-block>
  </xsl:template>

  <!-- 书信的“敬礼”顶格。 -->
  <xsl:function name="k:is-flush" as="xs:boolean">
    <xsl:param name="p" as="element()"/>
    <xsl:sequence select="
        $p/parent::article/@form = 'letter' and matches($p, '^\s*敬礼[！!。]?\s*$')"/>
  </xsl:function>
</xsl:stylesheet>
