<?xml version="1.0" encoding="UTF-8"?>
<!-- 名单：各列等宽，首列齐左边，末列齐右边；姓名不拆开，长的占几格，一行不分在两页。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 一个姓名占几个字宽：两个字的人名排成三个字，括号里的说明照字数。 -->
  <xsl:function name="k:name-ems" as="xs:decimal">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="dots" as="xs:integer"
        select="string-length($name) - string-length(translate($name, '·', ''))"/>
    <xsl:sequence select="
        k:ems($name) - $dots * (1 - $interpunct-width)
        + (if (matches(k:bare-name($name), $short-name)) then 1 else 0)"/>
  </xsl:function>

  <!-- 姓名，括号里的说明除外。 -->
  <xsl:function name="k:bare-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="replace($name, '[（(].*$', '', 's')"/>
  </xsl:function>

  <!-- 几列：清单写的，或由各列的宽定；再多，列与列之间就没有空了。 -->
  <xsl:function name="k:roster-columns" as="xs:integer">
    <xsl:param name="roster" as="element()"/>
    <xsl:variable name="fit" as="xs:decimal" select="
        ($characters + $roster-gap) div (k:usual-ems($roster) + $roster-gap)"/>
    <xsl:variable name="most" as="xs:decimal" select="
        ($characters + $roster-gap-least) div ($roster-width + $roster-gap-least)"/>
    <xsl:sequence select="
        max((1, xs:integer(floor(min(((($roster/@columns ! xs:decimal(.)), $fit)[1], $most))))))"/>
  </xsl:function>

  <!-- 多数姓名的宽；一列一列排的，每个姓名都得排得下。 -->
  <xsl:function name="k:usual-ems" as="xs:decimal">
    <xsl:param name="roster" as="element()"/>
    <xsl:variable name="widths" as="xs:decimal+" select="sort($roster//name ! k:name-ems(.))"/>
    <xsl:variable name="share" as="xs:decimal"
        select="if ($roster/@order = 'column') then 1 else $roster-usual"/>
    <xsl:sequence select="max(($roster-width, $widths[xs:integer(ceiling($share * count($widths)))]))"/>
  </xsl:function>

  <!-- 从一列的左边到下一列的左边，磅：末列的右边是版心的右边。 -->
  <xsl:function name="k:roster-step" as="xs:decimal">
    <xsl:param name="roster" as="element()"/>
    <xsl:variable name="columns" as="xs:integer" select="k:roster-columns($roster)"/>
    <xsl:variable name="cell" as="xs:decimal" select="min((k:usual-ems($roster),
        ($characters - ($columns - 1) * $roster-gap-least) div $columns))"/>
    <xsl:sequence select="
        if ($columns eq 1) then $measure
        else ($characters - $cell) * $body-size div ($columns - 1)"/>
  </xsl:function>

  <xsl:template match="roster">
    <fo:block text-indent="0pt" start-indent="0pt" end-indent="0pt">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="group">
    <xsl:apply-templates select="title"/>
    <xsl:variable name="roster" as="element()" select=".."/>
    <xsl:variable name="columns" as="xs:integer" select="k:roster-columns($roster)"/>
    <xsl:variable name="step" as="xs:decimal" select="k:roster-step($roster)"/>
    <!-- 末列窄一些：它右边没有列间的空。 -->
    <fo:table role="L" table-layout="fixed" width="{k:pt($measure)}" border-collapse="separate">
      <xsl:for-each select="1 to $columns">
        <fo:table-column column-number="{.}"
            column-width="{k:pt(if (. lt $columns) then $step else $measure - ($columns - 1) * $step)}"/>
      </xsl:for-each>
      <fo:table-body role="NonStruct">
        <xsl:choose>
          <xsl:when test="../@order = 'column'">
            <xsl:call-template name="roster-by-columns">
              <xsl:with-param name="columns" select="$columns"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="roster-by-rows">
              <xsl:with-param name="columns" select="$columns"/>
              <xsl:with-param name="step" select="$step"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- 组名：照小标题缩进，不落在页末。 -->
  <xsl:template match="group/title">
    <fo:block role="H{$title-level + 1}" kf:source="{@n:id}" font-family="{$hei-role}"
        text-indent="{k:em($indent)}" keep-together.within-page="always" keep-with-next.within-page="always">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 一个姓名：两个字的拉成三个字宽。 -->
  <xsl:template match="group/name">
    <fo:block role="LI">
      <fo:block role="LBody" kf:source="{@n:id}" text-align="start">
        <fo:inline kf:keep="together">
          <xsl:variable name="bare" as="xs:string" select="k:bare-name(.)"/>
          <xsl:choose>
            <xsl:when test="matches($bare, $short-name)">
              <fo:inline letter-spacing="{k:pt($body-size)}">
                <xsl:value-of select="$bare"/>
              </fo:inline>
              <xsl:value-of select="substring-after(., $bare)"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates/>
            </xsl:otherwise>
          </xsl:choose>
        </fo:inline>
      </fo:block>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
