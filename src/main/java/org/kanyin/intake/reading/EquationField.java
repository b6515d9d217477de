package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The field EQ (ECMA-376 part 4 §14.9.2.3 keeps it for older files), which Word and WPS write for
 * circled characters, readings above characters and fractions. It has no result: what it shows is
 * its instruction.
 */
final class EquationField {
  private static final Pattern NAME = Pattern.compile("(?i)^\\s*EQ\\s+");

  /** Format switches of the whole field: {@code \* jc2 \* "Font:宋体" \* hps10}. */
  private static final Pattern FORMAT = Pattern.compile("\\\\\\*\\s*(?:\"[^\"]*\"|\\S+)\\s*");

  private static final Pattern SWITCH =
      Pattern.compile("\\\\([a-zA-Z]{1,3})(?:\\s*-?\\d+)?|\\\\([,;()\\\\])");

  private static final String CIRCLES = "○〇□△◇Oo";

  private EquationField() {}

  /**
   * What the field shows.
   *
   * @param base in the line
   * @param reading above the base, or empty
   * @param circled whether a circle goes around the base
   * @param built whether it is a fraction or a root, written in one line here
   */
  record Shown(String base, String reading, boolean circled, boolean built) {}

  static Optional<Shown> of(String instruction) {
    if (!NAME.matcher(instruction).find()) {
      return Optional.empty();
    }
    String body = NAME.matcher(instruction).replaceFirst("");
    String bare = FORMAT.matcher(body).replaceAll("").strip();
    String lower = bare.toLowerCase(Locale.ROOT);
    List<String> parts = arguments(bare);
    if (lower.startsWith("\\o") && parts.size() == 2) {
      if (CIRCLES.contains(flat(parts.get(0))) && !flat(parts.get(0)).isEmpty()) {
        return Optional.of(new Shown(flat(parts.get(1)), "", true, false));
      }
      if (parts.get(0).toLowerCase(Locale.ROOT).contains("\\up")) {
        return Optional.of(new Shown(flat(parts.get(1)), flat(parts.get(0)), false, false));
      }
    }
    if (lower.startsWith("\\f") && parts.size() == 2) {
      return Optional.of(new Shown(flat(parts.get(0)) + "/" + flat(parts.get(1)), "", false, true));
    }
    return Optional.of(new Shown(flat(bare), "", false, true));
  }

  /** The arguments in the outermost brackets, apart by commas or semicolons. */
  private static List<String> arguments(String text) {
    int open = text.indexOf('(');
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = open + 1;
    for (int i = Math.max(open, 0); open >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      if (escaped) {
        continue;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        parts.add(text.substring(from, i));
        break;
      } else if ((c == ',' || c == ';') && depth == 1) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }

  /** The characters without switches and brackets. */
  private static String flat(String part) {
    Matcher m = SWITCH.matcher(part);
    StringBuilder text = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(
          text, m.group(2) == null ? "" : Matcher.quoteReplacement(kept(m.group(2))));
    }
    m.appendTail(text);
    return text.toString()
        .replaceAll("[(),;]", "")
        .replace('\uE000', '(')
        .replace('\uE001', ')')
        .replace('\uE002', ',')
        .replace('\uE003', ';')
        .strip();
  }

  /** An escaped mark is a character, and stands for itself until the brackets are gone. */
  private static String kept(String mark) {
    return switch (mark) {
      case "(" -> "\uE000";
      case ")" -> "\uE001";
      case "," -> "\uE002";
      case ";" -> "\uE003";
      default -> mark;
    };
  }
}
