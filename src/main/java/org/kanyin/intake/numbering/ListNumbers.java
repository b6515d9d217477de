package org.kanyin.intake.numbering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.ListLabel;
import org.kanyin.intake.numbering.NumberingDefinitions.Level;
import org.kanyin.intake.opc.XmlElement;

/**
 * Counts the lists of a manuscript, paragraph by paragraph, and says what Word shows. Lists over
 * one definition count on together (§17.9.15), unless a list says where it begins.
 */
public final class ListNumbers {
  static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final NumberingDefinitions definitions;
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Set<String> unknownFormats = new HashSet<>();

  public ListNumbers(
      Optional<XmlElement> part, Function<String, Optional<XmlElement>> styleNumbering) {
    definitions = new NumberingDefinitions(part, styleNumbering);
  }

  /**
   * The label of the next paragraph.
   *
   * @param own the paragraph's {@code numPr}
   * @param ofStyle its style's
   * @param style its style's id
   */
  public Optional<ListLabel> next(
      Optional<XmlElement> own, Optional<XmlElement> ofStyle, String style) {
    Optional<String> list =
        own.flatMap(n -> n.value("w:numId")).or(() -> ofStyle.flatMap(n -> n.value("w:numId")));
    if (list.isEmpty() || NumberingDefinitions.whole(list.get()) == 0) {
      return Optional.empty();
    }
    int level =
        own.flatMap(n -> n.value("w:ilvl"))
            .map(NumberingDefinitions::whole)
            .or(() -> definitions.levelOfStyle(list.get(), style))
            .or(() -> ofStyle.flatMap(n -> n.value("w:ilvl")).map(NumberingDefinitions::whole))
            .orElse(0);
    return label(list.get(), Math.max(0, Math.min(level, LEVELS - 1)));
  }

  /** Formats that came up and are not known: their numbers are in plain figures. */
  public Set<String> unknownFormats() {
    return Set.copyOf(unknownFormats);
  }

  private Optional<ListLabel> label(String list, int level) {
    Optional<Level> found = definitions.level(list, level);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Level here = found.get();
    int number = NumberingDefinitions.whole(definitions.definitionOf(list).orElse(list));
    if (here.format().equals("bullet")) {
      return Optional.of(new ListLabel(here.pattern(), true, number, level));
    }
    int[] counter = count(list, level, here);
    String text = fill(here, counter, definitions.levels(list));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new ListLabel(text + separator(here), false, number, level));
  }

  /**
   * A number that a space parts from its text keeps it where the text is Latin or a figure ends it.
   */
  private static String separator(Level level) {
    return level.suffix().equals("space") ? " " : "";
  }

  private int[] count(String list, int level, Level here) {
    String definition = definitions.definitionOf(list).orElse(list);
    int[] counter = counters.computeIfAbsent(definition, d -> unused());
    boolean first = begun.add(list + "/" + level);
    Optional<Integer> override = definitions.startOverride(list, level);
    if (first && override.isPresent()) {
      counter[level] = override.get();
    } else {
      counter[level] = counter[level] < 0 ? here.start() : counter[level] + 1;
    }
    for (int above = 0; above < level; above++) {
      if (counter[above] < 0) {
        counter[above] = definitions.level(list, above).map(Level::start).orElse(1);
      }
    }
    restartBelow(list, level, counter);
    return counter;
  }

  /** A level begins anew after the levels above it, or after the one that it names (§17.9.10). */
  private void restartBelow(String list, int level, int[] counter) {
    for (int below = level + 1; below < LEVELS; below++) {
      int after = definitions.level(list, below).map(Level::restartAfter).orElse(below);
      if (after != 0 && level < after) {
        counter[below] = -1;
      }
    }
  }

  private static int[] unused() {
    int[] counter = new int[LEVELS];
    java.util.Arrays.fill(counter, -1);
    return counter;
  }

  private String fill(Level here, int[] counter, List<Optional<Level>> levels) {
    Matcher place = PLACE.matcher(here.pattern());
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int level = place.group(1).charAt(0) - '1';
      String format = levels.get(level).map(Level::format).orElse("decimal");
      String shown = here.legal() ? "decimal" : format;
      place.appendReplacement(
          text, Matcher.quoteReplacement(number(shown, Math.max(counter[level], 0))));
    }
    place.appendTail(text);
    return text.toString();
  }

  private String number(String format, int number) {
    Optional<String> known = NumberFormat.format(format, number);
    if (known.isEmpty()) {
      unknownFormats.add(format);
    }
    return known.orElse(Integer.toString(number));
  }
}
