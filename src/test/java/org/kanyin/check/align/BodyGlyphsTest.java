package org.kanyin.check.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.check.SketchedPdf;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

final class BodyGlyphsTest {
  private static BodyGlyphs of(Set<Integer> without, PdfPage... pages) {
    return new BodyGlyphs(LayoutAnalyzer.structure(SketchedPdf.pdf(pages)), without);
  }

  private static String text(BodyGlyphs glyphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      text.append(glyphs.glyph(i).text());
    }
    return text.toString();
  }

  private static PdfPage page(int number, String... lines) {
    return SketchedPdf.page(number, SketchedPdf.column(lines));
  }

  @Test
  void numberedAsTheyAreRead() {
    BodyGlyphs glyphs = of(Set.of(), page(1, "天地玄黄", "宇宙洪荒"));
    assertThat(text(glyphs)).isEqualTo("天地玄黄宇宙洪荒");
    assertThat(glyphs.number(glyphs.glyph(5))).isEqualTo(5);
    assertThat(glyphs.line(5).text()).isEqualTo("宇宙洪荒");
    assertThat(glyphs.sheet(5)).isEqualTo(1);
  }

  @Test
  void pagesThatAreLeftOutHaveNoNumbers() {
    PdfPage second = page(2, "宇宙洪荒");
    BodyGlyphs glyphs = of(Set.of(2), page(1, "天地玄黄"), second);
    assertThat(text(glyphs)).doesNotContain("宇");
    assertThat(glyphs.number(second.glyphs().get(0))).isEqualTo(-1);
  }

  @Test
  void smallerCharactersOfALineAreRaised() {
    TextLine line =
        new TextLine(
            SketchedPdf.TOP,
            SketchedPdf.SIZE,
            0,
            List.of(
                SketchedPdf.glyph("米", 72, SketchedPdf.TOP, SketchedPdf.SIZE),
                SketchedPdf.glyph("2", 84, SketchedPdf.TOP - 4, 7)));
    BodyGlyphs glyphs =
        of(Set.of(), SketchedPdf.page(1, List.of(line, SketchedPdf.line("天地玄黄", 72, 120, 12))));
    assertThat(glyphs.isRaised(0)).isFalse();
    assertThat(glyphs.isRaised(1)).isTrue();
    assertThat(glyphs.plainStreams().get(0).find("米天", g -> false)).hasSize(1);
    assertThat(glyphs.streams().get(0).find("米天", g -> false)).isEmpty();
  }

  @Test
  void whatIsWrittenDownwardsIsALineOfItsOwn() {
    List<Glyph> turned =
        List.of(SketchedPdf.turned("竖", 400, 300), SketchedPdf.turned("排", 400, 312));
    BodyGlyphs glyphs =
        of(Set.of(), SketchedPdf.page(1, SketchedPdf.column("天地玄黄", "宇宙洪荒"), turned));
    assertThat(text(glyphs)).isEqualTo("天地玄黄宇宙洪荒竖排");
    assertThat(glyphs.line(9).glyphs()).hasSize(2);
  }
}
