package org.kanyin.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfFont;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Facts of a PDF put together by hand, for what needs no file; points from the top left. */
public final class SketchedPdf {
  /** The em of body type. */
  public static final double SIZE = 12;

  /** From baseline to baseline. */
  public static final double PITCH = 20;

  public static final double LEFT = 72;

  /** The first baseline. */
  public static final double TOP = 100;

  public static final Box PAPER = new Box(0, 0, 595, 842);
  private static final Colour WHITE = new Colour("DeviceGray", List.of(1.0), 0xFFFFFF, false);

  private SketchedPdf() {}

  /** A character, one em wide, in black. */
  public static Glyph glyph(String text, double x, double baseline, double size) {
    return glyph(text, x, baseline, size, 0, Glyph.Trust.STATED, Colour.BLACK);
  }

  private static Glyph glyph(
      String text,
      double x,
      double baseline,
      double size,
      double angle,
      Glyph.Trust trust,
      Colour colour) {
    return new Glyph(
        text,
        trust,
        x,
        baseline,
        size,
        size,
        angle,
        0,
        text.isEmpty() ? 0 : text.codePointAt(0),
        colour,
        Optional.empty(),
        false,
        Glyph.Sight.SHOWN,
        false);
  }

  public static Glyph white(String text, double x, double baseline) {
    return glyph(text, x, baseline, SIZE, 0, Glyph.Trust.STATED, WHITE);
  }

  /** A character of which the file does not say what it is. */
  public static Glyph unknown(double x, double baseline) {
    return glyph("", x, baseline, SIZE, 0, Glyph.Trust.NONE, Colour.BLACK);
  }

  /** A character that is written downwards. */
  public static Glyph turned(String text, double x, double baseline) {
    return glyph(text, x, baseline, SIZE, -90, Glyph.Trust.STATED, Colour.BLACK);
  }

  /** A line of type, one em to the character. */
  public static TextLine line(String text, double x, double baseline, double size) {
    int[] characters = text.codePoints().toArray();
    List<Glyph> glyphs =
        IntStream.range(0, characters.length)
            .mapToObj(i -> glyph(Character.toString(characters[i]), x + i * size, baseline, size))
            .toList();
    return new TextLine(baseline, size, 0, glyphs);
  }

  /** Lines of body type, one below the other. */
  public static List<TextLine> column(String... lines) {
    return IntStream.range(0, lines.length)
        .mapToObj(i -> line(lines[i], LEFT, TOP + i * PITCH, SIZE))
        .toList();
  }

  /** A page of text. */
  public static PdfPage page(int number, List<TextLine> lines) {
    return page(number, lines, List.of());
  }

  /** A page of text, with glyphs that stand in no line. */
  public static PdfPage page(int number, List<TextLine> lines, List<Glyph> more) {
    List<Glyph> glyphs = new ArrayList<>();
    lines.forEach(l -> glyphs.addAll(l.glyphs()));
    glyphs.addAll(more);
    return page(number, glyphs, lines, List.of(), List.of(), PAPER, true, 0);
  }

  /** A page of single glyphs, painted on pictures and grounds. */
  public static PdfPage painted(
      List<Glyph> glyphs, List<PdfImage> images, List<PaintedPath> shapes) {
    return page(1, glyphs, List.of(), images, shapes, PAPER, true, 0);
  }

  /** An empty page with this finished size. */
  public static PdfPage trimmed(int number, Box trim, boolean stated, int rotation) {
    return page(number, List.of(), List.of(), List.of(), List.of(), trim, stated, rotation);
  }

  private static PdfPage page(
      int number,
      List<Glyph> glyphs,
      List<TextLine> lines,
      List<PdfImage> images,
      List<PaintedPath> shapes,
      Box trim,
      boolean stated,
      int rotation) {
    return new PdfPage(
        number,
        "",
        PAPER.width(),
        PAPER.height(),
        PAPER,
        trim,
        trim,
        stated,
        rotation,
        1,
        0,
        glyphs,
        lines,
        images,
        shapes,
        List.of(),
        List.of(),
        true);
  }

  public static PdfImage image(Box box) {
    return new PdfImage(box, Optional.of(box), 100, 100, 300, Colour.BLACK, false, 8, false, 0);
  }

  /** A ground of black. */
  public static PaintedPath ground(Box box) {
    return new PaintedPath(PaintedPath.Kind.FILL, box, Optional.of(box), Colour.BLACK, 0);
  }

  public static Pdf pdf(PdfPage... pages) {
    return new Pdf(
        "sketch.pdf",
        "1.7",
        false,
        false,
        "",
        "",
        List.of(new PdfFont("Song", "TrueType", true, true, true)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Arrays.asList(pages));
  }

  /** A text cut into lines of so many characters. */
  public static String[] wrapped(String text, int characters) {
    return Stream.iterate(0, i -> i < text.length(), i -> i + characters)
        .map(i -> text.substring(i, Math.min(text.length(), i + characters)))
        .toArray(String[]::new);
  }
}
