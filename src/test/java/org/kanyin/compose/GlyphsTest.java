package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Face;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;

/** Glyphs in their cells with fonts of other habits (rules 7, 8). Ems of 1000 for easy reading. */
class GlyphsTest {
  /** A face whose glyphs are given: advance, left and right edge of the ink. */
  private record Made(Map<Integer, int[]> glyphs) implements Face {
    @Override
    public int advance(int codePoint, boolean western) {
      return glyphs.getOrDefault(codePoint, new int[] {western ? 500 : 1000, 0, 0})[0];
    }

    @Override
    public Ink ink(int codePoint, boolean western) {
      int[] g = glyphs.getOrDefault(codePoint, new int[] {1000, 50, 950});
      return new Ink(g[1], g[2]);
    }
  }

  private static List<Cell> cells(String text, Setting setting, Object... glyphs) {
    Map<Integer, int[]> made = new java.util.HashMap<>();
    for (int i = 0; i < glyphs.length; i += 2) {
      made.put((int) (Character) glyphs[i], (int[]) glyphs[i + 1]);
    }
    Paragraph p =
        new Paragraph(
            text,
            List.of(new Span(0, text.length(), 1000, new Made(made))),
            List.of(),
            Optional.empty(),
            30_000,
            0,
            Align.START,
            Align.START,
            0,
            setting);
    return Composer.compose(p).lines().get(0).cells();
  }

  private static List<Cell> gb(String text, Object... glyphs) {
    return cells(text, Setting.preset("gb"), glyphs);
  }

  private static int[] glyph(int advance, int left, int right) {
    return new int[] {advance, left, right};
  }

  @Test
  void anOpeningMarkIsDrawnHalfAnEmBeforeItsBody() {
    Cell open = gb("天（地", '（', glyph(1000, 620, 950)).get(1);
    assertThat(open.x()).isEqualTo(1500);
    assertThat(open.width()).isEqualTo(500);
    assertThat(open.glyphX()).isEqualTo(1000);
  }

  @Test
  void aHalfEmQuoteOfAKaiFontFillsItsBody() {
    List<Cell> cells = gb("天“地”", '“', glyph(500, 100, 400), '”', glyph(500, 100, 400));
    assertThat(cells.get(1).glyphX()).isEqualTo(cells.get(1).x());
    assertThat(cells.get(3).glyphX()).isEqualTo(cells.get(3).x());
  }

  @Test
  void aProportionalQuoteHugsWhatItEncloses() {
    List<Cell> cells = gb("天“地”", '“', glyph(350, 57, 308), '”', glyph(350, 42, 293));
    Cell open = cells.get(1);
    Cell close = cells.get(3);
    assertThat(open.x() + open.width() - (open.glyphX() + 308)).isEqualTo(42);
    assertThat(close.glyphX() + 42 - close.x()).isEqualTo(42);
  }

  @Test
  void anOpeningMarkCentredInItsEmIsBroughtIntoItsBody() {
    Cell open = gb("天（地", '（', glyph(1000, 350, 650)).get(1);
    assertThat(open.glyphX() + 500).isEqualTo(open.x() + 250);
  }

  @Test
  void aMarkCentredInItsEmIsBroughtIntoItsBody() {
    Cell stop = gb("天。地", '。', glyph(1000, 400, 600)).get(1);
    assertThat(stop.glyphX() + 500).isEqualTo(stop.x() + 250);
  }

  @Test
  void aCommaAtTheLeftStaysWhereItsFontPutsIt() {
    Cell comma = gb("天，地", '，', glyph(1000, 90, 300)).get(1);
    assertThat(comma.glyphX()).isEqualTo(comma.x());
  }

  @Test
  void theInterpunctIsCentredInHalfAnEm() {
    for (int[] g : new int[][] {glyph(1000, 430, 570), glyph(333, 100, 200), glyph(500, 0, 500)}) {
      Cell dot = gb("天·地", '·', g).get(1);
      assertThat(dot.width()).isEqualTo(500);
      assertThat(2 * dot.glyphX() + g[1] + g[2]).isEqualTo(2 * dot.x() + 500);
    }
  }

  @Test
  void theDashIsOneRuleOfTwoEms() {
    for (int[] g :
        new int[][] {
          glyph(1000, 80, 920), glyph(800, 0, 800), glyph(1000, 150, 980), glyph(1000, 0, 1000)
        }) {
      List<Cell> cells = gb("天——地", '—', g);
      assertThat(inkEdge(cells.get(1), g[1])).as("left").isCloseTo(1000, within(2));
      assertThat(inkEdge(cells.get(2), g[2])).as("right").isCloseTo(3000, within(2));
      assertThat(inkEdge(cells.get(1), g[2]))
          .as("unbroken")
          .isGreaterThanOrEqualTo(inkEdge(cells.get(2), g[1]));
      assertThat(cells.get(3).x()).isEqualTo(3000);
    }
  }

  private static int inkEdge(Cell cell, int fromOrigin) {
    return cell.glyphX() + fromOrigin * cell.stretch() / Cell.AS_DESIGNED;
  }

  @Test
  void sixDotsAreCentredInTwoEms() {
    int[] g = glyph(850, 60, 790);
    List<Cell> cells = gb("天……地", '…', g);
    int left = cells.get(1).glyphX() + g[1];
    int right = cells.get(2).glyphX() + g[2];
    assertThat(left - 1000).isEqualTo(3000 - right);
  }

  @Test
  void aNarrowCharacterIsCentredByItsAdvance() {
    Cell c = gb("天地", '地', glyph(980, 20, 960)).get(1);
    assertThat(c.width()).isEqualTo(1000);
    assertThat(c.glyphX()).isEqualTo(c.x() + 10);
  }

  @Test
  void halfEmFiguresAreCentredByTheirInk() {
    Setting half = Setting.preset("gb").with("figure-width", "half");
    int[] g = glyph(556, 60, 460);
    Cell one = cells("天1地", half, '1', g).get(1);
    assertThat(one.width()).isEqualTo(500);
    assertThat(2 * one.glyphX() + 520).isEqualTo(2 * one.x() + 500);
    assertThat(gb("天1地", '1', g).get(1).width()).isEqualTo(556);
  }

  @Test
  void combiningMarksAreDrawnAfterTheirBase() {
    List<Cell> cells = gb("e\u0301a");
    assertThat(cells.get(1).width()).isZero();
    assertThat(cells.get(1).glyphX()).isEqualTo(500);
    assertThat(cells.get(2).x()).isEqualTo(500);
  }
}
