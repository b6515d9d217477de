package org.kanyin.intake.numbering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kanyin.intake.opc.XmlElement;

/** The part numbering.xml: lists ({@code w:num}) over definitions ({@code w:abstractNum}). */
final class NumberingDefinitions {
  private final Map<String, XmlElement> lists = new HashMap<>();
  private final Map<String, XmlElement> definitions = new HashMap<>();
  private final Function<String, Optional<XmlElement>> styleNumbering;

  /**
   * @param styleNumbering the {@code numPr} of a list style by its id
   */
  NumberingDefinitions(
      Optional<XmlElement> part, Function<String, Optional<XmlElement>> styleNumbering) {
    this.styleNumbering = styleNumbering;
    part.ifPresent(
        p -> {
          p.elements("w:num").forEach(n -> lists.put(n.attribute("w:numId"), n));
          p.elements("w:abstractNum")
              .forEach(d -> definitions.put(d.attribute("w:abstractNumId"), d));
        });
  }

  /** A level of a list as it counts. */
  record Level(
      int start, String format, String pattern, int restartAfter, boolean legal, String suffix) {}

  Optional<String> definitionOf(String list) {
    return Optional.ofNullable(lists.get(list)).flatMap(n -> n.value("w:abstractNumId"));
  }

  /** Where that list begins to count a level anew, if it says so. */
  Optional<Integer> startOverride(String list, int level) {
    return override(list, level)
        .flatMap(o -> o.value("w:startOverride"))
        .map(NumberingDefinitions::whole);
  }

  Optional<Level> level(String list, int level) {
    Optional<XmlElement> own = override(list, level).flatMap(o -> o.child("w:lvl"));
    return own.or(() -> definedLevel(list, level)).map(e -> read(e, level));
  }

  /** The level whose style is this paragraph style (§17.9.23): the style's numPr names the list. */
  Optional<Integer> levelOfStyle(String list, String style) {
    return definition(list, new HashSet<>()).stream()
        .flatMap(d -> d.elements("w:lvl").stream())
        .filter(l -> l.value("w:pStyle").filter(style::equals).isPresent())
        .map(l -> whole(l.attribute("w:ilvl")))
        .findFirst();
  }

  private Optional<XmlElement> override(String list, int level) {
    return Optional.ofNullable(lists.get(list)).stream()
        .flatMap(n -> n.elements("w:lvlOverride").stream())
        .filter(o -> whole(o.attribute("w:ilvl")) == level)
        .findFirst();
  }

  private Optional<XmlElement> definedLevel(String list, int level) {
    return definition(list, new HashSet<>()).stream()
        .flatMap(d -> d.elements("w:lvl").stream())
        .filter(l -> whole(l.attribute("w:ilvl")) == level)
        .findFirst();
  }

  /** A definition may send on to the list of a style (§17.9.21). */
  private Optional<XmlElement> definition(String list, Set<String> seen) {
    Optional<XmlElement> found = definitionOf(list).map(definitions::get);
    Optional<String> link = found.flatMap(d -> d.value("w:numStyleLink"));
    if (link.isEmpty() || !seen.add(list)) {
      return found;
    }
    return styleNumbering
        .apply(link.get())
        .flatMap(n -> n.value("w:numId"))
        .flatMap(n -> definition(n, seen))
        .or(() -> found);
  }

  private static Level read(XmlElement e, int level) {
    return new Level(
        e.value("w:start").map(NumberingDefinitions::whole).orElse(0),
        format(e),
        e.value("w:lvlText").orElse(""),
        e.value("w:lvlRestart").map(NumberingDefinitions::whole).orElse(level),
        e.onOff("w:isLgl").orElse(false),
        e.value("w:suff").orElse("tab"));
  }

  /** A format of Word 2010 stands in a choice, with a fallback of the standard's. */
  private static String format(XmlElement level) {
    Optional<XmlElement> alternative = level.child("mc:AlternateContent");
    return level
        .value("w:numFmt")
        .or(
            () ->
                alternative.flatMap(a -> a.child("mc:Fallback")).flatMap(f -> f.value("w:numFmt")))
        .orElse("decimal");
  }

  static int whole(String text) {
    try {
      return (int) Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The levels of a list that may stand in a pattern. */
  List<Optional<Level>> levels(String list) {
    return java.util.stream.IntStream.range(0, ListNumbers.LEVELS)
        .mapToObj(i -> level(list, i))
        .toList();
  }
}
