package org.kanyin.intake.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.intake.document.ParagraphLook;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.opc.XmlElement;

/** The styles of a manuscript, and what runs and paragraphs look like by them. */
public final class StyleSheet {
  private final Map<String, XmlElement> styles = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Optional<XmlElement> runDefaults;
  private final Optional<XmlElement> paragraphDefaults;
  private final ThemeFonts theme;

  /**
   * @param sheet the part styles.xml; a manuscript without one has Word's own defaults
   * @param theme the part theme1.xml
   */
  public StyleSheet(Optional<XmlElement> sheet, Optional<XmlElement> theme) {
    this.theme = ThemeFonts.of(theme);
    for (XmlElement style : sheet.map(s -> s.elements("w:style")).orElse(List.of())) {
      styles.putIfAbsent(style.attribute("w:styleId"), style);
      if (List.of("1", "true", "on").contains(style.attribute("w:default"))) {
        defaults.putIfAbsent(style.attribute("w:type"), style.attribute("w:styleId"));
      }
    }
    Optional<XmlElement> all = sheet.flatMap(s -> s.child("w:docDefaults"));
    runDefaults = all.flatMap(d -> d.child("w:rPrDefault")).flatMap(d -> d.child("w:rPr"));
    paragraphDefaults = all.flatMap(d -> d.child("w:pPrDefault")).flatMap(d -> d.child("w:pPr"));
  }

  /** A paragraph's own properties and the table's style that it stands in. */
  public record Context(Optional<XmlElement> properties, String tableStyle) {}

  /** How a paragraph is set. */
  public ParagraphLook paragraph(Context context) {
    String style = paragraphStyle(context);
    List<XmlElement> chain = new ArrayList<>();
    paragraphDefaults.ifPresent(chain::add);
    chain.addAll(properties(context.tableStyle(), "w:pPr"));
    chain.addAll(properties(style, "w:pPr"));
    context.properties().ifPresent(chain::add);
    double size = run(context, Optional.empty()).size();
    return new ParagraphProperties(chain, size).look(name(style));
  }

  /** How a run looks in that paragraph. */
  public RunLook run(Context context, Optional<XmlElement> properties) {
    return chain(context, properties).look();
  }

  /** Whether characters are hidden, with their style (§17.3.2.41). */
  public boolean isHidden(Context context, Optional<XmlElement> properties) {
    return chain(context, properties).toggled("w:vanish");
  }

  private RunProperties chain(Context context, Optional<XmlElement> properties) {
    String character = properties.flatMap(p -> p.value("w:rStyle")).orElse("");
    return new RunProperties(
        runDefaults,
        List.of(
            properties(context.tableStyle(), "w:rPr"),
            properties(paragraphStyle(context), "w:rPr"),
            properties(character, "w:rPr")),
        properties,
        theme);
  }

  /** The numbering that a paragraph's style gives it, from the nearest style that has one. */
  public Optional<XmlElement> numbering(Context context) {
    List<XmlElement> chain = properties(paragraphStyle(context), "w:pPr");
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<XmlElement> numbering = chain.get(i).child("w:numPr");
      if (numbering.isPresent()) {
        return numbering;
      }
    }
    return Optional.empty();
  }

  /** The style of a paragraph: named, or the default of all paragraphs. */
  public String paragraphStyle(Context context) {
    String named = context.properties().flatMap(p -> p.value("w:pStyle")).orElse("");
    return styles.containsKey(named) ? named : defaults.getOrDefault("paragraph", "");
  }

  /** The numbering that a list style holds ({@code numStyleLink}). */
  public Optional<XmlElement> numberingOf(String style) {
    return Optional.ofNullable(styles.get(style))
        .flatMap(s -> s.child("w:pPr"))
        .flatMap(p -> p.child("w:numPr"));
  }

  private String name(String style) {
    XmlElement found = styles.get(style);
    return found == null ? "" : found.value("w:name").orElse(style);
  }

  /** The property elements of a style and of what it is based on, the base first. */
  private List<XmlElement> properties(String style, String kind) {
    List<XmlElement> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = style;
    while (seen.add(at) && styles.containsKey(at)) {
      XmlElement here = styles.get(at);
      here.child(kind).ifPresent(found::add);
      at = here.value("w:basedOn").orElse("");
    }
    Collections.reverse(found);
    return found;
  }
}
