package org.kanyin.diff.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.GlyphExtent;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfAnnotation;
import org.kanyin.inspect.model.PdfFont;
import org.kanyin.inspect.model.PdfPage;

/**
 * Pages that cannot look different and need not be drawn: nothing but glyphs and filled rules, each
 * of the same font, outline's reach, place, size and colour as on the other page.
 */
final class IdenticalPages {
  /** Points: a seventh of a pixel at 150 dpi. */
  private static final double NEAR = 0.07;

  /** A thicker shape may be a drawing whose inside is not known. */
  private static final double RULE = 3;

  private IdenticalPages() {}

  static boolean are(Pdf old, PdfPage a, Pdf revised, PdfPage b) {
    if (!isPlain(a)
        || !isPlain(b)
        || Math.abs(a.width() - b.width()) > NEAR
        || Math.abs(a.height() - b.height()) > NEAR
        || a.shapes().size() != b.shapes().size()) {
      return false;
    }
    for (int i = 0; i < a.shapes().size(); i++) {
      PaintedPath s = a.shapes().get(i);
      PaintedPath t = b.shapes().get(i);
      if (!near(s.box(), t.box()) || s.colour().rgb() != t.colour().rgb()) {
        return false;
      }
    }
    List<Glyph> was = painted(a);
    List<Glyph> is = painted(b);
    boolean same = was.size() == is.size();
    for (int i = 0; same && i < was.size(); i++) {
      same = same(was.get(i), is.get(i)) && alike(font(old, was.get(i)), font(revised, is.get(i)));
    }
    return same;
  }

  private static boolean isPlain(PdfPage page) {
    return page.complete()
        && page.images().isEmpty()
        && page.annotations().stream().allMatch(PdfAnnotation::isLink)
        && page.transparencies().isEmpty()
        && page.shapes().stream()
            .allMatch(s -> s.kind() == PaintedPath.Kind.FILL && s.thickness() <= RULE);
  }

  private static List<Glyph> painted(PdfPage page) {
    List<Glyph> painted = new ArrayList<>(page.glyphs());
    painted.removeIf(g -> g.isBlank() || !g.shown());
    return painted;
  }

  private static boolean same(Glyph g, Glyph h) {
    return g.text().equals(h.text())
        && !g.text().isEmpty()
        && near(g.x(), h.x())
        && near(g.baseline(), h.baseline())
        && near(g.size(), h.size())
        && near(g.angle(), h.angle())
        && g.missing() == h.missing()
        && g.colour().rgb() == h.colour().rgb()
        && g.colour().rgb() >= 0
        && same(g.ink(), h.ink());
  }

  /** Known on both sides and the same: what is not in the file nobody knows the look of. */
  private static boolean same(Optional<GlyphExtent> a, Optional<GlyphExtent> b) {
    return a.isPresent() && b.isPresent() && near(a.get(), b.get());
  }

  private static boolean near(GlyphExtent a, GlyphExtent b) {
    return near(a.left(), b.left())
        && near(a.right(), b.right())
        && near(a.top(), b.top())
        && near(a.bottom(), b.bottom());
  }

  private static boolean alike(PdfFont a, PdfFont b) {
    return a.name().equals(b.name()) && a.type().equals(b.type()) && a.embedded() && b.embedded();
  }

  private static PdfFont font(Pdf pdf, Glyph g) {
    return pdf.font(g.font());
  }

  private static boolean near(Box a, Box b) {
    return near(a.left(), b.left())
        && near(a.right(), b.right())
        && near(a.top(), b.top())
        && near(a.bottom(), b.bottom());
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= NEAR;
  }
}
