package org.kanyin.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/**
 * Where a fault is, and what stands there.
 *
 * @param page the sheet, 0 for the whole document
 * @param text the offending characters, may be empty
 * @param context the line they stand in, may be empty
 * @param glyphs those of the text: a fault of an accepted paragraph is known by them
 */
record Spot(int page, List<Mark> marks, String text, String context, List<Glyph> glyphs) {
  static final Spot DOCUMENT = new Spot(0, List.of(), "", "", List.of());

  static Spot page(int page) {
    return new Spot(page, List.of(), "", "", List.of());
  }

  static Spot box(int page, Box box) {
    return new Spot(page, List.of(new Mark(page, box)), "", "", List.of());
  }

  static Spot line(int page, TextLine line) {
    String text = Texts.solid(line);
    return new Spot(page, List.of(new Mark(page, line.box())), text, line.text(), line.glyphs());
  }

  /** Some glyphs of a line. */
  static Spot glyphs(int page, TextLine line, List<Glyph> glyphs) {
    return new Spot(page, marks(page, glyphs), Texts.of(glyphs), line.text(), glyphs);
  }

  /** The boxes of glyphs, one for each line they stand on. */
  static List<Mark> marks(int page, Collection<Glyph> glyphs) {
    Map<Long, Box> rows = new LinkedHashMap<>();
    for (Glyph g : glyphs) {
      rows.merge(Math.round(g.baseline()), g.box(), Box::with);
    }
    List<Mark> marks = new ArrayList<>();
    rows.values().forEach(b -> marks.add(new Mark(page, b)));
    return marks;
  }

  Spot saying(String exact) {
    return new Spot(page, marks, exact, context, glyphs);
  }
}
