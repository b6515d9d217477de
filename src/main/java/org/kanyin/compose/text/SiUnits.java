package org.kanyin.compose.text;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;

/**
 * Units by rule, from the rows of {@code si.tsv}: prefix and unit, powers, products and quotients
 * (GB 3100), as symbols (kW·h, m³/h) and as Chinese words (立方厘米).
 */
final class SiUnits {
  private static final String POWER = "(?:[⁻−-]?[¹²³⁰⁴-⁹0-9]{1,2})?";
  private static final String FACTOR =
      "(?:(?:%s)?(?:%s)|(?:%s)(?:%s)|(?:%s))"
              .formatted(any("prefix"), any("unit"), any("binary"), any("data"), any("alone"))
          + POWER;
  private static final String JOIN = "(?: ?[·⋅×*] ?|[/／])";
  private static final Pattern SYMBOL =
      Pattern.compile(
          FACTOR
              + "(?:%s(?:%s|\\(%s(?:%s%s){1,2}\\))){0,4}"
                  .formatted(JOIN, FACTOR, FACTOR, JOIN, FACTOR)
              + "(?:\\([A-Z]\\))?(?![A-Za-z0-9\\u00C0-\\u024Fμµ])");
  private static final Pattern WORD =
      Pattern.compile(
          "(?:%s)?(?:%s)?(?:%s)".formatted(any("han-power"), any("han-prefix"), any("han-unit")));

  private SiUnits() {}

  private static String any(String kind) {
    return RoomTable.rowsUnderHeadings(SiUnits.class, "si.tsv").stream()
        .filter(f -> f[1].equals(kind))
        .map(f -> f[0])
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** One past the unit that starts here, or the index itself if there is none. */
  static int end(String text, int index) {
    int end = index;
    for (Pattern pattern : new Pattern[] {SYMBOL, WORD}) {
      Matcher unit = pattern.matcher(text).region(index, text.length());
      unit.useTransparentBounds(true);
      if (unit.lookingAt()) {
        end = Math.max(end, unit.end());
      }
    }
    return end;
  }
}
