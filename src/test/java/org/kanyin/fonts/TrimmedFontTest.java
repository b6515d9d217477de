package org.kanyin.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** A file of few outlines: those wanted as they were, the others gone, the numbers the same. */
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
      int z = whole.getUnicodeCmapLookup().getGlyphId('z');
      byte[] few = TrimmedFont.of(TINOS, 0).with(Set.of(eAcute));
      assertThat(few.length).isLessThan((int) Files.size(TINOS) / 2);
      try (TrueTypeFont trimmed = parsed(few)) {
        assertThat(trimmed.getNumberOfGlyphs()).isEqualTo(whole.getNumberOfGlyphs());
        for (int glyph : new int[] {0, e, eAcute}) {
          assertThat(trimmed.getGlyph().getGlyph(glyph).getPath().getBounds2D())
              .as("glyph " + glyph)
              .isEqualTo(whole.getGlyph().getGlyph(glyph).getPath().getBounds2D());
          assertThat(trimmed.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(glyph));
        }
        assertThat(trimmed.getGlyph().getGlyph(z).getPath().getBounds2D().isEmpty()).isTrue();
      }
    }
  }

  @Test
  void theSameGlyphsGiveTheSameBytes() throws IOException {
    TrimmedFont font = TrimmedFont.of(TINOS, 0);
    assertThat(font.with(Set.of(40, 41))).isEqualTo(font.with(Set.of(41, 40, 0)));
  }
}
