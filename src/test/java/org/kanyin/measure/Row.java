package org.kanyin.measure;

import java.util.List;

/**
 * A block's share of one printed line.
 *
 * @param line the whole line, with what else stands on it
 * @param start the first character of the block's text on it
 * @param end one past the last
 * @param glyphs those from the block's first to its last on the line, blanks at the end included
 * @param at for each glyph the character it shows, −1 for a blank or a note's mark
 */
record Row(PrintedLine line, int start, int end, List<ExtractedGlyph> glyphs, int[] at) {

  /** What the glyphs say, notes' marks left out. */
  String said(Block block) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      ExtractedGlyph g = glyphs.get(i);
      if (at[i] >= 0 || g.isBlank()) {
        out.appendCodePoint(g.codePoint());
      }
    }
    return out.toString();
  }

  /** Whether the block's text is all that stands at the line's end. */
  boolean endsLine() {
    ExtractedGlyph last = glyphs.get(glyphs.size() - 1);
    List<ExtractedGlyph> all = line.glyphs();
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i) == last) {
        return true;
      }
      if (!all.get(i).isBlank()) {
        return false;
      }
    }
    return false;
  }
}
