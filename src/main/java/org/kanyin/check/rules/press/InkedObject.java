package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Anything that lays ink on a page.
 *
 * @param what in words: 文字, 线条或色块, 图片
 * @param seen where; empty where clipping leaves nothing of it
 * @param ink the most it lays on one spot by itself, in full inks
 */
record InkedObject(String what, Optional<Box> seen, Colour colour, double ink) {
  static final String TEXT = "文字";
  static final String SHAPE = "线条或色块";
  static final String PICTURE = "图片";

  /** All of a page's: pictures and shapes as they are drawn, then text. */
  static List<InkedObject> of(PdfPage page) {
    List<InkedObject> all = new ArrayList<>(grounds(page));
    for (Glyph g : page.glyphs()) {
      if (g.shown() && !g.isBlank()) {
        Colour c = g.colour();
        all.add(new InkedObject(TEXT, Optional.of(page.shown(g.box())), c, Separation.total(c)));
      }
    }
    return all;
  }

  /** The same without text. */
  static List<InkedObject> grounds(PdfPage page) {
    List<InkedObject> all = new ArrayList<>();
    page.images()
        .forEach(
            i -> {
              double ink = i.stencil() ? Separation.total(i.colour()) : i.ink();
              all.add(new InkedObject(PICTURE, i.seen(), i.colour(), ink));
            });
    page.shapes()
        .forEach(
            s ->
                all.add(
                    new InkedObject(SHAPE, s.seen(), s.colour(), Separation.total(s.colour()))));
    return all.stream().filter(p -> p.seen().isPresent()).toList();
  }

  Box box() {
    return seen.orElseThrow();
  }

  /** Whether it leaves no plate untouched that it should: paper colour lays nothing. */
  boolean laysInk() {
    return !Separation.of(colour).isEmpty();
  }
}
