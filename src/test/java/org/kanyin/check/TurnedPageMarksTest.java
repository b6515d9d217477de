package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.check.model.Fault;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.inspect.TypedGlyphs;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;

/** A wrong word on page 7, which is turned: the mark lies where the word is seen. */
final class TurnedPageMarksTest {
  private static final int PAGE = 7;

  private static Specimen whole;
  private static byte[] wrong;
  private static Box mark;
  private static double width;
  private static double height;

  @BeforeAll
  static void aWrongWord() throws IOException {
    whole = Specimen.of("samples/demo/issue.xml", Optional.empty());
    try (Damage d = new Damage(whole.rendered.pdf())) {
      CaseList.word(d, PAGE, "铅字没有弹性", "铅字没有铅性");
      wrong = d.save();
    }
    width = whole.pdf.pages().get(PAGE - 1).width();
    height = whole.pdf.pages().get(PAGE - 1).height();
    mark = mark(wrong);
  }

  private static Box mark(byte[] pdf) {
    List<Fault> faults =
        whole.told(pdf).stream().filter(f -> f.finding().code().equals("K023")).toList();
    assertThat(faults).hasSize(1);
    List<PageRegion> marks = faults.get(0).marks();
    assertThat(marks).hasSize(1);
    assertThat(marks.get(0).page()).isEqualTo(PAGE);
    return marks.get(0).box();
  }

  private static Box turned(int angle) throws IOException {
    try (PDDocument document = Loader.loadPDF(wrong)) {
      document.getPage(PAGE - 1).setRotation(angle);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return mark(out.toByteArray());
    }
  }

  /** The mark of the page as it was, moved as the page is: down and right, from the top left. */
  private static void isAt(Box found, AffineTransform moved) {
    Rectangle2D at =
        moved
            .createTransformedShape(
                new Rectangle2D.Double(mark.left(), mark.top(), mark.width(), mark.height()))
            .getBounds2D();
    Box wanted = new Box(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
    assertThat(found.grown(0.5).holds(wanted, 0)).as(found + " for " + wanted).isTrue();
    assertThat(wanted.grown(0.5).holds(found, 0)).as(found + " for " + wanted).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void shownTurnedClockwise(int angle) throws IOException {
    AffineTransform moved =
        switch (angle) {
          case 90 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    isAt(turned(angle), moved);
  }

  /** Words set on their side, upwards, on a page that is not turned: one mark, along them. */
  @Test
  void wordsOnTheirSide() {
    List<Glyph> words =
        List.of(
            TypedGlyphs.turned(TypedGlyphs.glyph("横", 100, 300, 12), 90),
            TypedGlyphs.turned(TypedGlyphs.glyph("表", 100, 288, 12), 90));
    List<PageRegion> marks = FaultLocation.glyphs(1, words, "横表", "").marks();
    assertThat(marks).hasSize(1);
    Box box = marks.get(0).box();
    assertThat(new double[] {box.left(), box.top(), box.right(), box.bottom()})
        .containsExactly(new double[] {89.44, 276, 101.44, 300}, within(0.01));
  }
}
