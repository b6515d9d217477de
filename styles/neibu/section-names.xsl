<?xml version="1.0" encoding="UTF-8"?>
<!-- 目录里栏目名的分行。 -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:k="urn:kanyin:style"
    exclude-result-prefixes="xs map k">

  <!-- 长名没有指定转行的，按词分行，每行不短于最长的一半。不查词典，看本期的文字：两个字总连在一起，
       多半是一个词，就不在中间断；标点后面随便断。求各断处相连的程度之和最小。 -->
  <xsl:function name="k:by-sense" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:param name="issue" as="xs:string"/>
    <xsl:variable name="start" select="map{0: map{'cost': 0, 'rows': ()}}"/>
    <xsl:sequence select="
        string-join(
            fold-left(1 to string-length($name), $start, function($best, $at) {
                let $cost := k:bond($name, $at, $issue),
                    $ways := for $from in max((0, $at - $width)) to $at - $width idiv 2
                        return $best($from) ! map{
                            'cost': ?cost + $cost,
                            'rows': (?rows, substring($name, $from + 1, $at - $from))}
                return if (empty($ways)) then $best
                    else map:put($best, $at, sort($ways, (), function($w) { $w?cost })[1])
            })(string-length($name))?rows, '&#x2028;')"/>
  </xsl:function>

  <!-- 第几个字和它后面一个字连在一起的次数，比这两个字各自出现的次数：从 0 到 1。 -->
  <xsl:function name="k:bond" as="xs:double">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="at" as="xs:integer"/>
    <xsl:param name="issue" as="xs:string"/>
    <xsl:variable name="pair" select="substring($name, $at, 2)"/>
    <!-- 次数在最后一支里才数：写成变量，Saxon 用得多了会先算好，而空串不能当正则式。 -->
    <xsl:sequence select="
        if (string-length($pair) lt 2 or matches($pair, '^\p{P}')) then 0
        else if (matches($pair, '\p{P}$')) then 1
        else
            let $times := ($pair, substring($pair, 1, 1), substring($pair, 2, 1))
                    ! (count(tokenize($issue, ., 'q')) - 1)
            return $times[1] * $times[1] div ($times[2] * $times[3])"/>
  </xsl:function>
</xsl:stylesheet>
