package org.kanyin.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.check.SketchedPdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

final class DoubledPagesTest {
  private static final String TEXT =
      "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜";

  private static PdfPage page(int number, int folio, String text) {
    List<TextLine> lines = new ArrayList<>(SketchedPdf.column(SketchedPdf.wrapped(text, 20)));
    lines.add(SketchedPdf.line("" + folio, 300, 780, 9));
    return SketchedPdf.page(number, lines);
  }

  private static Map<Integer, Integer> doubled(PdfPage... pages) {
    return DoubledPages.of(LayoutAnalyzer.structure(SketchedPdf.pdf(pages)));
  }

  @Test
  void theSecondOfTwoEqualPagesIsDoubled() {
    assertThat(
            doubled(
                page(1, 1, TEXT),
                page(2, 2, TEXT.replace("天地", "地天")),
                page(3, 2, TEXT.replace("天地", "地天")),
                page(4, 3, TEXT.replace("玄黄", "黄玄"))))
        .isEqualTo(Map.of(3, 2));
  }

  @Test
  void theSameTextUnderAnotherFolioIsAnotherPage() {
    assertThat(doubled(page(1, 1, TEXT), page(2, 2, TEXT), page(3, 3, TEXT))).isEmpty();
  }

  @Test
  void pagesOfFewWordsMayWellBeAlike() {
    String few = TEXT.substring(0, 40);
    assertThat(doubled(page(1, 1, few), page(2, 2, few), page(3, 2, few))).isEmpty();
  }
}
