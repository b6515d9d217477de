package org.kanyin.check.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.BodyGlyphs;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * Where a fault is, and what stands there.
 *
 * @param page the sheet, 0 for the whole document
 * @param marks none for the whole page
 * @param text the offending characters, may be empty
 * @param context the line they stand in, may be empty
 * @param glyphs those of the text: a fault of an accepted paragraph is known by them
 */
public record FaultLocation(
    int page, List<PageRegion> marks, String text, String context, List<Glyph> glyphs) {
  public static final FaultLocation DOCUMENT = new FaultLocation(0, List.of(), "", "", List.of());

  public FaultLocation {
    marks = List.copyOf(marks);
    glyphs = List.copyOf(glyphs);
  }

  public static FaultLocation page(int page) {
    return new FaultLocation(page, List.of(), "", "", List.of());
  }

  public static FaultLocation box(int page, Box box) {
    return new FaultLocation(page, List.of(new PageRegion(page, box)), "", "", List.of());
  }

  public static FaultLocation line(int page, TextLine line) {
    String text = PrintedText.solid(line);
    List<PageRegion> marks =
        line.glyphs().stream().allMatch(Glyph::isLevel)
            ? List.of(new PageRegion(page, line.box()))
            : marks(page, line.glyphs());
    return new FaultLocation(page, marks, text, line.text(), line.glyphs());
  }

  /** Some glyphs of a line. */
  public static FaultLocation glyphs(int page, TextLine line, List<Glyph> glyphs) {
    return glyphs(page, glyphs, PrintedText.of(glyphs), line.text());
  }

  /** Some glyphs anywhere on a page. */
  public static FaultLocation glyphs(int page, List<Glyph> glyphs, String text, String context) {
    return new FaultLocation(page, marks(page, glyphs), text, context, glyphs);
  }

  /** Some glyphs of the body, of one line or of several, by their numbers; those of one page. */
  public static FaultLocation body(BodyGlyphs body, List<Integer> numbers, String text) {
    int page = body.sheet(numbers.get(0));
    List<Glyph> there =
        numbers.stream().filter(n -> body.sheet(n) == page).map(body::glyph).toList();
    return glyphs(page, there, text, body.line(numbers.get(0)).text());
  }

  /** The boxes of glyphs, one for each line they stand on. */
  private static List<PageRegion> marks(int page, Collection<Glyph> glyphs) {
    Map<Long, Box> rows = new LinkedHashMap<>();
    for (Glyph g : glyphs) {
      rows.merge(Math.round(g.depth()), g.box(), Box::with);
    }
    List<PageRegion> marks = new ArrayList<>();
    rows.values().forEach(b -> marks.add(new PageRegion(page, b)));
    return marks;
  }

  /** The same place with another text: what exactly is wrong there. */
  public FaultLocation saying(String exact) {
    return new FaultLocation(page, marks, exact, context, glyphs);
  }
}
