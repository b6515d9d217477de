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

  <xsl:template match="a">
    <xsl:call-template name="linked">
      <xsl:with-param name="address" select="@href"/>
      <xsl:with-param name="content">
        <xsl:apply-templates/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 目录的条目自己就是链接，里面不再套一个。 -->
  <xsl:template match="a" mode="contents">
    <xsl:apply-templates mode="#current"/>
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
</xsl:stylesheet>
