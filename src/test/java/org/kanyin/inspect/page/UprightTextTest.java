package org.kanyin.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.TypedGlyphs;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.model.Glyph;

/** A page that a viewer shows on its side is read as it was set. */
final class UprightTextTest {
  private static PageTransform shown(int rotation) {
    PDPage page = new PDPage(new PDRectangle(200, 300));
    page.setRotation(rotation);
    return new PageTransform(page);
  }

  private static List<Glyph> upright(List<Glyph> glyphs, int rotation) {
    PageTransform transform = shown(rotation);
    return UprightText.of(glyphs, UprightText.angle(glyphs, transform), transform);
  }

  private static Glyph at(double angle) {
    return TypedGlyphs.turned(TypedGlyphs.glyph("字", 30, 40, 10), angle);
  }

  @Test
  void textOnItsSideIsTurnedBack() {
    List<Glyph> upright = upright(List.of(at(-90), at(-90)), 90);
    assertThat(upright).allMatch(g -> g.angle() == 0);
    // The page is 300 wide as shown: what was 30 from its left is 270 down the page as it was set.
    assertThat(upright.get(0).x()).isEqualTo(40);
    assertThat(upright.get(0).baseline()).isEqualTo(270);
  }

  @Test
  void onItsHeadToo() {
    Glyph upright = upright(List.of(at(180)), 180).get(0);
    assertThat(upright.x()).isEqualTo(170);
    assertThat(upright.baseline()).isEqualTo(260);
  }

  @Test
  void aPageThatIsNotTurnedKeepsItsVerticalText() {
    assertThat(upright(List.of(at(-90)), 0)).containsExactly(at(-90));
  }

  @Test
  void someTurnedWordsDoNotTurnThePage() {
    List<Glyph> mixed = List.of(at(0), at(-90), at(-90));
    assertThat(upright(mixed, 90)).isEqualTo(mixed);
  }
}
