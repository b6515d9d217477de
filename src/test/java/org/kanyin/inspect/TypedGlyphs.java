package org.kanyin.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Glyphs and lines set by hand: an ideograph takes its em, anything else half of it. */
public final class TypedGlyphs {
  private TypedGlyphs() {}

  /** One glyph, as a page shows it. */
  public static Glyph glyph(String text, double x, double baseline, double size) {
    double advance = text.codePointAt(0) < 0x250 ? size / 2 : size;
    return new Glyph(
        text,
        Glyph.Trust.STATED,
        x,
        baseline,
        advance,
        size,
        0,
        0,
        text.codePointAt(0),
        Colour.BLACK,
        Optional.empty(),
        false,
        Glyph.Sight.SHOWN,
        false);
  }

  /** The same on its side or head: degrees anticlockwise. */
  public static Glyph turned(Glyph g, double angle) {
    return new Glyph(
        g.text(),
        g.trust(),
        g.x(),
        g.baseline(),
        g.advance(),
        g.size(),
        angle,
        g.font(),
        g.code(),
        g.colour(),
        g.ink(),
        g.missing(),
        g.sight(),
        g.artifact());
  }

  /** A text set from x on; {@code \t} is a gap of three ems without a glyph. */
  public static List<Glyph> glyphs(String text, double x, double baseline, double size) {
    List<Glyph> glyphs = new ArrayList<>();
    double at = x;
    for (int c : text.codePoints().toArray()) {
      if (c == '\t') {
        at += 3 * size;
        continue;
      }
      Glyph g = glyph(Character.toString(c), at, baseline, size);
      glyphs.add(g);
      at = g.right();
    }
    return glyphs;
  }

  public static TextLine line(String text, double x, double baseline, double size) {
    return new TextLine(baseline, size, 0, glyphs(text, x, baseline, size));
  }

  /** An A4 page of these lines. */
  public static PdfPage page(int number, List<TextLine> lines) {
    Box paper = new Box(0, 0, 595, 842);
    return new PdfPage(
        number,
        "",
        paper.width(),
        paper.height(),
        paper,
        paper,
        paper,
        false,
        0,
        1,
        0,
        lines.stream().flatMap(l -> l.glyphs().stream()).toList(),
        lines,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true);
  }
}
