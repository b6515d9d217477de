<?xml version="1.0" encoding="UTF-8"?>
<!-- 样式 jianbao：简报。报头在第一页上端，正文接着排，报尾在末页下端；没有封面，不另立目录页，两页也能成一期。
     版心、字体、字号从 gongwen 来（GB/T 9704—2012）；模块次序在后的优先。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../gongwen/main.xsl"/>
  <xsl:include href="parameters.xsl"/>  <!-- 参数：与 gongwen 不同的 -->
  <xsl:include href="head.xsl"/>        <!-- 报头：份号、密级、紧急程度，刊名，期号，编印单位与日期，红线 -->
  <xsl:include href="contents.xsl"/>    <!-- 目录：红线以下，几篇以上才有 -->
  <xsl:include href="note.xsl"/>        <!-- 编者按：上下细线 -->
  <xsl:include href="foot.xsl"/>        <!-- 报尾：报、送、发，责任编辑，印数 -->
</xsl:stylesheet>
