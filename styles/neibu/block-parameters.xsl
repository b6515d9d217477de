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

  <!-- ═══ 表格 ═══ -->
  <!-- 表题、表文字号：五号 -->
  <xsl:param name="table-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 列宽按内容定、数字还排不下的表，表文最小用到多大：六号 -->
  <xsl:param name="table-size-least" as="xs:decimal" select="k:size(7.5)"/>
  <!-- 哪些表的表文小一号，表的 id，空格隔开，写几次小几号：排过一遍才知道，不用自己给 -->
  <xsl:param name="tables-smaller" as="xs:string" select="''"/>
  <!-- 表格里文字到格边，表文字 -->
  <xsl:param name="cell-padding" as="xs:decimal" select="0.35"/>
  <!-- 表接到下一页时表头上面右边排什么：number 续表和表号（如“续表1”，没有表号的“续表”），word 续表，none 不排 -->
  <xsl:param name="table-continued" as="xs:string" select="'number'"/>
  <!-- 跨几行的格接到下一页时，在页首再排一次：brackets 加括号，bare 不加，none 不排 -->
  <xsl:param name="table-label" as="xs:string" select="'brackets'"/>
  <!-- 表格粗线 -->
  <xsl:param name="table-rule-thick" as="xs:decimal" select="1"/>
  <!-- 表格细线 -->
  <xsl:param name="table-rule-thin" as="xs:decimal" select="0.5"/>

  <!-- ═══ 图 ═══ -->
  <!-- 图的上下至少共空几行；有图说的，图下空其中的一半，其余都在图上 -->
  <xsl:param name="figure-gap" as="xs:decimal" select="0.8"/>
  <!-- 并排的图之间空几个字 -->
  <xsl:param name="figure-gutter" as="xs:decimal" select="1"/>
  <!-- 二维码边长，毫米，四周的留白除外；地址长、格子多的再大些 -->
  <xsl:param name="code-size" as="xs:decimal" select="20"/>
  <!-- 没有写 figures 的，接连几幅合起来不比版心宽就排成一行，一行最多几幅；1 为各占一行 -->
  <xsl:param name="figures-widest" as="xs:integer" select="4"/>
  <!-- 图说排在图的宽里；图很窄的，图说至少有几个字宽 -->
  <xsl:param name="caption-least" as="xs:decimal" select="5"/>
  <!-- 插页一页最多几幅图，多的分成几页；一行最多一半 -->
  <xsl:param name="plate-most" as="xs:integer" select="6"/>
  <!-- 图片最多每英寸多少像素；多的先缩到这么多再排，黑白两色的图（一位）不缩 -->
  <xsl:param name="picture-resolution" as="xs:integer" select="350"/>
  <!-- 照片和位图都排成灰的 -->
  <xsl:param name="pictures-grey" as="xs:boolean" select="false()"/>
</xsl:stylesheet>
