<?xml version="1.0" encoding="UTF-8"?>
<!-- 图片：图、图说、出处一起占整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <!-- 图占整行，至少留出 figure-gap：有图说的贴近图说，没有的上下居中；图说一行，下空一行。 -->
  <xsl:template match="figure">
    <xsl:variable name="height" as="xs:decimal" select="k:figure-height(.)"/>
    <xsl:variable name="width" as="xs:decimal"
        select="$height * xs:decimal(@n:width) div xs:decimal(@n:height)"/>
    <fo:block-container keep-together.within-page="always"
        space-after="{k:lines($display-space)}">
      <fo:block-container height="{k:lines(k:picture-lines(.))}"
          display-align="{if (caption | credit) then 'after' else 'center'}">
        <!-- 这一行的高由图定，不由行距定。 -->
        <fo:block text-align="center" font-size="1pt" line-height="1pt"
            line-stacking-strategy="max-height">
          <xsl:if test="caption | credit">
            <xsl:attribute name="padding-after" select="k:lines($figure-gap div 2)"/>
          </xsl:if>
          <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')" fox:alt-text="{@alt}"
              content-height="{k:pt($height)}" content-width="{k:pt($width)}"/>
        </fo:block>
      </fo:block-container>
      <xsl:call-template name="figure-words"/>
    </fo:block-container>
  </xsl:template>

  <!-- 图说与出处排在一行，之间空一字。 -->
  <xsl:template name="figure-words">
    <xsl:if test="caption | credit">
      <fo:block role="Caption" font-size="{k:pt($note-size)}" text-align="center" kf:word-lines="fewest">
        <xsl:for-each select="caption, credit">
          <xsl:if test="position() gt 1">
            <xsl:sequence select="k:space($note-size)"/>
          </xsl:if>
          <fo:inline kf:source="{@n:id}"
              font-family="{if (self::caption) then $hei-role else $kai-role}">
            <xsl:apply-templates/>
          </fo:inline>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- 图高：按清单给的宽；整个图连图说，连紧接在上面、不落在页末的小标题，不过一页。 -->
  <xsl:function name="k:figure-height" as="xs:decimal">
    <xsl:param name="figure" as="element()"/>
    <xsl:variable name="natural" as="xs:decimal" select="
        k:share($figure) * $measure * xs:decimal($figure/@n:height) div xs:decimal($figure/@n:width)"/>
    <xsl:variable name="most" as="xs:decimal" select="
        ($lines - k:word-lines($figure) - k:heading-lines($figure) - $figure-gap) * $pitch"/>
    <xsl:sequence select="max((min(($natural, $most)), $pitch))"/>
  </xsl:function>

  <!-- 图说与出处占几行，按字数估，宁多勿少。 -->
  <xsl:function name="k:word-lines" as="xs:integer">
    <xsl:param name="figure" as="element()"/>
    <xsl:variable name="words" as="element()*" select="$figure/(caption, credit)"/>
    <xsl:sequence select="
        max((count($words), xs:integer(ceiling(
            (sum($words ! string-length(.)) + count($words)) * $note-size div $measure))))"/>
  </xsl:function>

  <!-- 紧接在上面的几个小标题共占几行，同样估。 -->
  <xsl:function name="k:heading-lines" as="xs:integer">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="heading" as="element()?"
        select="$block/preceding-sibling::*[not(self::pb)][1][self::heading]"/>
    <xsl:sequence select="
        if (empty($heading)) then 0
        else xs:integer(ceiling((string-length($heading) + $indent) div $characters))
            + k:heading-lines($heading)"/>
  </xsl:function>

  <!-- 图本身占的整行数。 -->
  <xsl:function name="k:picture-lines" as="xs:integer">
    <xsl:param name="figure" as="element()"/>
    <xsl:sequence select="
        xs:integer(ceiling(k:figure-height($figure) div $pitch + $figure-gap))"/>
  </xsl:function>
</xsl:stylesheet>
