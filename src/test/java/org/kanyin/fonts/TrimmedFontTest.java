package org.kanyin.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.kanyin.fonts.model.Assembly;
import org.kanyin.fonts.model.DrawnGlyph;

/** A file of few glyphs: those wanted as they were, in the order they are wanted in. */
final class TrimmedFontTest {
  private static final Path TINOS = tinos();

  private static Path tinos() {
    try (var files = Files.list(Path.of("fonts"))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("Tinos"))
          .sorted()
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parsed(byte[] file) throws IOException {
    return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
  }

  @Test
  void keepsWhatIsWantedAndItsParts() throws IOException {
    try (TrueTypeFont whole = parsed(Files.readAllBytes(TINOS))) {
      int e = whole.getUnicodeCmapLookup().getGlyphId('e');
      int eAcute = whole.getUnicodeCmapLookup().getGlyphId('é');
      byte[] few =
          new TrimmedFont(GlyphTables.of(TINOS, 0))
              .with(List.of(drawing(0, 0), drawing(eAcute, 0)));
      assertThat(few.length).isLessThan((int) Files.size(TINOS) / 2);
      try (TrueTypeFont trimmed = parsed(few)) {
        assertThat(trimmed.getGlyph().getGlyph(1).getDescription().isComposite()).isTrue();
        assertSame(whole, 0, trimmed, 0, 0);
        assertSame(whole, eAcute, trimmed, 1, 0);
        // Its parts come behind what is wanted: e and the accent.
        assertThat(trimmed.getNumberOfGlyphs()).isEqualTo(4);
        assertSame(whole, e, trimmed, 2, 0);
      }
    }
  }

  /** A second code for one glyph, and a third whose advance has a gap in it. */
  @Test
  void aGlyphCanStandInItSeveralTimes() throws IOException {
    try (TrueTypeFont whole = parsed(Files.readAllBytes(TINOS))) {
      int e = whole.getUnicodeCmapLookup().getGlyphId('e');
      int eAcute = whole.getUnicodeCmapLookup().getGlyphId('é');
      List<DrawnGlyph> wanted =
          List.of(
              drawing(0, 0), drawing(eAcute, 250), drawing(e, 0), drawing(e, 0), drawing(e, 500));
      try (TrueTypeFont trimmed = parsed(new TrimmedFont(GlyphTables.of(TINOS, 0)).with(wanted))) {
        assertSame(whole, eAcute, trimmed, 1, 512);
        assertSame(whole, e, trimmed, 2, 0);
        assertSame(whole, e, trimmed, 3, 0);
        assertSame(whole, e, trimmed, 4, 1024);
      }
    }
  }

  private static DrawnGlyph drawing(int glyph, int added) {
    return new DrawnGlyph(Assembly.of(glyph), added);
  }

  private static void assertSame(
      TrueTypeFont whole, int glyph, TrueTypeFont trimmed, int number, int wider)
      throws IOException {
    assertThat(trimmed.getGlyph().getGlyph(number).getPath().getBounds2D())
        .as("glyph " + glyph)
        .isEqualTo(whole.getGlyph().getGlyph(glyph).getPath().getBounds2D());
    assertThat(trimmed.getAdvanceWidth(number)).isEqualTo(whole.getAdvanceWidth(glyph) + wider);
    assertThat(trimmed.getHorizontalMetrics().getLeftSideBearing(number))
        .isEqualTo(whole.getHorizontalMetrics().getLeftSideBearing(glyph));
  }

  @Test
  void theSameGlyphsGiveTheSameBytes() throws IOException {
    TrimmedFont font = new TrimmedFont(GlyphTables.of(TINOS, 0));
    List<DrawnGlyph> wanted = List.of(drawing(0, 0), drawing(40, 0), drawing(41, 0));
    assertThat(font.with(wanted)).isEqualTo(font.with(wanted));
  }
}
