package org.kanyin.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.check.SketchedPdf;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/** Of {@link TextLayer} and {@link TextVisibility}. */
final class TextLayerTest {
  private static TextLayer layer(List<Glyph> glyphs) {
    return TextLayer.of(SketchedPdf.pdf(SketchedPdf.painted(glyphs, List.of(), List.of())));
  }

  private static List<Glyph> known(int count) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      glyphs.add(SketchedPdf.glyph(Character.toString('一' + i), 72, 100, SketchedPdf.SIZE));
    }
    return glyphs;
  }

  @Test
  void anEmptyFileHasNone() {
    assertThat(layer(List.of()).isThere()).isFalse();
    assertThat(layer(List.of()).isReliable()).isFalse();
  }

  @Test
  void aFewUnknownCharactersDoNoHarm() {
    List<Glyph> glyphs = known(98);
    glyphs.addAll(List.of(SketchedPdf.unknown(72, 120), SketchedPdf.unknown(84, 120)));
    assertThat(layer(glyphs).isReliable()).isTrue();
    glyphs.add(SketchedPdf.unknown(96, 120));
    assertThat(layer(glyphs).isReliable()).isFalse();
  }

  @Test
  void aFontThatSaysOneCharacterOfManyShapesIsNotBelieved() {
    List<Glyph> glyphs = new ArrayList<>();
    known(7).forEach(g -> glyphs.add(mapped(g, "一")));
    assertThat(layer(glyphs).unreliableFonts()).containsExactly(0);
    assertThat(layer(glyphs.subList(0, 6)).unreliableFonts()).isEmpty();
  }

  /** Replacement text is said of a place on a page, not by the font (PDF 32000-1, 14.9.4). */
  @Test
  void replacementTextTellsNothingOfAFont() {
    List<Glyph> glyphs = new ArrayList<>();
    known(7).forEach(g -> glyphs.add(g.stating("一")));
    assertThat(layer(glyphs).unreliableFonts()).isEmpty();
  }

  /** The same glyph, where the font's own map says that it stands for another text. */
  private static Glyph mapped(Glyph g, String text) {
    return new Glyph(
        text,
        Glyph.Trust.STATED,
        g.x(),
        g.baseline(),
        g.advance(),
        g.size(),
        g.angle(),
        g.font(),
        g.code(),
        g.colour(),
        g.ink(),
        g.missing(),
        g.sight(),
        g.artifact());
  }

  @Test
  void whiteIsSeenOnAGroundOnly() {
    Glyph white = SketchedPdf.white("白", 72, 100);
    PdfPage bare = SketchedPdf.painted(List.of(white), List.of(), List.of());
    PdfPage grounded =
        SketchedPdf.painted(
            List.of(white), List.of(), List.of(SketchedPdf.ground(new Box(60, 80, 100, 110))));
    assertThat(TextVisibility.isHidden(white, bare)).isTrue();
    assertThat(TextVisibility.isHidden(white, grounded)).isFalse();
    assertThat(TextVisibility.isHidden(white.covered(), grounded)).isTrue();
  }

  @Test
  void aScanIsAPictureWithoutTextThatIsSeen() {
    Glyph glyph = SketchedPdf.glyph("一", 72, 100, SketchedPdf.SIZE);
    var picture = Arrays.asList(SketchedPdf.image(SketchedPdf.PAPER));
    var small = List.of(SketchedPdf.image(new Box(0, 0, 300, 400)));
    assertThat(TextVisibility.isScan(SketchedPdf.painted(List.of(), picture, List.of()))).isTrue();
    assertThat(TextVisibility.isScan(SketchedPdf.painted(List.of(), small, List.of()))).isFalse();
    assertThat(TextVisibility.isScan(SketchedPdf.painted(List.of(glyph), picture, List.of())))
        .isFalse();
  }
}
