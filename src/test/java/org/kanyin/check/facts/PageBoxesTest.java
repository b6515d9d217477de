package org.kanyin.check.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kanyin.check.SketchedPdf;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfPage;

final class PageBoxesTest {
  private static final Box SMALLER = new Box(100, 100, 400, 500);

  private static PdfPage whole(int number) {
    return SketchedPdf.trimmed(number, SketchedPdf.PAPER, true, 0);
  }

  @Test
  void aPageOfAnotherSizeIsIrregular() {
    PageBoxes boxes =
        PageBoxes.of(SketchedPdf.pdf(whole(1), whole(2), SketchedPdf.trimmed(3, SMALLER, true, 0)));
    assertThat(boxes.usualSize()).isEqualTo("210×297");
    assertThat(boxes.irregular()).containsExactly(3);
  }

  @Test
  void aTurnedPageIsIrregular() {
    PdfPage turned = SketchedPdf.trimmed(2, SketchedPdf.PAPER, true, 90);
    assertThat(PageBoxes.defect(turned)).contains(PageBoxes.Defect.ROTATED);
    assertThat(PageBoxes.of(SketchedPdf.pdf(whole(1), turned)).irregular()).containsExactly(2);
  }

  @Test
  void theTrimStaysWithinTheMedium() {
    Box beyond = SketchedPdf.PAPER.grown(5);
    assertThat(PageBoxes.defect(SketchedPdf.trimmed(1, beyond, true, 0)))
        .contains(PageBoxes.Defect.TRIM_BEYOND_MEDIA);
    assertThat(PageBoxes.defect(whole(1))).isEmpty();
    assertThat(PageBoxes.defect(SketchedPdf.trimmed(1, SketchedPdf.PAPER, false, 0))).isEmpty();
  }

  @Test
  void noPagesNoSize() {
    assertThat(PageBoxes.of(SketchedPdf.pdf()).usualSize()).isEmpty();
  }
}
