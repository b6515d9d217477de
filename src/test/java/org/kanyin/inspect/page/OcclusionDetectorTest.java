package org.kanyin.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.TypedGlyphs;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;

/** Words under a white box are struck out; words beside it are not. */
final class OcclusionDetectorTest {
  private static List<Glyph.Sight> after(Box ground) {
    List<Glyph> glyphs = new java.util.ArrayList<>(List.of(TypedGlyphs.glyph("字", 100, 100, 10)));
    OcclusionDetector.markCovered(ground, glyphs);
    return glyphs.stream().map(Glyph::sight).toList();
  }

  @Test
  void aGroundOverTheEmHidesIt() {
    assertThat(after(new Box(95, 85, 120, 110))).containsExactly(Glyph.Sight.COVERED);
  }

  @Test
  void aGroundOverHalfOfItLetsItBeRead() {
    assertThat(after(new Box(95, 85, 105, 110))).containsExactly(Glyph.Sight.SHOWN);
  }

  @Test
  void aGroundThatOnlyTouchesItHidesNothing() {
    assertThat(after(new Box(110, 85, 150, 110))).containsExactly(Glyph.Sight.SHOWN);
  }
}
