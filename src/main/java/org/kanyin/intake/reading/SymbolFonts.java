package org.kanyin.intake.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.RoomTable;
import org.kanyin.intake.opc.XmlElement;

/**
 * Characters of symbol fonts, which are pictures under the codes of other characters, in Unicode
 * ({@code symbols.tsv}). Word writes their codes at U+F000 and above.
 */
final class SymbolFonts {
  private static final Map<String, Map<Integer, String>> FONTS = read();
  private static final int PRIVATE = 0xF000;
  private static final int PRIVATE_END = 0xF0FF;

  private SymbolFonts() {}

  private static Map<String, Map<Integer, String>> read() {
    Map<String, Map<Integer, String>> fonts = new HashMap<>();
    for (String[] row : RoomTable.rowsUnderHeadings(SymbolFonts.class, "symbols.tsv")) {
      fonts.computeIfAbsent(row[0], f -> new HashMap<>()).put(Integer.parseInt(row[1], 16), row[2]);
    }
    return fonts;
  }

  /** A {@code w:sym}: told where nobody knows it, and then the code itself stands in the text. */
  static String symbol(String font, String code, ReadingState state) {
    int point;
    try {
      point = Integer.parseInt(code, 16);
    } catch (NumberFormatException e) {
      point = 0;
    }
    Optional<String> known = of(font, point);
    if (known.isPresent()) {
      state.log.changed("W044", state.here(), "", known.get(), font, hex(point), known.get());
      return known.get();
    }
    state.log.changed("W045", state.here(), "", "□", font, hex(point));
    return "□";
  }

  /** Text in a symbol font, given in codes of the font. */
  static String mapped(String text, Optional<XmlElement> properties, ReadingState state) {
    Optional<XmlElement> fonts = properties.flatMap(p -> p.child("w:rFonts"));
    String font = fonts.map(f -> f.attribute("w:ascii")).orElse("");
    if (!isSymbolFont(font) && text.chars().noneMatch(SymbolFonts::isPrivate)) {
      return text;
    }
    StringBuilder mapped = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      Optional<String> known =
          isPrivate(point) || (isSymbolFont(font) && point < 0x100 && point > ' ')
              ? of(font, point)
              : Optional.empty();
      if (known.isPresent()) {
        String written = Character.toString(point);
        state.log.changed(
            "W044", state.here(), written, known.get(), font, hex(point), known.get());
      }
      mapped.append(known.orElse(Character.toString(point)));
    }
    return mapped.toString();
  }

  private static boolean isPrivate(int point) {
    return point >= PRIVATE && point <= PRIVATE_END;
  }

  static boolean isSymbolFont(String font) {
    return FONTS.containsKey(font.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> of(String font, int point) {
    int code = isPrivate(point) ? point - PRIVATE : point;
    Map<Integer, String> table = FONTS.get(font.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(table).map(t -> t.get(code));
  }

  private static String hex(int point) {
    return String.format(Locale.ROOT, "%04X", point);
  }
}
