package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kanyin.base.DotRow;
import org.kanyin.measure.ExtractedGlyph;
import org.kanyin.measure.PrintedLine;

/** 着重号 under what is Chinese and nothing else (composition rules 18 and 25). */
final class EmphasisTest {
  /** What of the text stands over a dot, in order. */
  private static String dotted(String inline, double ems) {
    String flow =
        "<block text-align=\"justify\"><inline kf:emphasis=\"dot\">" + inline + "</inline></block>";
    List<DotRow> dots =
        Galley.set(Galley.page(ems, flow), Galley.FONTS).value().orElseThrow().dots();
    List<PrintedLine> lines = Galley.lines(Galley.pdf(Galley.page(ems, flow), Galley.FONTS));
    return lines.stream()
        .flatMap(l -> l.glyphs().stream())
        .filter(g -> dots.stream().anyMatch(d -> isUnder(d, g)))
        .map(g -> Character.toString(g.codePoint()))
        .collect(Collectors.joining());
  }

  /** In the middle of its em, however the line is stretched. */
  private static boolean isUnder(DotRow dot, ExtractedGlyph glyph) {
    double middle = glyph.x() + glyph.advance() / 2;
    double below = dot.y() - glyph.y();
    return Math.abs(dot.x() - middle) < 0.2 && below > 0 && below < glyph.size() / 2;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "二〇二三年A4纸m2。|二〇二三年纸",
        "〇|〇",
        "人々「的」，、——……|人々的",
        "𠮷𬭚㐀﨑|𠮷𬭚㐀﨑",
        "ＡＢ１２％①|",
        "のー、カ|のーカ",
        "3.5%与GDP、№5|与",
      })
  void underCharactersOfChinese(String text, String dotted) {
    assertThat(dotted(text, 40)).isEqualTo(dotted == null ? "" : dotted);
  }

  /** A line that is stretched or squeezed keeps each dot under its character. */
  @Test
  void throughStretching() {
    String text = "天地玄黄宇，洪荒日月盈昃，辰宿列张寒来暑往秋收冬藏";
    assertThat(dotted(text, 8.3)).isEqualTo(text.replace("，", ""));
  }
}
