package org.kanyin.style;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Issue;
import org.xml.sax.InputSource;

/** A house style, compiled once. Serves several threads. */
public final class Style {
  /** The parameter that holds the single composition settings. */
  private static final QName SETTINGS = new QName("composition-settings");

  private final String name;
  private final XsltExecutable stylesheet;
  private final Map<String, XsltExecutable.ParameterDetails> parameters;

  private final CompositionTable rules;

  Style(String name, XsltExecutable stylesheet, CompositionTable rules) {
    this.name = name;
    this.stylesheet = stylesheet;
    this.rules = rules;
    Map<String, XsltExecutable.ParameterDetails> byName = new LinkedHashMap<>();
    stylesheet
        .getGlobalParameters()
        .forEach((parameter, details) -> byName.put(parameter.getLocalName(), details));
    this.parameters = Collections.unmodifiableMap(byName);
  }

  public String name() {
    return name;
  }

  /**
   * The composition presets as this style has them, each setting's value by name; empty where it
   * leaves them to the composer. A style that fixes them keeps its look when the composer's own
   * presets move on.
   */
  public Map<String, Map<String, String>> presets() {
    return rules.presets();
  }

  /** The names of the parameters that an editor may set, sorted. */
  public List<String> parameterNames() {
    var names = new TreeSet<>(parameters.keySet());
    names.remove(SETTINGS.getLocalName());
    return List.copyOf(names);
  }

  /** What is wrong with values for its parameters, all at once. */
  public List<Finding> check(Map<String, String> values) {
    List<Finding> findings = new ArrayList<>();
    arguments(values, Map.of(), findings);
    return findings;
  }

  /**
   * Makes the issue's FO.
   *
   * @param values by parameter name; a value the parameter's type does not take is a finding
   * @param settings single composition settings, passed on to the typesetter
   */
  public Outcome<FoDocument> apply(
      Issue issue, Map<String, String> values, Map<String, String> settings) {
    List<Finding> findings = new ArrayList<>();
    Map<QName, XdmValue> arguments = arguments(values, settings, findings);
    if (Finding.anyError(findings)) {
      return Outcome.failed(findings);
    }
    StringWriter fo = new StringWriter(1 << 18);
    StringBuilder said = new StringBuilder();
    try {
      Xslt30Transformer transformer = stylesheet.load30();
      StyleWall.raise(transformer);
      transformer.setStylesheetParameters(arguments);
      // What the style says goes into the finding, not to standard error.
      transformer.setMessageHandler(message -> said.append(message.getStringValue()));
      transformer.setErrorReporter(error -> {});
      Serializer out = transformer.newSerializer(fo);
      out.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
      SAXSource source = new SAXSource(new IssueEvents(issue), new InputSource());
      if (!StyleClock.within(StyleClock.MOST, () -> transformer.transform(source, out))) {
        long seconds = StyleClock.MOST.toSeconds();
        findings.add(StyleFindings.CATALOGUE.finding("S007", Place.file(name), seconds));
        return Outcome.failed(findings);
      }
    } catch (SaxonApiException e) {
      Place style = Place.file(name);
      findings.add(
          said.isEmpty()
              ? StyleFindings.said("S004", style, e)
              : StyleFindings.CATALOGUE.finding(
                  "S004", style, said.toString().replaceFirst("。$", "")));
      return Outcome.failed(findings);
    }
    return Outcome.of(new FoDocument(fo.toString()), findings);
  }

  private Map<QName, XdmValue> arguments(
      Map<String, String> values, Map<String, String> settings, List<Finding> findings) {
    Map<QName, XdmValue> arguments = new LinkedHashMap<>();
    values.forEach(
        (parameter, value) -> {
          Optional<String> range = ParameterRange.wanted(parameter, value, isNumber(parameter));
          if (range.isPresent()) {
            findings.add(unfit(parameter, value, range.get()));
            return;
          }
          try {
            arguments.put(new QName(parameter), typed(parameter, value));
          } catch (SaxonApiException | IllegalArgumentException e) {
            findings.add(unfit(parameter, value, wanted(parameter)));
          }
        });
    if (!settings.isEmpty() && parameters.containsKey(SETTINGS.getLocalName())) {
      arguments.put(SETTINGS, XdmMap.makeMap(settings));
    }
    return arguments;
  }

  private static Finding unfit(String parameter, String value, String wanted) {
    return StyleFindings.CATALOGUE
        .finding("S003", Place.NOWHERE, parameter, value, wanted)
        .withText(parameter + "=" + value);
  }

  private boolean isNumber(String parameter) {
    return wanted(parameter).contains("数");
  }

  private String wanted(String parameter) {
    XsltExecutable.ParameterDetails details = parameters.get(parameter);
    String type = details == null ? "" : details.getDeclaredItemType().toString();
    // xs:integer, or Q{http://www.w3.org/2001/XMLSchema}integer
    return switch (type.replaceFirst(".*[:}]", "")) {
      case "integer" -> "整数";
      case "decimal" -> "数，不带单位";
      case "boolean" -> " true 或 false";
      default -> "另一个值";
    };
  }

  /** The text as a value of the parameter's declared type. */
  private XdmValue typed(String parameter, String value) throws SaxonApiException {
    XsltExecutable.ParameterDetails details = parameters.get(parameter);
    if (details == null) {
      throw new IllegalArgumentException(parameter);
    }
    return new XdmAtomicValue(value, details.getDeclaredItemType());
  }
}
