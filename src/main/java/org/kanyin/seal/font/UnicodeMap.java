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
 * first stands for the high one, {@link #LOWER} below. The text of a letter with marks comes as a
 * {@link #COUNT} of its UTF-16 units and these.
 */
final class UnicodeMap {
  /** Says how many UTF-16 units behind it are the text of one glyph: letters with marks. */
  private static final int COUNT = 0xE000;

  private static final int LAST_COUNT = 0xF8FF;

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
  static Map<Integer, String> read(String cmap) {
    Map<Integer, String> right = new TreeMap<>();
    NavigableMap<Integer, Integer> entries = entries(cmap);
    int surplus = 0;
    int next = -1;
    for (Map.Entry<Integer, Integer> e : entries.entrySet()) {
      if (e.getKey() >= next) {
        int units = units(e.getValue());
        right.put(e.getKey() - surplus, text(e.getKey(), e.getValue(), entries));
        surplus += units - 1;
        next = e.getKey() + units;
      }
    }
    return right;
  }

  /** How many codes FOP's map has for what begins with this one. */
  private static int units(int codePoint) {
    if (isCount(codePoint)) {
      return codePoint - COUNT + 1;
    }
    return isLowSurrogate(codePoint) ? 2 : Character.charCount(codePoint);
  }

  private static String text(int code, int first, NavigableMap<Integer, Integer> entries) {
    if (!isCount(first) && !isLowSurrogate(first)) {
      return Character.toString(first);
    }
    StringBuilder out = new StringBuilder();
    int end = code + units(first);
    for (int at = isCount(first) ? code + 1 : code; at < end; at++) {
      int unit = entries.get(at);
      if (isLowSurrogate(unit)) {
        out.append((char) (unit - LOWER)).append((char) (int) entries.get(++at));
      } else {
        out.append((char) unit);
      }
    }
    return out.toString();
  }

  private static boolean isCount(int codePoint) {
    return codePoint >= COUNT && codePoint <= LAST_COUNT;
  }

  private static boolean isLowSurrogate(int codePoint) {
    return codePoint >= Character.MIN_LOW_SURROGATE && codePoint <= Character.MAX_LOW_SURROGATE;
  }

  /**
   * A map of its own, in few bytes: runs of codes with the list of what they stand for.
   *
   * @param texts by code; empty where a code stands for nothing
   */
  static String write(List<String> texts) {
    List<String> rows = new ArrayList<>();
    addRuns(texts, 0, "%04x", rows);
    return HEAD + sections("bfrange", rows) + TAIL;
  }

  /** Rows of runs of codes, each with the list of what they stand for. */
  static void addRuns(List<String> texts, int base, String code, List<String> rows) {
    int first = 0;
    while (first < texts.size()) {
      if (texts.get(first).isEmpty()) {
        first++;
        continue;
      }
      // A run may not cross from one high byte to the next (PDF 32000 §9.10.3, CMap rules).
      int end = first;
      StringBuilder list = new StringBuilder();
      while (end < texts.size() && !texts.get(end).isEmpty() && end >> 8 == first >> 8) {
        list.append('<').append(hex(texts.get(end++))).append('>');
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

  static String hex(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(HexFormat.of().toHexDigits(text.charAt(i)));
    }
    return out.toString();
  }
}
