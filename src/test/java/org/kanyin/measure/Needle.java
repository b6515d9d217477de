package org.kanyin.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block's text without blanks, being searched for in lines without blanks. */
final class Needle {
  private final Block block;
  private final int[] codePoints;

  /** Where each of them stands in the block's text. */
  private final int[] index;

  private final boolean[] noteBefore;

  // What the last successful match found, for row().
  private int[] shown = new int[256];
  private int firstSolid;
  private int lastSolid;
  private int from;

  Needle(Block block) {
    this.block = block;
    String text = block.text();
    int[] found = new int[text.length()];
    int[] where = new int[text.length()];
    int n = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        found[n] = c;
        where[n++] = i;
      }
    }
    codePoints = Arrays.copyOf(found, n);
    index = Arrays.copyOf(where, n);
    noteBefore = new boolean[n + 1];
    for (int note : block.notes()) {
      int k = 0;
      while (k < n && index[k] < note) {
        k++;
      }
      noteBefore[k] = true;
    }
  }

  int length() {
    return codePoints.length;
  }

  /**
   * Matches a line from one of its characters to its end, or to the block's end.
   *
   * @param solid the line without blanks
   * @param at where to begin on it
   * @param next the block's first character that is still to be found
   * @return the block's next character after that line, or −1 where the line is another's
   */
  int match(int[] solid, int at, PrintedLine line, int next) {
    if (solid.length == 0 || next >= codePoints.length) {
      return -1;
    }
    if (shown.length < solid.length) {
      shown = new int[2 * solid.length];
    }
    int k = next;
    int i = at;
    while (i < solid.length && k < codePoints.length) {
      if (solid[i] == codePoints[k]) {
        shown[i++] = k++;
      } else if (noteBefore[k] && k > next && isRaised(line, i)) {
        shown[i++] = -1;
      } else {
        return -1;
      }
    }
    firstSolid = at;
    lastSolid = i - 1;
    from = next;
    return k;
  }

  /** Whether a character is smaller than the line: part of a note's mark. */
  private static boolean isRaised(PrintedLine line, int i) {
    int seen = -1;
    for (ExtractedGlyph g : line.glyphs()) {
      seen += g.isBlank() ? 0 : 1;
      if (seen == i) {
        return g.size() < 0.9 * line.size();
      }
    }
    return false;
  }

  /** The row that the last match found. */
  Row row(PrintedLine line, int[] glyphOfSolid, int next) {
    int first = glyphOfSolid[firstSolid];
    int last = glyphOfSolid[lastSolid];
    boolean more = next < codePoints.length || index(next) < block.text().length();
    while (more && last + 1 < line.glyphs().size() && line.glyphs().get(last + 1).isBlank()) {
      last++;
    }
    List<ExtractedGlyph> glyphs = new ArrayList<>(line.glyphs().subList(first, last + 1));
    int[] at = new int[glyphs.size()];
    Arrays.fill(at, -1);
    for (int s = firstSolid; s <= lastSolid; s++) {
      at[glyphOfSolid[s] - first] = shown[s] < 0 ? -1 : index[shown[s]];
    }
    return new Row(line, index(from), index(next), List.copyOf(glyphs), at);
  }

  private int index(int k) {
    int last = codePoints.length - 1;
    return k <= last ? index[k] : index[last] + Character.charCount(codePoints[last]);
  }
}
