<?xml version="1.0" encoding="UTF-8"?>
<!-- 样式 gongwen：版心、字体、字号照 GB/T 9704—2012《党政机关公文格式》的内部刊物（简报式样）。
     从 neibu 来，只改参数，另写一个封面；模块次序在后的优先。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../neibu/main.xsl"/>
  <xsl:include href="parameters.xsl"/>  <!-- 参数：标准里的尺寸，条文号写在注释里 -->
  <xsl:include href="cover.xsl"/>       <!-- 版头：刊名、期号、编印单位与日期、红线，线下接目录 -->
</xsl:stylesheet>
