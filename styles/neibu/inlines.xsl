<?xml version="1.0" encoding="UTF-8"?>
<!-- 行内元素。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 加重用黑体，不用加粗的宋体。 -->
  <xsl:template match="strong" mode="#default contents">
    <fo:inline font-family="{$hei-role}">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="em" mode="#default contents">
    <fo:inline kf:emphasis="dot">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="a" mode="#default contents">
    <fo:basic-link external-destination="url('{@href}')">
      <xsl:apply-templates mode="#current"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template match="sup | sub" mode="#default contents">
    <fo:inline baseline-shift="{if (self::sup) then 'super' else 'sub'}"
        font-size="{format-number($shift-size, '0%')}">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <!-- 设计好的转行：行分隔符，由排字器执行，不进文字。 -->
  <xsl:template match="br">
    <xsl:text>&#x2028;</xsl:text>
  </xsl:template>

  <!-- 定页：这一行排满，下面的字从下一页起。段首的记号让整段另页，见 block-wishes；
       题、脚注、图说不拆，表格只在两行之间拆（见 tables.xsl），别处的记号不起作用（manifest 已经说明）。 -->
  <xsl:template match="pb">
    <xsl:if test="$pinned and not(k:opens-block(.)) and not(ancestor::*[
        self::title or self::kicker or self::subtitle or self::table or self::figure
        or self::footnote])">
      <xsl:text>&#x2029;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 记号前面，它那一块里还没有字。 -->
  <xsl:function name="k:opens-block" as="xs:boolean">
    <xsl:param name="pb" as="element()?"/>
    <xsl:variable name="block" as="element()?" select="
        $pb/ancestor::*[not(self::strong or self::em or self::a or self::sup or self::sub)][1]"/>
    <xsl:sequence select="exists($pb) and empty($pb/ancestor::footnote)
        and empty($block//text()[. &lt;&lt; $pb])"/>
  </xsl:function>

  <!-- 题里的脚注：题高是定死的，里面放不下脚注，只留注号；注文跟着题块，见 article.xsl。 -->
  <xsl:template match="article/title//footnote">
    <xsl:call-template name="footnote-mark"/>
  </xsl:template>

  <!-- 栏目名只在目录里，目录不排脚注（manifest 已经说明）。 -->
  <xsl:template match="section/title//footnote"/>

  <xsl:template match="footnote" name="footnote">
    <xsl:param name="marked" as="xs:boolean" select="true()"/>
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
          <xsl:sequence select="k:generated(k:footnote-mark(.) || ' ')"/>
          <xsl:apply-templates/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <xsl:template name="footnote-mark">
    <fo:inline baseline-shift="super" font-size="{format-number($shift-size, '0%')}"
        kf:generated="true">
      <xsl:value-of select="k:footnote-mark(.)"/>
    </fo:inline>
  </xsl:template>

  <xsl:function name="k:footnote-mark" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:variable name="number" as="xs:integer"
        select="count($note/ancestor::article//footnote[. &lt;&lt; $note]) + 1"/>
    <xsl:sequence select="
        if ($number le 20) then codepoints-to-string(string-to-codepoints('①') + $number - 1)
        else '[' || $number || ']'"/>
  </xsl:function>
</xsl:stylesheet>
