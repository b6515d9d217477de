package org.kanyin.seal.font;

import java.nio.charset.StandardCharsets;
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
 * first stands for the high one, {@link #LOWER} below. What one code says in more characters than
 * one, or in none, stands between two noncharacters there.
 */
final class UnicodeMap {
  private static final int LOWER = Character.MIN_LOW_SURROGATE - Character.MIN_HIGH_SURROGATE;
  private static final int SEQUENCE = 0xFDD0;
  private static final int SEQUENCE_END = 0xFDD1;
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
    Integer at = entries.isEmpty() ? null : entries.firstKey();
    while (at != null) {
      int first = at;
      StringBuilder text = new StringBuilder();
      at = next(entries, first, text);
      if (text.length() == 1 && text.charAt(0) == SEQUENCE) {
        text.setLength(0);
        while (entries.get(at) != SEQUENCE_END) {
          at = next(entries, at, text);
        }
        right.put(first - surplus, text.toString());
        // Its units and the two signs around it are one code.
        surplus += text.length() + 1;
        at = entries.higherKey(at);
      } else {
        right.put(first - surplus, text.toString());
        surplus += text.length() - 1;
      }
    }
    return right;
  }

  /** Takes a character and says where the next one is told. */
  private static Integer next(NavigableMap<Integer, Integer> entries, int at, StringBuilder out) {
    int codePoint = entries.get(at);
    if (codePoint >= Character.MIN_LOW_SURROGATE && codePoint <= Character.MAX_LOW_SURROGATE) {
      out.append((char) (codePoint - LOWER)).append((char) (int) entries.get(at + 1));
      return entries.higherKey(at + 1);
    }
    out.appendCodePoint(codePoint);
    return entries.higherKey(at);
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

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }
}
