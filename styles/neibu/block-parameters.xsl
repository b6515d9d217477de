<?xml version="1.0" encoding="UTF-8"?>
<!-- 参数的下半：各种块的数值。写法与 parameters.xsl 相同。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:k="urn:kanyin:style">

  <!-- ═══ 落款、附件说明、诗 ═══ -->
  <!-- 落款的日期离右边几个字（GB/T 9704—2012 第 7.3.5 条） -->
  <xsl:param name="closer-inset" as="xs:decimal" select="4"/>
  <!-- 落款的日期：figures 写成 2026年3月15日，chinese 写成 二〇二六年三月十五日 -->
  <xsl:param name="closer-date" as="xs:string" select="'figures'"/>
  <!-- 日期里数字与汉字之间的空，字：跟着排字规则的 cjk-latin-gap -->
  <xsl:param name="date-gap" as="xs:decimal"
      select="($composition-settings('cjk-latin-gap')[. castable as xs:decimal] ! xs:decimal(.), 0.25)[1]"/>
  <!-- 落款与它上面的文字之间空几行；在页首不空 -->
  <xsl:param name="closer-space" as="xs:integer" select="1"/>
  <!-- 落款、附件说明上面同页至少有几行正文 -->
  <xsl:param name="lines-before-closer" as="xs:integer" select="2"/>
  <!-- 附件说明与它上面的文字之间空几行；在页首不空（GB/T 9704—2012 第 7.3.4 条） -->
  <xsl:param name="attachments-space" as="xs:integer" select="1"/>
  <!-- 附件说明的引导词 -->
  <xsl:param name="attachments-label" as="xs:string" select="'附件：'"/>
  <!-- 落款的日期、附件的编号里，一个数字占几个字宽；编号的点连空也算一个 -->
  <xsl:param name="digit-width" as="xs:decimal" select="0.5"/>
  <!-- 名单的一列至少几个字宽：三个字的姓名 -->
  <xsl:param name="roster-width" as="xs:decimal" select="3"/>
  <!-- 名单里多大一部分的姓名要排得进一列；更长的占两列 -->
  <xsl:param name="roster-usual" as="xs:decimal" select="0.9"/>
  <!-- 名单的列与列之间至少空几个字；排满一行时还可以多 -->
  <xsl:param name="roster-gap" as="xs:decimal" select="2"/>
  <!-- 清单写了列数的，列与列之间至少空几个字 -->
  <xsl:param name="roster-gap-least" as="xs:decimal" select="1"/>
  <!-- 间隔号占几个字宽：跟着排字规则的 interpunct-width -->
  <xsl:param name="interpunct-width" as="xs:decimal" select="0.5"/>
  <!-- 诗的长行回行时缩进几个字 -->
  <xsl:param name="verse-hang" as="xs:decimal" select="2"/>
  <!-- 诗与上下文之间、两节之间空几行；在页首页末不空 -->
  <xsl:param name="verse-space" as="xs:integer" select="1"/>

  <!-- ═══ 法规、讲话、书信 ═══ -->
  <!-- 题注字号：与正文同 -->
  <xsl:param name="edict-size" as="xs:decimal" select="$body-size"/>
  <!-- 题注两边至少各空几个字；排不下的转行，各行长短匀称 -->
  <xsl:param name="edict-inset" as="xs:decimal" select="4"/>
  <!-- 法规的章、节上面空几行；在页首、紧接标题时不空 -->
  <xsl:param name="chapter-space" as="xs:integer" select="1"/>
  <!-- 打在序号后面的半角空格占几个字宽 -->
  <xsl:param name="blank-width" as="xs:decimal" select="0.25"/>
  <!-- 章、节、条的序号后面空几个字 -->
  <xsl:param name="number-space" as="xs:decimal" select="1"/>
</xsl:stylesheet>
