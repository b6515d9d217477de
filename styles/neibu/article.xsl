<?xml version="1.0" encoding="UTF-8"?>
<!-- 文章：标题块正好占（题行数 + 3）行，前署名再加一行；接排，标题块不拆，也不落在页末。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="article">
    <xsl:call-template name="title-block"/>
    <xsl:apply-templates select="* except (kicker, title, subtitle, toc-title, author)"/>
    <xsl:call-template name="closing-byline"/>
  </xsl:template>

  <xsl:template name="title-block">
    <xsl:variable name="title-lines" as="xs:integer" select="k:title-lines(title)"/>
    <xsl:variable name="gaps" as="xs:integer"
        select="count((kicker, subtitle, author[../@byline = 'head'][1]))"/>
    <xsl:variable name="rest" as="xs:decimal" select="
        ($title-lines + $title-extra-lines) * $pitch - $title-lines * $title-pitch
        - $gaps * $title-gap"/>
    <fo:block-container id="{@n:id}" keep-together.within-page="always" keep-with-next.within-page="always"
        text-align="center" padding-before="{k:pt($rest * $title-above)}"
        padding-after="{k:pt($rest * (1 - $title-above))}"
        padding-before.conditionality="retain" padding-after.conditionality="retain">
      <xsl:if test="@break = 'page' and not($print-sections and . is ../self::section/article[1])">
        <xsl:attribute name="break-before" select="'page'"/>
      </xsl:if>
      <xsl:call-template name="section-marker"/>
      <!-- 这一块的标签开一篇文章，后面的各段由最后一步收进来。 -->
      <fo:block role="Art">
        <xsl:apply-templates select="kicker, title, subtitle"/>
        <xsl:if test="@byline = 'head'">
          <fo:block padding-before="{k:pt($title-gap)}">
            <xsl:apply-templates select="author" mode="head-byline"/>
          </fo:block>
        </xsl:if>
      </fo:block>
    </fo:block-container>
  </xsl:template>

  <!-- 题占的高按估的行数定死：实际少排一行，也还在格子上，题在其中居中。 -->
  <xsl:template match="article/title">
    <fo:block-container height="{k:pt(k:title-lines(.) * $title-pitch)}" display-align="center">
      <fo:block role="H{$title-level}" kf:source="{@n:id}" font-family="{$title-role}" font-weight="{$title-weight}"
          font-size="{k:pt($title-size)}" line-height="{k:pt($title-pitch)}" kf:word-lines="fewest" kf:tell-breaks="true">
        <xsl:apply-templates/>
      </fo:block>
    </fo:block-container>
    <xsl:if test=".//footnote">
      <fo:block line-height="0pt" font-size="0.1pt">
        <xsl:for-each select=".//footnote">
          <xsl:call-template name="footnote">
            <xsl:with-param name="marked" select="false()"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="kicker | subtitle">
    <fo:block kf:source="{@n:id}" font-family="{$kai-role}" font-size="{k:pt($kicker-size)}" kf:word-lines="fewest">
      <xsl:attribute name="padding-{if (self::kicker) then 'after' else 'before'}"
          select="k:pt($title-gap)"/>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- 题行数：稿件里设计好的转行；一行排不下的，按字宽估，宁多勿少。 -->
  <xsl:function name="k:title-lines" as="xs:integer">
    <xsl:param name="title" as="element()"/>
    <xsl:sequence select="
        xs:integer(sum(k:designed-lines($title) ! max((1, ceiling(k:ems(.) * $title-size div $measure)))))"/>
  </xsl:function>

  <!-- 前署名：单位、空一字、姓名，居中。 -->
  <xsl:template match="author" mode="head-byline">
    <fo:block font-family="{$kai-role}" kf:source="{@n:id}" kf:word-lines="fewest">
      <xsl:if test="@affiliation">
        <xsl:sequence select="k:generated(@affiliation), k:space($body-size)"/>
      </xsl:if>
      <xsl:sequence select="k:name(., $body-size)"/>
    </fo:block>
  </xsl:template>

  <!-- 后署名跟在末段之后（tail）或排在末行之右（tail-right）：由末段带着，见 blocks.xsl。
       末段不是段落的，以及 tail-line，自成一行。 -->
  <xsl:template name="closing-byline">
    <xsl:if test="author and (@byline = 'tail-line'
        or @byline = ('tail', 'tail-right') and not(k:last-block(.)/self::p))">
      <fo:block font-family="{$kai-role}" text-align="end" keep-together.within-page="always">
        <xsl:if test="not($byline-alone)">
          <xsl:attribute name="keep-with-previous.within-page" select="'always'"/>
        </xsl:if>
        <xsl:call-template name="byline"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:function name="k:last-block" as="element()?">
    <xsl:param name="article" as="element()"/>
    <xsl:sequence select="$article/*[not(self::pb)][last()]"/>
  </xsl:function>

  <xsl:template name="byline">
    <xsl:sequence select="k:generated('（'), k:names(author, $body-size), k:generated('）')"/>
  </xsl:template>

  <!-- 带着后署名的末段。 -->
  <xsl:function name="k:carries-byline" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="article" select="$block/parent::article"/>
    <xsl:sequence select="exists($article/author) and $block is k:last-block($article)
        and $article/@byline = ('tail', 'tail-right')"/>
  </xsl:function>

  <!-- 末段里的后署名。 -->
  <xsl:template name="byline-in-paragraph">
    <xsl:variable name="article" as="element()?" select="parent::article"/>
    <xsl:if test="k:carries-byline(.)">
      <fo:inline font-family="{$kai-role}" kf:generated="true"
          kf:tail="{if ($article/@byline = 'tail') then 'after' else 'right'}">
        <xsl:for-each select="$article">
          <xsl:call-template name="byline"/>
        </xsl:for-each>
      </fo:inline>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
