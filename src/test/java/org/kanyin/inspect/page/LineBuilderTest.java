package org.kanyin.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.glyph;
import static org.kanyin.inspect.TypedGlyphs.glyphs;
import static org.kanyin.inspect.TypedGlyphs.turned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Lines are told by where glyphs stand, not by when they were drawn. */
final class LineBuilderTest {
  private static List<String> texts(List<Glyph> glyphs) {
    return LineBuilder.lines(glyphs).stream().map(TextLine::text).toList();
  }

  @SafeVarargs
  private static List<Glyph> all(List<Glyph>... parts) {
    List<Glyph> all = new ArrayList<>();
    for (List<Glyph> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  @Test
  void theOrderOfDrawingDoesNotCount() {
    List<Glyph> glyphs = all(glyphs("第二行", 70, 120, 10), glyphs("第一行", 70, 100, 10));
    Collections.reverse(glyphs);
    assertThat(texts(glyphs)).containsExactly("第一行", "第二行");
  }

  @Test
  void aBaselineMayWaverByLessThanTheEyeSees() {
    List<Glyph> glyphs = all(glyphs("上下", 70, 100, 10), glyphs("左右", 90, 100.7, 10));
    assertThat(texts(glyphs)).containsExactly("上下左右");
  }

  @Test
  void aWideGapPartsColumns() {
    assertThat(texts(glyphs("姓名\t职务", 70, 100, 10))).containsExactly("姓名", "职务");
  }

  @Test
  void aFullWidthBlankIsAGlyphAndNoGap() {
    assertThat(texts(glyphs("张　　三", 70, 100, 10))).containsExactly("张　　三");
  }

  @Test
  void aNoteMarkStandsInTheLineItIsRaisedFrom() {
    List<Glyph> glyphs = all(glyphs("有注的", 70, 100, 10), glyphs("①", 100, 96, 6));
    assertThat(texts(glyphs)).containsExactly("有注的①");
    assertThat(LineBuilder.lines(glyphs).get(0).size()).isEqualTo(10);
  }

  /** A whole phrase may be raised: what follows it is still of the line, and so is its size. */
  @Test
  void aRaisedPhraseStandsWithinItsLine() {
    List<Glyph> glyphs =
        all(
            glyphs("前半", 70, 100, 10),
            glyphs("升高的一整句话在中间", 90, 96, 6),
            glyphs("，后半", 150, 100, 10));
    assertThat(texts(glyphs)).containsExactly("前半升高的一整句话在中间，后半");
    assertThat(LineBuilder.lines(glyphs).get(0).size()).isEqualTo(10);
  }

  @Test
  void aLineMayBeginWithWhatIsLowered() {
    List<Glyph> glyphs = all(glyphs("下标", 70, 102, 6), glyphs("正文", 82, 100, 10));
    assertThat(texts(glyphs)).containsExactly("下标正文");
  }

  @Test
  void aSmallLineBelowIsALineOfItsOwn() {
    List<Glyph> glyphs = all(glyphs("正文", 70, 100, 10), glyphs("小字", 70, 110, 6));
    assertThat(texts(glyphs)).containsExactly("正文", "小字");
  }

  @Test
  void aGlyphDrawnTwiceToLookBoldIsOne() {
    List<Glyph> glyphs = all(glyphs("粗", 70, 100, 10), glyphs("粗体", 70.3, 100, 10));
    assertThat(texts(glyphs)).containsExactly("粗体");
  }

  @Test
  void blanksAtTheEndsAreLeftOut() {
    assertThat(texts(glyphs("  字  ", 70, 100, 10))).containsExactly("字");
    assertThat(texts(glyphs("   ", 70, 100, 10))).isEmpty();
  }

  @Test
  void whatStandsAslantIsInNoLine() {
    assertThat(texts(List.of(turned(glyph("斜", 70, 100, 10), 45)))).isEmpty();
  }
}
