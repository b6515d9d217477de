package org.kanyin.seal.font;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ToUnicode CMaps (PDF 32000 §9.10.3): FOP's read and put right, ours written.
 *
 * <p>FOP's writer counts UTF-16 units where it should count glyphs, so every glyph first used after
 * a character beyond the BMP stands at a code too high, by one for each such character before it.
 * And it loses surrogate pairs, for which our typesetter therefore writes two low surrogates: the
 * first stands for the high one, {@link #LOWER} below.
 */
final class UnicodeMap {
  private static final int LOWER = Character.MIN_LOW_SURROGATE - Character.MIN_HIGH_SURROGATE;
  private static final Pattern SECTION =
      Pattern.compile("(?s)beginbf(char|range)(.*?)endbf(?:char|range)");
  private static final Pattern CHARACTER =
      Pattern.compile("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]+)>");
  private static final Pattern RANGE =
      Pattern.compile("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]+)>");
  private static final String HEAD =
      """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000><ffff> endcodespacerange
      """;

  private static final String TAIL =
      "endcmap CMapName currentdict /CMap defineresource pop end end\n";

  /** PDF 32000 §9.10.3: at most a hundred entries a section. */
  private static final int SECTION_SIZE = 100;

  private UnicodeMap() {}

  /** What each code stands for, by FOP's map put right. */
  static Map<Integer, Integer> read(String cmap) {
    Map<Integer, Integer> right = new TreeMap<>();
    NavigableMap<Integer, Integer> entries = entries(cmap);
    int pairs = 0;
    int second = -1;
    for (Map.Entry<Integer, Integer> e : entries.entrySet()) {
      if (e.getKey() == second) {
        continue;
      }
      int codePoint = e.getValue();
      if (isLowSurrogate(codePoint)) {
        second = e.getKey() + 1;
        codePoint =
            Character.toCodePoint((char) (codePoint - LOWER), (char) (int) entries.get(second));
      }
      right.put(e.getKey() - pairs, codePoint);
      pairs += Character.charCount(codePoint) - 1;
    }
    return right;
  }

  private static boolean isLowSurrogate(int codePoint) {
    return codePoint >= Character.MIN_LOW_SURROGATE && codePoint <= Character.MAX_LOW_SURROGATE;
  }

  /**
   * A map of its own, in few bytes: runs of codes with the list of what they stand for.
   *
   * @param points by code; 0 where a code stands for nothing
   */
  static String write(List<Integer> points) {
    List<String> rows = new ArrayList<>();
    addRuns(points, 0, "%04x", rows);
    return HEAD + sections("bfrange", rows) + TAIL;
  }

  /** Rows of runs of codes, each with the list of what they stand for. */
  static void addRuns(List<Integer> points, int base, String code, List<String> rows) {
    int first = 0;
    while (first < points.size()) {
      if (points.get(first) == 0) {
        first++;
        continue;
      }
      // A run may not cross from one high byte to the next (PDF 32000 §9.10.3, CMap rules).
      int end = first;
      StringBuilder list = new StringBuilder();
      while (end < points.size() && points.get(end) != 0 && end >> 8 == first >> 8) {
        list.append('<').append(hex(points.get(end++))).append('>');
      }
      String range = "<" + code + "><" + code + ">[%s]\n";
      rows.add(String.format(range, base + first, base + end - 1, list));
      first = end;
    }
  }

  private static NavigableMap<Integer, Integer> entries(String cmap) {
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

  /** Sections of a CMap, of at most a hundred rows each. */
  static String sections(String kind, List<String> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i += SECTION_SIZE) {
      List<String> section = rows.subList(i, Math.min(rows.size(), i + SECTION_SIZE));
      out.append(section.size()).append(" begin").append(kind).append('\n');
      section.forEach(out::append);
      out.append("end").append(kind).append('\n');
    }
    return out.toString();
  }

  private static int codePoint(String hex) {
    return hex.length() == 8
        ? Character.toCodePoint(
            (char) Integer.parseInt(hex, 0, 4, 16), (char) Integer.parseInt(hex, 4, 8, 16))
        : Integer.parseInt(hex, 16);
  }

  static String hex(int codePoint) {
    StringBuilder out = new StringBuilder();
    for (char c : Character.toChars(codePoint)) {
      out.append(HexFormat.of().toHexDigits(c));
    }
    return out.toString();
  }
}
