<?xml version="1.0" encoding="UTF-8"?>
<!-- gongwen 改动的参数；没有写的与 neibu 相同。括号里是 GB/T 9704—2012 的条文号。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:k="urn:kanyin:style">

  <!-- ═══ 纸张与版心 ═══ -->
  <!-- 正文字号：三号。标准要 28 字排满 156 毫米，每字 15.79 磅，介于铅字三号（15.75）与软件三号（16）之间：
       照 16 磅排，28 字宽 158 毫米，出了版心；所以字身就取 15.79，字与字之间不另加空（5.2.2、5.2.3） -->
  <xsl:param name="body-size" as="xs:decimal" select="15.79"/>
  <!-- 行距：22 行排满 225 毫米（5.2.3） -->
  <xsl:param name="pitch" as="xs:decimal" select="28.99"/>
  <!-- 每行字数（5.2.3） -->
  <xsl:param name="characters" as="xs:integer" select="28"/>
  <!-- 每页行数（5.2.3） -->
  <xsl:param name="lines" as="xs:integer" select="22"/>
  <!-- 天头，毫米（5.2.1） -->
  <xsl:param name="top-margin" as="xs:decimal" select="37"/>
  <!-- 订口，毫米；双页在右，单页在左（5.2.1） -->
  <xsl:param name="inner-margin" as="xs:decimal" select="28"/>

  <!-- ═══ 颜色 ═══ -->
  <!-- 红：印刷用 M80 Y80，这是它在屏幕上的样子（6.2） -->
  <xsl:param name="red" as="xs:string" select="'#E5352B'"/>
  <!-- 红在四块版上的百分比（6.2） -->
  <xsl:param name="red-cmyk" as="xs:string" select="'0 80 80 0'"/>

  <!-- ═══ 字体角色 ═══ -->
  <!-- 正文：仿宋（5.2.2）。随附的字体里没有仿宋，单位没有在 office.xml 里指定时用宋体代替，排完说一次（T060）；
       除了字形，版面都照标准 -->
  <xsl:param name="body-role" as="xs:string" select="'fang'"/>
  <!-- 刊名：小标宋（7.2.4） -->
  <xsl:param name="masthead-role" as="xs:string" select="'title'"/>
  <!-- 刊名的粗细 -->
  <xsl:param name="masthead-weight" as="xs:integer" select="$title-weight"/>

  <!-- ═══ 封面 ═══ -->
  <!-- 密级提示字号：三号（7.2.2） -->
  <xsl:param name="classification-size" as="xs:decimal" select="16"/>
  <!-- 它的行距：正文的格子 -->
  <xsl:param name="classification-pitch" as="xs:decimal" select="$pitch"/>
  <!-- 它第一行基线到纸上边，毫米：版心第一行（7.2.2） -->
  <xsl:param name="classification-top" as="xs:decimal" select="$top-margin
      + (($pitch - $classification-size) div 2 + k:ascent($classification-size)) div $mm"/>
  <!-- 准印证号字号：小四 -->
  <xsl:param name="permit-size" as="xs:decimal" select="12"/>
  <!-- 刊名最大字号 -->
  <xsl:param name="masthead-size" as="xs:decimal" select="68"/>
  <!-- 刊名字间加空 -->
  <xsl:param name="masthead-tracking" as="xs:decimal" select="8"/>
  <!-- 刊名上边到版心上边，毫米（7.2.4） -->
  <xsl:param name="masthead-drop" as="xs:decimal" select="35"/>
  <!-- 刊名基线到纸上边，毫米：由上一项按最大字号推出 -->
  <xsl:param name="masthead-top" as="xs:decimal"
      select="$top-margin + $masthead-drop + k:ascent($masthead-size) div $mm"/>
  <!-- 期号、编印单位、日期的字号：三号，与正文同（7.2.5） -->
  <xsl:param name="issue-size" as="xs:decimal" select="$body-size"/>
  <!-- 期号基线到刊名基线，行：空二行（7.2.5） -->
  <xsl:param name="issue-drop" as="xs:decimal" select="2.5"/>
  <!-- 编印单位与日期到期号，行 -->
  <xsl:param name="publisher-gap" as="xs:decimal" select="1.5"/>
  <!-- 编印单位与日期离版心左右边，字 -->
  <xsl:param name="publisher-inset" as="xs:decimal" select="1"/>
  <!-- 红线到它上面一行的下边，毫米（7.2.7） -->
  <xsl:param name="cover-rule-gap" as="xs:decimal" select="4"/>
  <!-- 红线粗 -->
  <xsl:param name="cover-rule-thick" as="xs:decimal" select="2"/>

  <!-- ═══ 目录 ═══ -->
  <!-- “目录”二字字号：二号 -->
  <xsl:param name="contents-title-size" as="xs:decimal" select="22"/>
  <!-- “目录”二字占几行 -->
  <xsl:param name="contents-title-lines" as="xs:integer" select="2"/>

  <!-- ═══ 文章 ═══ -->
  <!-- 标题字号：二号（7.3.1） -->
  <xsl:param name="title-size" as="xs:decimal" select="22"/>
  <!-- 标题行距：正文的格子 -->
  <xsl:param name="title-pitch" as="xs:decimal" select="$pitch"/>
  <!-- 标题块比标题行数多占几行 -->
  <xsl:param name="title-extra-lines" as="xs:integer" select="2"/>
  <!-- 引题、副题字号：三号 -->
  <xsl:param name="kicker-size" as="xs:decimal" select="$body-size"/>
  <!-- 表题、表文字号：小四 -->
  <xsl:param name="table-size" as="xs:decimal" select="12"/>

  <!-- ═══ 书眉与页码 ═══ -->
  <!-- 双页书眉：公文没有书眉 -->
  <xsl:param name="verso-head" as="xs:string" select="'none'"/>
  <!-- 单页书眉：也没有 -->
  <xsl:param name="recto-head" as="xs:string" select="'none'"/>
  <!-- 页码字体：宋体（7.5） -->
  <xsl:param name="folio-role" as="xs:string" select="'song'"/>
  <!-- 页码字号：四号（7.5） -->
  <xsl:param name="folio-size" as="xs:decimal" select="14"/>
  <!-- 一字线到版心，毫米（7.5） -->
  <xsl:param name="folio-dash-gap" as="xs:decimal" select="7"/>
  <!-- 页码基线到版心，毫米：一字线在基线以上约 0.36 字 -->
  <xsl:param name="folio-gap" as="xs:decimal"
      select="$folio-dash-gap + 0.36 * $folio-size div $mm"/>

  <!-- ═══ 末页 ═══ -->
  <!-- 末页下部字号：四号（7.4.2） -->
  <xsl:param name="colophon-size" as="xs:decimal" select="14"/>
  <!-- 末页粗线：0.35 毫米（7.4.1） -->
  <xsl:param name="colophon-rule-thick" as="xs:decimal" select="0.35 * $mm"/>
  <!-- 末页细线：0.25 毫米（7.4.1） -->
  <xsl:param name="colophon-rule-thin" as="xs:decimal" select="0.25 * $mm"/>
</xsl:stylesheet>
