package org.kanyin.cli.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Styles that read, write or run what is not theirs: each way of XSLT 3.0 and of FO. */
final class ReachingStyles {
  private static final byte[] ISSUE = FuzzCase.issue("<p>正文一段。</p>");

  /** What they return is told as the style's own message, and so is seen. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "unparsed-text('%s')",
          "unparsed-text('%s', 'iso-8859-1')",
          "unparsed-text-lines('%s')",
          "unparsed-text-available('%s')",
          "doc('%s')",
          "doc-available('%s')",
          "document('%s')",
          "document(('%s', '%s'), /)",
          "document(resolve-uri('%s', static-base-uri()))",
          "json-doc('%s')",
          "collection('%s')",
          "uri-collection('%s')",
          "transform(map{'stylesheet-location': '%s', 'source-node': /})",
          "load-xquery-module('x', map{'location-hints': '%s'})",
          "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY x SYSTEM \"%s\">]>&lt;a>&amp;x;&lt;/a>')",
          "parse-xml('&lt;!DOCTYPE a SYSTEM \"%s\">&lt;a/>')",
          "parse-xml-fragment('&lt;!DOCTYPE a SYSTEM \"%s\">&lt;a/>')",
          "parse-xml('&lt;a xmlns:xi=\"http://www.w3.org/2001/XInclude\">&lt;xi:include"
              + " href=\"%s\"/>&lt;/a>')",
          "environment-variable('PATH')",
          "available-environment-variables()",
          "Q{java:java.lang.System}getProperty('user.home')",
          "Q{java:java.lang.Runtime}getRuntime()",
          "Q{http://saxon.sf.net/}read-binary-resource('%s')",
          "Q{http://expath.org/ns/file}read-text('%s')");

  private static final List<String> DECLARATIONS =
      List.of(
          "<xsl:import href='%s'/>",
          "<xsl:include href='%s'/>",
          "<xsl:import-schema schema-location='%s'/>",
          "<xsl:use-package name='%s'/>",
          "<xsl:variable name='v' static='yes' select=\"unparsed-text('%s')\"/>",
          "<xsl:param name='v' select=\"unparsed-text('%s')\"/>",
          "<xsl:template match='/' use-when=\"doc-available('%s')\"/>",
          "<xsl:accumulator name='a' initial-value=\"doc('%s')\"><xsl:accumulator-rule match='*'"
              + " select='1'/></xsl:accumulator>",
          "<xsl:key name='k' match='*' use=\"doc('%s')\"/>");

  private static final List<String> INSTRUCTIONS =
      List.of(
          "<xsl:result-document href='%s.out'><x/></xsl:result-document>",
          "<xsl:result-document href='written'><x/></xsl:result-document>",
          "<xsl:source-document href='%s'><xsl:copy-of select='.'/></xsl:source-document>",
          "<xsl:source-document streamable='yes' href='%s'><a/></xsl:source-document>",
          "<xsl:merge><xsl:merge-source for-each-source=\"'%s'\" select='*'><xsl:merge-key"
              + " select='.'/></xsl:merge-source><xsl:merge-action/></xsl:merge>",
          "<xsl:evaluate xpath='\"doc(&#39;%s&#39;)\"'/>",
          "<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format'><fo:external-graphic"
              + " src=\"url('%s')\"/></fo:block>",
          "<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format'><fo:instream-foreign-object><svg"
              + " xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
              + " width='9' height='9'><image xlink:href='%s' width='9'"
              + " height='9'/></svg></fo:instream-foreign-object></fo:block>",
          "<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format'"
              + " background-image=\"url('%s')\" font-family=\"url('%s')\">x</fo:block>",
          "<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format' color=\"rgb-icc(0,0,0,x)\">x"
              + "</fo:block>");

  private ReachingStyles() {}

  static List<FuzzCase> cases(String address) {
    List<String> styles = new ArrayList<>();
    for (String e : EXPRESSIONS) {
      String said =
          "<xsl:message terminate='yes' select=\"string-join((" + inside(e) + ")!string())";
      styles.add(sheet("", said + "\"/>"));
    }
    for (String declaration : DECLARATIONS) {
      styles.add(sheet(declaration, "<xsl:message terminate='yes'>x</xsl:message>"));
    }
    for (String instruction : INSTRUCTIONS) {
      styles.add(sheet("", "<xsl:apply-imports/>" + instruction));
      styles.add(sheet("", instruction));
    }
    styles.add("<!DOCTYPE x SYSTEM '%s'>" + sheet("", ""));
    styles.add(
        "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>" + sheet("", "<xsl:message>&e;</xsl:message>"));
    styles.add("<!DOCTYPE x [<!ENTITY % e SYSTEM '%s'> %e;]>" + sheet("", ""));
    styles.add("<?xml-stylesheet href='%s'?><?xml-model href='%s'?>" + sheet("", ""));
    return styles.stream().map(s -> styled(s.replace("%s", address))).toList();
  }

  private static String inside(String expression) {
    return expression.replace("\"", "&quot;");
  }

  /** On top of a bundled style. */
  static String sheet(String declaration, String instruction) {
    return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
        + "<xsl:import href='../neibu/main.xsl'/>"
        + declaration
        + "<xsl:template match='/' priority='99'>"
        + instruction
        + "</xsl:template></xsl:stylesheet>";
  }

  static FuzzCase styled(String main) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("i/issue.xml", ISSUE);
    // A style is compiled once a process.
    String folder = "s" + Integer.toHexString(main.hashCode());
    files.put(folder + "/main.xsl", main.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new FuzzCase(
        files, List.of("render", "~/i/issue.xml", "-o", "~/out.pdf", "--style", "~/" + folder));
  }
}
