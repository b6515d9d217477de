package org.kanyin.inspect.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.model.Box;

/** A page's own coordinates as the reader sees them: from the top left, turned, in points. */
final class PageTransformTest {
  /** The lower left corner's square of 10 units on a page of 200 by 300 that begins at (50, 20). */
  private static Box corner(int rotation, double unit) {
    PDPage page = new PDPage(new PDRectangle(50, 20, 200, 300));
    page.setRotation(rotation);
    page.getCOSObject().setItem(COSName.getPDFName("UserUnit"), new COSFloat((float) unit));
    return new PageTransform(page).box(new PDRectangle(50, 20, 10, 10));
  }

  @Test
  void theLowerLeftCornerGoesRoundWithThePage() {
    assertThat(corner(0, 1)).isEqualTo(new Box(0, 290, 10, 300));
    assertThat(corner(90, 1)).isEqualTo(new Box(0, 0, 10, 10));
    assertThat(corner(180, 1)).isEqualTo(new Box(190, 0, 200, 10));
    assertThat(corner(270, 1)).isEqualTo(new Box(290, 190, 300, 200));
  }

  @Test
  void unitsBecomePoints() {
    assertThat(corner(0, 2)).isEqualTo(new Box(0, 580, 20, 600));
  }

  @Test
  void aNonsensicalUnitIsOne() {
    assertThat(corner(0, -3)).isEqualTo(corner(0, 1));
  }

  @Test
  void coordinatesBeyondAnyPaperAreCut() {
    assertThat(PageTransform.sane(Double.NaN)).isZero();
    assertThat(PageTransform.sane(1e30)).isEqualTo(1e6);
  }
}
