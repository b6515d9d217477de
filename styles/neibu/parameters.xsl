<?xml version="1.0" encoding="UTF-8"?>
<!-- 样式的全部数值。每个参数前的注释是手册里的说明；长度单位是磅（pt），注明毫米的除外。
     别的模块里不写数：要改版心、字号、间距，只改这里，或用 - -set 名=值。
     k:size(18) 是“正文小四（12 磅）时 18 磅”：正文换了字号，它按比例缩放，取最近的一个字号；
     k:scaled(26) 同样缩放而不取整；k:down(95) 是“A4 上 95 毫米”，按纸高缩放。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:k="urn:kanyin:style">

  <!-- ═══ 纸张与版心 ═══ -->
  <!-- 纸张：A4、16开、大32开、A5（成品尺寸见下两项） -->
  <xsl:param name="paper" as="xs:string" select="'A4'"/>
  <!-- 纸宽，毫米。A4 210，16开 185，大32开 140，A5 148 -->
  <xsl:param name="paper-width" as="xs:decimal" select="k:paper($paper)[1]"/>
  <!-- 纸高，毫米。A4 297，16开 260，大32开 203，A5 210 -->
  <xsl:param name="paper-height" as="xs:decimal" select="k:paper($paper)[2]"/>
  <!-- 正文字号：纸宽 200 毫米以上用小四，以下用五号 -->
  <xsl:param name="body-size" as="xs:decimal"
      select="if ($paper-width ge 200) then 12 else 10.5"/>
  <!-- 行距是正文字号的几倍 -->
  <xsl:param name="leading" as="xs:decimal" select="1.75"/>
  <!-- 行距：一行占的高度，全刊的格子 -->
  <xsl:param name="pitch" as="xs:decimal" select="$leading * $body-size"/>
  <!-- 版心最宽占纸宽的几分之几 -->
  <xsl:param name="width-share" as="xs:decimal" select="0.7665"/>
  <!-- 版心最高占纸高的几分之几 -->
  <xsl:param name="height-share" as="xs:decimal" select="0.8235"/>
  <!-- 每行字数：上述宽度里排得下的整字数 -->
  <xsl:param name="characters" as="xs:integer"
      select="xs:integer(floor($width-share * $paper-width * $mm div $body-size))"/>
  <!-- 每页行数：上述高度里排得下的整行数 -->
  <xsl:param name="lines" as="xs:integer"
      select="xs:integer(floor($height-share * $paper-height * $mm div $pitch))"/>
  <!-- 版心比居中抬高多少，毫米：视觉上的居中略高于几何居中 -->
  <xsl:param name="raise" as="xs:decimal" select="k:down(2)"/>
  <!-- 天头：版心上边到纸上边，毫米。不另给则上下居中再抬高 -->
  <xsl:param name="top-margin" as="xs:decimal"
      select="($paper-height - $lines * $pitch div $mm) div 2 - $raise"/>
  <!-- 订口：版心到装订一侧的纸边，毫米。不另给则左右居中 -->
  <xsl:param name="inner-margin" as="xs:decimal"
      select="($paper-width - $characters * $body-size div $mm) div 2"/>

  <!-- ═══ 排字规则 ═══ -->
  <!-- 排字规则的预设：gb 或 print-2023 -->
  <xsl:param name="composition" as="xs:string" select="'gb'"/>
  <!-- 单独改动的排字规则，名与值；命令行的 - -set 写进这里 -->
  <xsl:param name="composition-settings" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- 是否按清单里的 pb 断页 -->
  <xsl:param name="pinned" as="xs:boolean" select="false()"/>
  <!-- 全期补足到几的倍数（印成册用 4），空白页补在末页之前；1 为不补 -->
  <xsl:param name="fill-to" as="xs:integer" select="1"/>
  <!-- 补几张空白页：由 fill-to 算出，不用自己给 -->
  <xsl:param name="blank-pages" as="xs:integer" select="0"/>
  <!-- 段首缩进，字 -->
  <xsl:param name="indent" as="xs:decimal" select="2"/>
  <!-- 一段在页末至少留几行（1 为不限，随原刊） -->
  <xsl:param name="orphans" as="xs:integer" select="1"/>
  <!-- 一段在页首至少有几行（1 为不限，随原刊） -->
  <xsl:param name="widows" as="xs:integer" select="1"/>
  <!-- 标题块下面同页至少跟几行正文 -->
  <xsl:param name="lines-after-title" as="xs:integer" select="2"/>
  <!-- 小标题下面同页至少跟几行文字：照原刊排时一行 -->
  <xsl:param name="lines-after-heading" as="xs:integer"
      select="if ($pinned or $composition eq 'print-2023') then 1 else 2"/>
  <!-- 自成一行的后署名可否独自落在页首：照原刊排时可以 -->
  <xsl:param name="byline-alone" as="xs:boolean" select="$pinned or $composition eq 'print-2023'"/>

  <!-- ═══ 颜色 ═══ -->
  <!-- 全刊唯一的彩色：刊名、封面线、书眉圆点 -->
  <xsl:param name="red" as="xs:string" select="'#D7000F'"/>

  <!-- 这种红在分色时的墨名 -->
  <xsl:param name="red-name" as="xs:string" select="'Kanyin Red'"/>
  <!-- 送印厂时红怎样印：spot 专色，自己一块版；cmyk 用四色叠出来 -->
  <xsl:param name="red-plate" as="xs:string" select="'spot'"/>
  <!-- 这种红在青、品红、黄、黑四块版上各占百分之几：用空格或逗号隔开。cmyk 就照它印；spot 时是与专色最接近的四色 -->
  <xsl:param name="red-cmyk" as="xs:string" select="'0 100 100 0'"/>
  <!-- 送印厂时写明的印刷条件，用 ICC 登记的名字：FOGRA52 胶版纸，FOGRA51 铜版纸（ISO 12647-2） -->
  <xsl:param name="press-condition" as="xs:string" select="'FOGRA52'"/>

  <!-- ═══ 字体角色 ═══ -->
  <!-- 正文 -->
  <xsl:param name="body-role" as="xs:string" select="'song'"/>
  <!-- 文章标题 -->
  <xsl:param name="title-role" as="xs:string" select="'title'"/>
  <!-- 文章标题的粗细 -->
  <xsl:param name="title-weight" as="xs:integer" select="700"/>
  <!-- 刊名 -->
  <xsl:param name="masthead-role" as="xs:string" select="'masthead'"/>
  <!-- 刊名的粗细 -->
  <xsl:param name="masthead-weight" as="xs:integer" select="900"/>
  <!-- 黑体：一级小标题、文中加重、栏目名 -->
  <xsl:param name="hei-role" as="xs:string" select="'hei'"/>
  <!-- 楷体：署名、引文、二级小标题、书眉 -->
  <xsl:param name="kai-role" as="xs:string" select="'kai'"/>

  <!-- ═══ 封面 ═══ -->
  <!-- “内部刊物 注意保存”的字号：四号 -->
  <xsl:param name="classification-size" as="xs:decimal" select="k:size(14)"/>
  <!-- 它两行的行距 -->
  <xsl:param name="classification-pitch" as="xs:decimal" select="k:scaled(22)"/>
  <!-- 它第一行基线到纸上边，毫米 -->
  <xsl:param name="classification-top" as="xs:decimal" select="k:down(26)"/>
  <!-- 准印证号与“内部资料，免费交流”的字号：五号 -->
  <xsl:param name="permit-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 刊名最大字号 -->
  <xsl:param name="masthead-size" as="xs:decimal" select="k:scaled(62)"/>
  <!-- 刊名字间加空 -->
  <xsl:param name="masthead-tracking" as="xs:decimal" select="k:scaled(6)"/>
  <!-- 刊名最宽占版心宽的几分之几 -->
  <xsl:param name="masthead-share" as="xs:decimal" select="0.88"/>
  <!-- 刊名一行最多几个字；再长的排两行 -->
  <xsl:param name="masthead-longest" as="xs:decimal" select="8"/>
  <!-- 刊名排两行时，行距是字号的几倍 -->
  <xsl:param name="masthead-leading" as="xs:decimal" select="1.25"/>
  <!-- 刊名（末行）基线到纸上边，毫米 -->
  <xsl:param name="masthead-top" as="xs:decimal" select="k:down(95)"/>
  <!-- 刊徽（图片刊名）最高，毫米 -->
  <xsl:param name="logo-height" as="xs:decimal" select="k:down(30)"/>
  <!-- 刊名基线到红线，毫米 -->
  <xsl:param name="cover-rule-gap" as="xs:decimal" select="k:down(12)"/>
  <!-- 红双线：粗线 -->
  <xsl:param name="cover-rule-thick" as="xs:decimal" select="2.5"/>
  <!-- 红双线：两线之间 -->
  <xsl:param name="cover-rule-space" as="xs:decimal" select="1.5"/>
  <!-- 红双线：细线 -->
  <xsl:param name="cover-rule-thin" as="xs:decimal" select="0.5"/>
  <!-- 主办单位字号：三号 -->
  <xsl:param name="publisher-size" as="xs:decimal" select="k:size(16)"/>
  <!-- 主办单位字间加空，字 -->
  <xsl:param name="publisher-tracking" as="xs:decimal" select="0.25"/>
  <!-- 红线到主办单位，行 -->
  <xsl:param name="publisher-gap" as="xs:decimal" select="2"/>
  <!-- 主办单位最多几行 -->
  <xsl:param name="publisher-room" as="xs:integer" select="4"/>
  <!-- 期号字号：小二 -->
  <xsl:param name="issue-size" as="xs:decimal" select="k:size(18)"/>
  <!-- 期号两行的行距 -->
  <xsl:param name="issue-pitch" as="xs:decimal" select="k:scaled(30)"/>
  <!-- 期号下行基线到纸下边，毫米 -->
  <xsl:param name="issue-bottom" as="xs:decimal" select="k:down(60)"/>

  <!-- ═══ 目录 ═══ -->
  <!-- “目录”二字字号：小二 -->
  <xsl:param name="contents-title-size" as="xs:decimal" select="k:size(18)"/>
  <!-- “目录”二字占几行 -->
  <xsl:param name="contents-title-lines" as="xs:integer" select="3"/>
  <!-- “目录”二字之间空几个字 -->
  <xsl:param name="contents-title-space" as="xs:decimal" select="1"/>
  <!-- 目录下横线 -->
  <xsl:param name="contents-rule" as="xs:decimal" select="0.5"/>
  <!-- 两个栏目之间空几行 -->
  <xsl:param name="contents-gap" as="xs:decimal" select="1"/>
  <!-- 目录多出几行以内时收紧，免得多用一张纸；0 为从不 -->
  <xsl:param name="contents-tighten" as="xs:integer" select="3"/>
  <!-- 收紧时栏目之间至少空几行：先收这里 -->
  <xsl:param name="contents-gap-least" as="xs:decimal" select="0.5"/>
  <!-- 收紧时行距至少是平常的几分之几：不够再收这里 -->
  <xsl:param name="contents-pitch-least" as="xs:decimal" select="0.88"/>
  <!-- 收紧几行：排过一遍才知道，不用自己给 -->
  <xsl:param name="contents-tightened" as="xs:integer" select="0"/>
  <!-- 目录里接到下一页的栏目从哪几篇接起，文章的 id，空格隔开：排过一遍才知道，不用自己给 -->
  <xsl:param name="contents-continued" as="xs:string" select="''"/>
  <!-- 栏目名占几个字宽 -->
  <xsl:param name="contents-section-width" as="xs:integer" select="6"/>
  <!-- 栏目名与条目之间，字 -->
  <xsl:param name="contents-gutter" as="xs:integer" select="1"/>
  <!-- 条目回行缩进，字 -->
  <xsl:param name="contents-hang" as="xs:decimal" select="1"/>
  <!-- 导点间距，字 -->
  <xsl:param name="leader-raster" as="xs:decimal" select="0.33333"/>
  <!-- 导点最短，字；不足则署名与页码转到下一行 -->
  <xsl:param name="leader-least" as="xs:decimal" select="3"/>

  <!-- ═══ 文章 ═══ -->
  <!-- 标题字号：小二 -->
  <xsl:param name="title-size" as="xs:decimal" select="k:size(18)"/>
  <!-- 标题行距 -->
  <xsl:param name="title-pitch" as="xs:decimal" select="k:scaled(26)"/>
  <!-- 估刊名、标题的宽时，一个西文字母或数字算几个字宽 -->
  <xsl:param name="latin-width" as="xs:decimal" select="0.6"/>
  <!-- 标题块比标题行数多占几行 -->
  <xsl:param name="title-extra-lines" as="xs:integer" select="3"/>
  <!-- 标题块余下的高度，标题上面占几分之几 -->
  <xsl:param name="title-above" as="xs:decimal" select="0.6"/>
  <!-- 引题、题、副题、前署名之间的空：从标题块余下的高度里出 -->
  <xsl:param name="title-gap" as="xs:decimal" select="k:scaled(5)"/>
  <!-- 引题、副题字号：四号 -->
  <xsl:param name="kicker-size" as="xs:decimal" select="k:size(14)"/>
  <!-- 正文里是否排栏目名 -->
  <xsl:param name="print-sections" as="xs:boolean" select="false()"/>
  <!-- 正文里栏目名的字号：四号 -->
  <xsl:param name="section-size" as="xs:decimal" select="k:size(14)"/>
  <!-- 栏目名下的线 -->
  <xsl:param name="section-rule" as="xs:decimal" select="1"/>
  <!-- 编者按字号：五号 -->
  <xsl:param name="editor-note-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 编者按、表、图与正文之间空几行；在页首页末不空 -->
  <xsl:param name="display-space" as="xs:integer" select="1"/>
  <!-- 图的上下至少共空几行；有图说的，图下空其中的一半，其余都在图上 -->
  <xsl:param name="figure-gap" as="xs:decimal" select="0.8"/>
  <!-- 并排的图之间空几个字 -->
  <xsl:param name="figure-gutter" as="xs:decimal" select="1"/>
  <!-- 二维码边长，毫米，四周的留白除外；地址长、格子多的再大些 -->
  <xsl:param name="code-size" as="xs:decimal" select="20"/>
  <!-- 图说排在图的宽里；图很窄的，图说至少有几个字宽 -->
  <xsl:param name="caption-least" as="xs:decimal" select="5"/>
  <!-- 插页一页最多几幅图，多的分成几页；一行最多一半 -->
  <xsl:param name="plate-most" as="xs:integer" select="6"/>
  <!-- 图片最多每英寸多少像素；多的先缩到这么多再排，黑白两色的图（一位）不缩 -->
  <xsl:param name="picture-resolution" as="xs:integer" select="350"/>
  <!-- 照片和位图都排成灰的 -->
  <xsl:param name="pictures-grey" as="xs:boolean" select="false()"/>
  <!-- 图说、脚注字号：小五 -->
  <xsl:param name="note-size" as="xs:decimal" select="k:size(9)"/>
  <!-- 脚注行距：脚注在页底，正文的格子不动 -->
  <xsl:param name="footnote-pitch" as="xs:decimal" select="k:scaled(14)"/>
  <!-- 脚注怎样编号：page 每页从①起，article 每篇从①起，issue 全期连着编 -->
  <xsl:param name="footnote-numbering" as="xs:string" select="'page'"/>
  <!-- 按页编号时，哪几条是一页的第一条，脚注的 id，空格隔开：排过一遍才知道，不用自己给 -->
  <xsl:param name="notes-restart" as="xs:string" select="''"/>
  <!-- 脚注线：长占版心宽的几分之几 -->
  <xsl:param name="footnote-rule-share" as="xs:decimal" select="0.25"/>
  <!-- 脚注线：粗 -->
  <xsl:param name="footnote-rule" as="xs:decimal" select="0.5"/>
  <!-- 列表圆点的大小，占正文字号 -->
  <xsl:param name="bullet-size" as="xs:decimal" select="0.5"/>
  <!-- 列表圆点抬高，字 -->
  <xsl:param name="bullet-raise" as="xs:decimal" select="0.19"/>
  <!-- 表题、表文字号：五号 -->
  <xsl:param name="table-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 列宽按内容定、数字还排不下的表，表文最小用到多大：六号 -->
  <xsl:param name="table-size-least" as="xs:decimal" select="k:size(7.5)"/>
  <!-- 哪些表的表文小一号，表的 id，空格隔开，写几次小几号：排过一遍才知道，不用自己给 -->
  <xsl:param name="tables-smaller" as="xs:string" select="''"/>
  <!-- 表格里文字到格边，表文字 -->
  <xsl:param name="cell-padding" as="xs:decimal" select="0.35"/>
  <!-- 表格粗线 -->
  <xsl:param name="table-rule-thick" as="xs:decimal" select="1"/>
  <!-- 表格细线 -->
  <xsl:param name="table-rule-thin" as="xs:decimal" select="0.5"/>
  <!-- 上下标的大小，占所在字号 -->
  <xsl:param name="shift-size" as="xs:decimal" select="0.6"/>

  <!-- ═══ 书眉与页码 ═══ -->
  <!-- 书眉字体 -->
  <xsl:param name="head-role" as="xs:string" select="$kai-role"/>
  <!-- 书眉字号：五号 -->
  <xsl:param name="head-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 书眉圆点字号：六号 -->
  <xsl:param name="head-dot-size" as="xs:decimal" select="k:size(7.5)"/>
  <!-- 书眉基线到版心，毫米 -->
  <xsl:param name="head-gap" as="xs:decimal" select="k:down(6)"/>
  <!-- 书眉基线到书眉线，毫米 -->
  <xsl:param name="head-rule-gap" as="xs:decimal" select="k:down(2)"/>
  <!-- 书眉线 -->
  <xsl:param name="head-rule" as="xs:decimal" select="0.4"/>
  <!-- 双页书眉：masthead（刊名）、issue（年期）、section（栏目）、none（不排） -->
  <xsl:param name="verso-head" as="xs:string" select="'masthead'"/>
  <!-- 单页书眉：同上 -->
  <xsl:param name="recto-head" as="xs:string" select="'none'"/>
  <!-- 页码字体 -->
  <xsl:param name="folio-role" as="xs:string" select="$body-role"/>
  <!-- 页码之前的字 -->
  <xsl:param name="folio-before" as="xs:string" select="'— '"/>
  <!-- 页码之后的字 -->
  <xsl:param name="folio-after" as="xs:string" select="' —'"/>
  <!-- 页码字号：五号 -->
  <xsl:param name="folio-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 页码基线到版心，毫米 -->
  <xsl:param name="folio-gap" as="xs:decimal" select="k:down(7)"/>
  <!-- 页码离外侧版心边，正文字 -->
  <xsl:param name="folio-inset" as="xs:decimal" select="1"/>

  <!-- ═══ 末页 ═══ -->
  <!-- 末页下部字号：五号 -->
  <xsl:param name="colophon-size" as="xs:decimal" select="k:size(10.5)"/>
  <!-- 网址、电话与下面粗线之间的空，行 -->
  <xsl:param name="colophon-gap" as="xs:decimal" select="0.25"/>
  <!-- 送发名单回行缩进，末页下部的字 -->
  <xsl:param name="colophon-hang" as="xs:decimal" select="3"/>
  <!-- 末页粗线 -->
  <xsl:param name="colophon-rule-thick" as="xs:decimal" select="1"/>
  <!-- 末页细线 -->
  <xsl:param name="colophon-rule-thin" as="xs:decimal" select="0.7"/>

  <!-- ═══ 表 ═══ -->
  <!-- 纸的宽与高，毫米 -->
  <xsl:variable name="papers" as="map(xs:string, xs:decimal+)" select="map{
      'A4': (210, 297), '16开': (185, 260), '大32开': (140, 203), 'A5': (148, 210)}"/>
  <!-- 参数里的毫米数是按这种纸写的 -->
  <xsl:variable name="a4" as="xs:string" select="'A4'"/>
  <!-- 参数里的字号是按正文用这个字号写的：小四 -->
  <xsl:variable name="reference-size" as="xs:decimal" select="12"/>
  <!-- 字号：七号、小六、六号、小五、五号、小四、四号、小三、三号、小二、二号、小一、一号、小初、初号 -->
  <xsl:variable name="sizes" as="xs:decimal+"
      select="5.5, 6.5, 7.5, 9, 10.5, 12, 14, 15, 16, 18, 22, 24, 26, 36, 42"/>
</xsl:stylesheet>
