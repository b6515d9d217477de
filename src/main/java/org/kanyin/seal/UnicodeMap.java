package org.kanyin.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ToUnicode CMap as FOP writes it, put right.
 *
 * <p>FOP's writer counts UTF-16 units where it should count glyphs, so every glyph first used after
 * a character beyond the BMP stands at a code too high, by one for each such character before it.
 */
final class UnicodeMap {
  private static final Pattern SECTION =
      Pattern.compile("(?s)beginbf(char|range)(.*?)endbf(?:char|range)");
  private static final Pattern CHARACTER =
      Pattern.compile("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]+)>");
  private static final Pattern RANGE =
      Pattern.compile("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]+)>");
  private static final String HEAD_END = "endcodespacerange";

  /** PDF 32000 §9.10.3: at most a hundred entries a section. */
  private static final int SECTION_SIZE = 100;

  private UnicodeMap() {}

  /** The map itself where it holds no character beyond the BMP. */
  static String repaired(String cmap) {
    TreeMap<Integer, Integer> entries = entries(cmap);
    if (entries.values().stream().noneMatch(Character::isSupplementaryCodePoint)) {
      return cmap;
    }
    List<String> rows = new ArrayList<>();
    int pairs = 0;
    for (Map.Entry<Integer, Integer> e : entries.entrySet()) {
      rows.add(String.format("<%04x> <%s>", e.getKey() - pairs, hex(e.getValue())));
      pairs += Character.charCount(e.getValue()) - 1;
    }
    return write(cmap.substring(0, cmap.indexOf(HEAD_END) + HEAD_END.length()), rows);
  }

  private static TreeMap<Integer, Integer> entries(String cmap) {
    TreeMap<Integer, Integer> entries = new TreeMap<>();
    Matcher section = SECTION.matcher(cmap);
    while (section.find()) {
      if (section.group(1).equals("char")) {
        Matcher m = CHARACTER.matcher(section.group(2));
        while (m.find()) {
          entries.put(Integer.parseInt(m.group(1), 16), codePoint(m.group(2)));
        }
      } else {
        Matcher m = RANGE.matcher(section.group(2));
        while (m.find()) {
          addRange(entries, m);
        }
      }
    }
    return entries;
  }

  private static void addRange(Map<Integer, Integer> entries, Matcher range) {
    int first = Integer.parseInt(range.group(1), 16);
    int last = Integer.parseInt(range.group(2), 16);
    int codePoint = codePoint(range.group(3));
    int step = Character.charCount(codePoint);
    for (int code = first; code <= last; code += step) {
      entries.put(code, codePoint++);
    }
  }

  private static String write(String head, List<String> rows) {
    StringBuilder out = new StringBuilder(head).append('\n');
    for (int i = 0; i < rows.size(); i += SECTION_SIZE) {
      List<String> section = rows.subList(i, Math.min(rows.size(), i + SECTION_SIZE));
      out.append(section.size()).append(" beginbfchar\n");
      section.forEach(row -> out.append(row).append('\n'));
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static int codePoint(String hex) {
    return hex.length() == 8
        ? Character.toCodePoint(
            (char) Integer.parseInt(hex, 0, 4, 16), (char) Integer.parseInt(hex, 4, 8, 16))
        : Integer.parseInt(hex, 16);
  }

  private static String hex(int codePoint) {
    StringBuilder out = new StringBuilder();
    for (char c : Character.toChars(codePoint)) {
      out.append(HexFormat.of().toHexDigits(c));
    }
    return out.toString();
  }
}
