package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The signs of a printed line. */
final class LineSigns {
  /** The same glyph so near to itself, in ems, is drawn twice to look bold. */
  private static final double TWICE = 0.3;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** A list's number keeps so far from the words, in ems, without a blank. */
  private static final double LABEL_GAP = 0.45;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}[.．]).*", Pattern.DOTALL);

  private LineSigns() {}

  static void add(SignCollector signs, PageRow.Part part) {
    add(signs, part, part.line().glyphs(), false);
  }

  /**
   * @param glyphs of the part that count, blanks perhaps among them
   * @param note whether the line is a footnote's: a mark at its beginning is the note's number
   */
  static void add(SignCollector signs, PageRow.Part part, List<Glyph> glyphs, boolean note) {
    List<Glyph> seen = seen(glyphs);
    int label = label(seen);
    boolean bullet = part.isBullet();
    Glyph last = null;
    for (int i = 0; i < seen.size(); i++) {
      Glyph g = seen.get(i);
      if (g.isBlank()) {
        signs.blank();
        // Before a line's first character it is an indent.
        if (last != null) {
          g.text().codePoints().filter(LineSigns::isUnseen).forEach(signs::unseen);
        }
        continue;
      }
      if (last != null && TextLine.isBlankBetween(last, g)) {
        signs.blank();
      }
      boolean generated =
          bullet
              || i < label
              || (isMark(g) && part.line().isShiftedSize(g.size()))
              || (note && i == 0 && isMark(g));
      SignSource source = new SignSource.OnPage(part.page(), part.number(), g.box());
      signs.add(g.text().isEmpty() ? "\uFFFD" : g.text(), source, generated);
      last = g;
    }
  }

  /** Painted glyphs, each once; all of them where none is painted: a scan's text layer. */
  private static List<Glyph> seen(List<Glyph> glyphs) {
    boolean any = glyphs.stream().anyMatch(g -> g.shown() && !g.isBlank());
    List<Glyph> seen = new ArrayList<>();
    for (Glyph g : glyphs) {
      Glyph last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
      boolean twice =
          last != null
              && !g.isBlank()
              && last.text().equals(g.text())
              && Math.abs(g.x() - last.x()) < TWICE * Math.min(g.size(), g.advance());
      if ((g.shown() || (!any && g.sight() == Glyph.Sight.UNPAINTED)) && !twice) {
        seen.add(g);
      }
    }
    return seen;
  }

  /** Where the words behind a list's number begin, in points from the left. */
  static OptionalDouble behindLabel(PageRow.Part part) {
    List<Glyph> solid = part.line().solid();
    int label = label(solid);
    return label == 0 ? OptionalDouble.empty() : OptionalDouble.of(solid.get(label).x());
  }

  /** How many glyphs at the beginning are a list's number. */
  private static int label(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(5, glyphs.size()); i++) {
      text.append(glyphs.get(i).text());
    }
    Matcher m = NUMBER.matcher(text);
    if (!m.matches() || m.end(1) >= glyphs.size()) {
      return 0;
    }
    Glyph dot = glyphs.get(m.end(1) - 1);
    Glyph next = glyphs.get(m.end(1));
    boolean apart = !next.isBlank() && next.x() - dot.right() > LABEL_GAP * next.size();
    return apart ? m.end(1) : 0;
  }

  private static boolean isUnseen(int c) {
    return c == IDEOGRAPHIC_SPACE || InvisibleCharacters.contains(c);
  }

  private static boolean isMark(Glyph g) {
    return FootnoteArea.isMark(g.codePoint());
  }
}
