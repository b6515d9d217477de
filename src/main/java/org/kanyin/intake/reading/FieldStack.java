package org.kanyin.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.opc.XmlElement;

/**
 * The fields that are open at a place (ECMA-376 §17.16): they nest, and run over paragraphs. What
 * Word last showed of one stays in the text, but for what only a layout can know.
 */
final class FieldStack {
  /** Page numbers and lists made of them. */
  private static final Set<String> OF_LAYOUT =
      Set.of(
          "PAGE",
          "PAGEREF",
          "NUMPAGES",
          "SECTIONPAGES",
          "TOC",
          "TOA",
          "INDEX",
          "TC",
          "XE",
          "TA",
          "RD");

  private static final Pattern ADDRESS = Pattern.compile("HYPERLINK\\s+\"([^\"]+)\"");

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private final Optional<XmlElement> data;
    private boolean shown;

    Field(Optional<XmlElement> data) {
      this.data = data;
    }
  }

  private final Deque<Field> open = new ArrayDeque<>();

  /**
   * @param data of a form field ({@code ffData}), which says what it shows
   */
  void begin(Optional<XmlElement> data) {
    open.push(new Field(data));
  }

  void begin(String instruction) {
    begin(Optional.empty());
    instruction(instruction);
    separate();
  }

  void instruction(String text) {
    if (!open.isEmpty()) {
      open.peek().instruction.append(text);
    }
  }

  void separate() {
    if (!open.isEmpty()) {
      open.peek().shown = true;
    }
  }

  /** A field that ends without ever having shown a result. */
  record Unshown(String name, String instruction, Optional<XmlElement> data) {}

  /**
   * Ends the innermost field.
   *
   * @return the field, where it has no result and stands in text that stays
   */
  Optional<Unshown> end() {
    Field ended = open.poll();
    return ended == null || ended.shown || drops().isPresent()
        ? Optional.empty()
        : Optional.of(new Unshown(name(ended), ended.instruction.toString(), ended.data));
  }

  /** Why text at this place does not stay: the name of the field that it is part of. */
  Optional<String> drops() {
    return open.stream()
        .filter(f -> !f.shown || OF_LAYOUT.contains(name(f)))
        .map(FieldStack::name)
        .reduce((inner, outer) -> outer);
  }

  Optional<String> link() {
    return open.stream()
        .map(f -> ADDRESS.matcher(f.instruction))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  private static String name(Field f) {
    return f.instruction.toString().strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
  }
}
