<?xml version="1.0" encoding="UTF-8"?>
<!-- jianbao 改动的参数；没有写的与 gongwen 相同。括号里是 GB/T 9704—2012 的条文号。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:k="urn:kanyin:style">

  <!-- ═══ 排字规则 ═══ -->
  <!-- 一段在页末至少留几行 -->
  <xsl:param name="orphans" as="xs:integer" select="2"/>
  <!-- 一段在页首至少有几行：报尾因此也不会只跟着一行字 -->
  <xsl:param name="widows" as="xs:integer" select="2"/>

  <!-- ═══ 字体角色 ═══ -->
  <!-- 刊名：粗宋 -->
  <xsl:param name="masthead-role" as="xs:string" select="'masthead'"/>
  <!-- 刊名的粗细 -->
  <xsl:param name="masthead-weight" as="xs:integer" select="900"/>

  <!-- ═══ 封面 ═══ -->
  <!-- 准印证号字号：小四 -->
  <xsl:param name="permit-size" as="xs:decimal" select="12"/>
  <!-- 刊名最大字号 -->
  <xsl:param name="masthead-size" as="xs:decimal" select="62"/>
  <!-- 刊名字间加空 -->
  <xsl:param name="masthead-tracking" as="xs:decimal" select="6"/>
  <!-- 刊名最宽占版心宽的几分之几 -->
  <xsl:param name="masthead-share" as="xs:decimal" select="0.8"/>
  <!-- 刊名一行最多几个字：写了 br 的分两行，没有写的字小些，仍排一行；再长的排两行 -->
  <xsl:param name="masthead-longest" as="xs:decimal" select="14"/>
  <!-- 刊名排两行时，字号最大是一行时的几分之几 -->
  <xsl:param name="masthead-two-lines" as="xs:decimal" select="0.7"/>
  <!-- 刊名上边到左上角各项（没有的到版心上边），毫米 -->
  <xsl:param name="masthead-drop" as="xs:decimal" select="6"/>
  <!-- 左上角没有一项的，刊名上边到版心上边，毫米 -->
  <xsl:param name="masthead-drop-bare" as="xs:decimal" select="15"/>
  <!-- 刊名（末行）基线到纸上边，毫米：由左上角的项数推出 -->
  <xsl:param name="masthead-top" as="xs:decimal" select="k:name-baseline(/*)"/>
  <!-- 刊徽（图片刊名）最高，毫米 -->
  <xsl:param name="logo-height" as="xs:decimal" select="22"/>
  <!-- 期号基线到刊名基线，行 -->
  <xsl:param name="issue-drop" as="xs:decimal" select="1.6"/>
  <!-- 总期号的字号：四号，比期号小 -->
  <xsl:param name="cumulative-size" as="xs:decimal" select="14"/>
  <!-- 编印单位与日期到期号，行 -->
  <xsl:param name="publisher-gap" as="xs:decimal" select="1.3"/>
  <!-- 编印单位与日期离版心左右边，字 -->
  <xsl:param name="publisher-inset" as="xs:decimal" select="1"/>
  <!-- 红线到它上面一行的下边，毫米 -->
  <xsl:param name="cover-rule-gap" as="xs:decimal" select="2"/>

  <!-- ═══ 目录 ═══ -->
  <!-- 有几篇文章才排目录 -->
  <xsl:param name="contents-from" as="xs:integer" select="3"/>
  <!-- “目录”二字字号：三号 -->
  <xsl:param name="contents-title-size" as="xs:decimal" select="16"/>
  <!-- “目录”二字占几行 -->
  <xsl:param name="contents-title-lines" as="xs:integer" select="1"/>
  <!-- 第一页目录以下至少还有几行，正文才在下面接排 -->
  <xsl:param name="lines-below-contents" as="xs:integer"
      select="1 + $title-extra-lines + 1 + $lines-after-title"/>
  <!-- 目录下横线 -->
  <xsl:param name="contents-rule" as="xs:decimal" select="0.7"/>

  <!-- ═══ 文章 ═══ -->
  <!-- 编者按字号：三号，与正文同 -->
  <xsl:param name="editor-note-size" as="xs:decimal" select="$body-size"/>
  <!-- 编者按上下的细线 -->
  <xsl:param name="editor-note-rule" as="xs:decimal" select="0.7"/>

  <!-- ═══ 末页 ═══ -->
  <!-- 报尾的行距 -->
  <xsl:param name="colophon-pitch" as="xs:decimal" select="26"/>
  <!-- 报尾的字离版心左右边，报尾的字（7.4.2） -->
  <xsl:param name="colophon-inset" as="xs:decimal" select="1"/>
</xsl:stylesheet>
