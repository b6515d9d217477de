package org.kanyin.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a font where it stands in the file is what fontbox reads of the whole of it. */
class AsFontboxReadsTest {
  private static final int LAST_WITH_CHARACTERS = 0x3FFFF;

  @ParameterizedTest
  @ValueSource(
      strings = {"Tinos_400Regular.ttf", "LXGWWenKai-Regular.ttf", "NotoSerifSC_400Regular.ttf"})
  void bundled(String name) throws IOException {
    Path path = Path.of("fonts", name);
    FontFile file = FontFile.read(path, 0);
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      for (int c = 0; c <= LAST_WITH_CHARACTERS; c++) {
        int glyph = cmap.getGlyphId(c);
        assertThat(file.glyph(c)).as("U+%04X", c).isEqualTo(glyph);
        assertThat(file.advanceOf(glyph)).isEqualTo(perMille(font, font.getAdvanceWidth(glyph)));
      }
      for (int c = 0x20; c < 0x4F00; c++) {
        var data = font.getGlyph().getGlyph(cmap.getGlyphId(c));
        int left = data == null ? 0 : Math.round(data.getBoundingBox().getLowerLeftX());
        assertThat(file.ink(c).left()).as("U+%04X", c).isEqualTo(perMille(font, left));
      }
      assertFacts(file.facts(), font);
    }
  }

  private static void assertFacts(FontFile.Facts facts, TrueTypeFont font) throws IOException {
    assertThat(facts.postScriptName()).isEqualTo(font.getNaming().getPostScriptName());
    assertThat(facts.family()).isEqualTo(font.getNaming().getFontFamily());
    assertThat(facts.version())
        .isEqualTo(
            font.getNaming()
                .getName(
                    NameRecord.NAME_VERSION,
                    NameRecord.PLATFORM_WINDOWS,
                    NameRecord.ENCODING_WINDOWS_UNICODE_BMP,
                    NameRecord.LANGUAGE_WINDOWS_EN_US));
    assertThat(facts.weight()).isEqualTo(font.getOS2Windows().getWeightClass());
    assertThat(facts.embedding()).isEqualTo(font.getOS2Windows().getFsType());
    assertThat(facts.capHeight()).isEqualTo(perMille(font, font.getOS2Windows().getCapHeight()));
    assertThat(facts.xHeight()).isEqualTo(perMille(font, font.getOS2Windows().getHeight()));
    assertThat(facts.boundingBox()[3]).isEqualTo(perMille(font, font.getHeader().getYMax()));
    assertThat(facts.fixedPitch()).isEqualTo(font.getPostScript().getIsFixedPitch() != 0);
  }

  /** A face whose only map is of format 4 is found by it: the widest map is not always there. */
  @Test
  void firstPlaneAlone() throws IOException {
    Path path = Path.of("fonts", "Tinos_400Regular.ttf");
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
      CmapSubtable map = font.getCmap().getSubtable(3, 1);
      assertThat(FontFile.read(path, 0).glyph('é')).isEqualTo(map.getGlyphId('é')).isPositive();
    }
  }

  private static int perMille(TrueTypeFont font, float units) throws IOException {
    return Math.round(units * 1000 / font.getUnitsPerEm());
  }
}
