<?xml version="1.0" encoding="UTF-8"?>
<!-- 图片与插页：图、图说、出处一起占整行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:kf="urn:kanyin:fo"
    xmlns:k="urn:kanyin:style"
    xmlns:n="urn:kanyin:normal"
    xpath-default-namespace="urn:kanyin:issue"
    exclude-result-prefixes="xs k n">

  <xsl:template match="figure">
    <xsl:variable name="share" as="xs:decimal"
        select="xs:decimal((replace(@width, '%', '')[.], '100')[1]) div 100"/>
    <xsl:variable name="width" as="xs:decimal" select="$share * $measure"/>
    <xsl:variable name="height" as="xs:decimal"
        select="$width * xs:decimal(@n:height) div xs:decimal(@n:width)"/>
    <!-- 高不过版心减图说两行；占整行，图在其中上下居中。 -->
    <xsl:variable name="fitted" as="xs:decimal"
        select="min(($height, ($lines - 1 - count((caption, credit))) * $pitch))"/>
    <xsl:variable name="taken" as="xs:decimal" select="ceiling($fitted div $pitch) * $pitch"/>
    <fo:block-container keep-together.within-page="always">
      <fo:block-container height="{k:pt($taken)}" display-align="center">
        <!-- 这一行的高由图定，不由行距定。 -->
        <fo:block text-align="center" font-size="1pt" line-height="1pt"
            line-stacking-strategy="max-height">
          <fo:external-graphic src="url('urn:kanyin:picture:{@n:picture}')" fox:alt-text="{@alt}"
              content-height="{k:pt($fitted)}" content-width="{k:pt($width * $fitted div $height)}"/>
        </fo:block>
      </fo:block-container>
      <xsl:apply-templates select="caption, credit"/>
    </fo:block-container>
  </xsl:template>

  <xsl:template match="figure/caption | figure/credit">
    <fo:block kf:source="{@n:id}" font-family="{if (self::caption) then $hei-role else $kai-role}"
        font-size="{k:pt($note-size)}" text-align="center">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="plate">
    <fo:block-container break-before="page" break-after="page">
      <xsl:apply-templates/>
    </fo:block-container>
  </xsl:template>
</xsl:stylesheet>
