package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text another program took from the PDF, searched for the manuscript's blocks. Blanks count
 * only between two Western characters: at Chinese–Western boundaries extractors invent them.
 */
final class Extracted {
  /** Lines of furniture and notes that may part a block. */
  private static final int BETWEEN = 60;

  private static final Pattern NOTE_MARK = Pattern.compile("[①-⑳]|\\[\\d{1,3}\\]");

  private final String text;
  private final List<String> lines = new ArrayList<>();

  Extracted(String text) {
    this.text = text;
    for (String line : text.split("[\n\r\f]+")) {
      String solid = solid(line.strip());
      if (!solid.isEmpty()) {
        lines.add(solid);
      }
    }
  }

  /** Without the blanks that have a Chinese character or mark on either side. */
  static String solid(String text) {
    StringBuilder out = new StringBuilder();
    String[] words = text.split("[\\s\\p{Zs}]+");
    for (String word : words) {
      boolean western =
          out.length() > 0
              && !word.isEmpty()
              && out.charAt(out.length() - 1) < 0x250
              && word.charAt(0) < 0x250;
      out.append(western ? " " : "").append(word);
    }
    return out.toString();
  }

  /** Whether the block's text is there, with or without its notes' marks. */
  boolean holds(Block block) {
    if (block.notes().isEmpty()) {
      return holds(block.text());
    }
    return new Extracted(NOTE_MARK.matcher(text).replaceAll("")).holds(block.text());
  }

  private boolean holds(String wanted) {
    String needle = solid(wanted);
    for (int i = 0; i < lines.size(); i++) {
      for (int at = 0; at < lines.get(i).length(); at++) {
        if (holds(needle, i, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holds(String needle, int line, int at) {
    int next = advance(needle, 0, lines.get(line).substring(at));
    int skipped = 0;
    for (int i = line + 1; next > 0 && next < needle.length() && i < lines.size(); i++) {
      int after = advance(needle, next, lines.get(i));
      if (after > next) {
        next = after;
        skipped = 0;
      } else if (++skipped > BETWEEN) {
        return false;
      }
    }
    return next == needle.length();
  }

  /** How far a line carries the needle, or −1 where it is another's. A line's end eats a blank. */
  private static int advance(String needle, int from, String line) {
    int next = from > 0 && needle.charAt(from) == ' ' ? from + 1 : from;
    int length = Math.min(line.length(), needle.length() - next);
    if (length > 0 && needle.regionMatches(next, line, 0, length)) {
      return next + length;
    }
    return -1;
  }
}
