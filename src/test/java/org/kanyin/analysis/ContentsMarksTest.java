package org.kanyin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import org.junit.jupiter.api.Test;

/** What tells a contents page from any other. */
final class ContentsMarksTest {
  private static boolean isEntry(String text) {
    return ContentsMarks.isEntry(line(text, 100, 50, 10));
  }

  @Test
  void titlesWhateverTheirBlanks() {
    assertThat(ContentsMarks.isTitle(line("目　　录", 100, 50, 20))).isTrue();
    assertThat(ContentsMarks.isTitle(line("目录学", 100, 50, 20))).isFalse();
  }

  @Test
  void anEntryIsLedToItsPageOrBracketsIt() {
    assertThat(isEntry("编者的话…………3")).isTrue();
    assertThat(isEntry("编者的话......3")).isTrue();
    assertThat(isEntry("编者的话（3）")).isTrue();
    assertThat(isEntry("编者的话 3")).isFalse();
  }

  /** The list of leader dots was three lists: ⋯ of one was no leader to the page's kind. */
  @Test
  void everyKindOfDotLeads() {
    for (String dot : new String[] {".", "…", "·", "．", "⋯", "•", "‥"}) {
      assertThat(isEntry("编者的话" + dot.repeat(6) + "3")).as(dot).isTrue();
    }
  }
}
