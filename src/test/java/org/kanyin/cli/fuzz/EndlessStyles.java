package org.kanyin.cli.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Styles that never come to an end, or make more than the memory holds. */
final class EndlessStyles {
  private static final String NAMED = "<xsl:template name='t'>%s</xsl:template>";

  private EndlessStyles() {}

  static List<FuzzCase> cases() {
    return Stream.of(
            ReachingStyles.sheet("", "<xsl:for-each select='1 to 99999999999'>x</xsl:for-each>"),
            ReachingStyles.sheet(
                "", "<xsl:value-of select=\"count((1 to 9999999999)[. mod 2])\"/>"),
            ReachingStyles.sheet(
                "", "<xsl:value-of select=\"string-join((1 to 999999999)!'xxxxxxxx')\"/>"),
            ReachingStyles.sheet(
                "", "<xsl:sequence select='sort(reverse(1 to 999999999)!string())'/>"),
            ReachingStyles.sheet(
                "", "<xsl:value-of select=\"matches('" + "a".repeat(40) + "!', '^(a+)+$')\"/>"),
            ReachingStyles.sheet(
                NAMED.replace("%s", "<xsl:call-template name='t'/>"),
                "<xsl:call-template name='t'/>"),
            ReachingStyles.sheet(
                NAMED.replace("%s", "<a><xsl:call-template name='t'/></a>"),
                "<xsl:call-template name='t'/>"),
            ReachingStyles.sheet(
                "",
                "<xsl:iterate select='1 to 99999999999'><xsl:param name='p' select=\"'x'\"/>"
                    + "<xsl:next-iteration><xsl:with-param name='p' select='concat($p, $p)'/>"
                    + "</xsl:next-iteration></xsl:iterate>"))
        .map(ReachingStyles::styled)
        .toList();
  }
}
