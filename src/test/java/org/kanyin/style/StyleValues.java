package org.kanyin.style;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** What a style's parameters and the numbers that follow from them come to. */
final class StyleValues {
  private static final double MM = 72 / 25.4;

  private final Map<String, String> values;

  private StyleValues(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Asks the style itself.
   *
   * @param names of global parameters and variables
   * @param paper the parameter {@code paper}, if it is given
   */
  static StyleValues of(Path style, List<String> names, Optional<String> paper)
      throws SaxonApiException {
    StringBuilder asking = new StringBuilder();
    asking
        .append("<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>")
        .append("<xsl:import href='")
        .append(style.resolve("main.xsl").toUri())
        .append("'/>")
        .append("<xsl:template name='values' as='map(*)' xmlns:xs='urn:x'><xsl:map>");
    names.forEach(
        n ->
            asking.append(
                "<xsl:map-entry key=\"'"
                    + n
                    + "'\" select=\"if ($"
                    + n
                    + " instance of map(*)) then '' else string-join($"
                    + n
                    + ", '、')\"/>"));
    asking.append("</xsl:map></xsl:template></xsl:stylesheet>");
    Processor saxon = new Processor(false);
    XsltExecutable compiled =
        saxon.newXsltCompiler().compile(new StreamSource(new StringReader(asking.toString())));
    Xslt30Transformer transformer = compiled.load30();
    Map<QName, XdmValue> given = new HashMap<>();
    paper.ifPresent(p -> given.put(new QName("paper"), new XdmAtomicValue(p)));
    transformer.setStylesheetParameters(given);
    transformer.setGlobalContextItem(empty(saxon));
    XdmMap answer = (XdmMap) transformer.callTemplate(new QName("values"));
    Map<String, String> values = new HashMap<>();
    answer
        .entrySet()
        .forEach(
            e -> values.put(e.getKey().getStringValue(), e.getValue().itemAt(0).getStringValue()));
    return new StyleValues(values);
  }

  private static XdmNode empty(Processor saxon) throws SaxonApiException {
    return saxon.newDocumentBuilder().build(new StreamSource(new StringReader("<none/>")));
  }

  /** A number, whatever its unit. */
  double number(String name) {
    return Double.parseDouble(values.get(name));
  }

  /** A number of points in millimetres. */
  double millimetres(String name) {
    return number(name) / MM;
  }

  /** As the manual shows it: two decimals of a long fraction. */
  String shown(String name) {
    String value = values.get(name);
    return value.matches("-?\\d+\\.\\d{5,}") ? decimal(Double.parseDouble(value)) : value;
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
  }

  /** From the trim's top to the first line's baseline, mm. */
  double firstBaseline() {
    double size = number("body-size");
    double line = (number("pitch") - size) / 2 + number("ascent") * size;
    return (number("top") + line) / MM;
  }

  /** From the trim's top to the last line's baseline, mm. */
  double lastBaseline() {
    return firstBaseline() + (number("lines") - 1) * number("pitch") / MM;
  }
}
