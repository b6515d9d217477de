<?xml version="1.0" encoding="UTF-8"?>
<!-- 样式 neibu：内部刊物。本文件是样式的目录：每个模块只管一件事，数值都在 parameters.xsl。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="parameters.xsl"/>  <!-- 参数：版心、字号、行距、颜色，纸与字号的表 -->
  <xsl:include href="block-parameters.xsl"/> <!-- 参数的下半：落款、诗等各种块 -->
  <xsl:include href="geometry.xsl"/>    <!-- 由参数推出的数：版心、四边，字号怎样跟着正文走 -->
  <xsl:include href="functions.xsl"/>   <!-- 函数：长度、占行、姓名、日期 -->
  <xsl:include href="pages.xsl"/>       <!-- 版式：页面、版心、书眉与页码的位置 -->
  <xsl:include href="page-fit.xsl"/>    <!-- 逐页指定行数 -->
  <xsl:include href="issue.xsl"/>       <!-- 全期：封面、目录、正文的次序 -->
  <xsl:include href="cover.xsl"/>       <!-- 封面 -->
  <xsl:include href="masthead.xsl"/>    <!-- 封面的刊名 -->
  <xsl:include href="contents.xsl"/>    <!-- 目录 -->
  <xsl:include href="contents-sections.xsl"/> <!-- 目录的栏目：收紧，接到下一页 -->
  <xsl:include href="navigation.xsl"/>  <!-- 书签、链接 -->
  <xsl:include href="furniture.xsl"/>   <!-- 书眉、页码 -->
  <xsl:include href="article.xsl"/>     <!-- 文章：标题块、署名 -->
  <xsl:include href="blocks.xsl"/>      <!-- 段落、称呼、小标题、引文、编者按 -->
  <xsl:include href="letters.xsl"/>     <!-- 书信、公文的结尾：附件说明、落款 -->
  <xsl:include href="verse.xsl"/>       <!-- 诗 -->
  <xsl:include href="forms.xsl"/>       <!-- 法规、讲话、书信的题注、章节、条 -->
  <xsl:include href="rosters.xsl"/>     <!-- 名单 -->
  <xsl:include href="roster-rows.xsl"/> <!-- 名单的行与格 -->
  <xsl:include href="lists.xsl"/>       <!-- 列表 -->
  <xsl:include href="tables.xsl"/>      <!-- 表格 -->
  <xsl:include href="columns.xsl"/>     <!-- 表格的列宽 -->
  <xsl:include href="figures.xsl"/>     <!-- 图片、插页 -->
  <xsl:include href="inlines.xsl"/>     <!-- 行内：加重、着重号、链接、转行 -->
  <xsl:include href="footnotes.xsl"/>   <!-- 脚注 -->
  <xsl:include href="colophon.xsl"/>    <!-- 末页下部：投稿、送发、编审签 -->
  <xsl:include href="unhandled.xsl"/>   <!-- 没有模板认得的元素一律报错 -->
</xsl:stylesheet>
