package org.kanyin.intake.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.RunLook;
import org.kanyin.intake.opc.XmlElement;

/**
 * The properties of a run through all levels.
 *
 * @param defaults of the document
 * @param styles of the table, the paragraph, the characters: each a chain, the base first
 * @param own of the run itself
 */
record RunProperties(
    Optional<XmlElement> defaults,
    List<List<XmlElement>> styles,
    Optional<XmlElement> own,
    ThemeFonts theme) {
  /** Word's own where nothing is said (§17.3.2.38): 10 points. */
  private static final double SIZE = 10;

  private static final double HALF_POINT = 0.5;

  RunLook look() {
    return new RunLook(
        face(),
        size(),
        toggled("w:b"),
        toggled("w:i"),
        !latest("w:em").orElse("none").equals("none"),
        position(),
        isDecorated(),
        toggled("w:strike") || toggled("w:dstrike"));
  }

  /** All levels, the one that has the last word at the end. */
  private List<XmlElement> chain() {
    List<XmlElement> chain = new ArrayList<>();
    defaults.ifPresent(chain::add);
    styles.forEach(chain::addAll);
    own.ifPresent(chain::add);
    return chain;
  }

  private Optional<String> latest(String property) {
    return latest(property, "w:val");
  }

  private Optional<String> latest(String property, String attribute) {
    List<XmlElement> chain = chain();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<String> value = chain.get(i).child(property).flatMap(e -> e.find(attribute));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /**
   * A toggle property (§17.7.3): what the run says counts; else it is on where an odd number of the
   * levels of styles has it on, or the document's defaults.
   */
  boolean toggled(String property) {
    Optional<Boolean> said = own.flatMap(p -> p.onOff(property));
    if (said.isPresent()) {
      return said.get();
    }
    boolean on = false;
    for (List<XmlElement> level : styles) {
      on ^= onAt(level, property);
    }
    return on || defaults.flatMap(d -> d.onOff(property)).orElse(false);
  }

  private static boolean onAt(List<XmlElement> level, String property) {
    for (int i = level.size() - 1; i >= 0; i--) {
      Optional<Boolean> said = level.get(i).onOff(property);
      if (said.isPresent()) {
        return said.get();
      }
    }
    return false;
  }

  private String face() {
    List<XmlElement> chain = chain();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<XmlElement> fonts = chain.get(i).child("w:rFonts");
      // A theme's face stands before a face by name in the same place (§17.3.2.26).
      String reference = fonts.map(f -> f.attribute("w:eastAsiaTheme")).orElse("");
      if (!reference.isEmpty()) {
        return theme.face(reference);
      }
      String named = fonts.map(f -> f.attribute("w:eastAsia")).orElse("");
      if (!named.isEmpty()) {
        return named;
      }
    }
    return "";
  }

  private double size() {
    return latest("w:sz")
        .map(Twips::number)
        .filter(s -> s > 0)
        .map(s -> s * HALF_POINT)
        .orElse(SIZE);
  }

  private RunLook.Position position() {
    return switch (latest("w:vertAlign").orElse("")) {
      case "superscript" -> RunLook.Position.SUPERSCRIPT;
      case "subscript" -> RunLook.Position.SUBSCRIPT;
      default -> RunLook.Position.LINE;
    };
  }

  private boolean isDecorated() {
    boolean underlined = !latest("w:u").orElse("none").equals("none");
    String colour = latest("w:color").orElse("auto");
    boolean coloured = !colour.equals("auto") && !colour.matches("0{6}|000");
    boolean marked = !latest("w:highlight").orElse("none").equals("none");
    return underlined || coloured || marked || isFramed() || toggled("w:i") || toggled("w:caps");
  }

  /** A border or a ground behind the characters (§17.3.2.4, §17.3.2.32). */
  private boolean isFramed() {
    boolean border = !List.of("none", "nil").contains(latest("w:bdr").orElse("none"));
    String ground = latest("w:shd", "w:fill").orElse("auto");
    return border || !ground.matches("(?i)auto|f{6}|");
  }
}
