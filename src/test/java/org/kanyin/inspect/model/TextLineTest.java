package org.kanyin.inspect.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.TypedGlyphs.line;

import org.junit.jupiter.api.Test;

/** What a line says, and where its cells begin and end. */
final class TextLineTest {
  @Test
  void aGapBetweenLatinWordsIsReadAsABlank() {
    TextLine first = line("ab", 0, 10, 10);
    java.util.List<Glyph> glyphs = new java.util.ArrayList<>(first.glyphs());
    glyphs.addAll(line("cd", 12, 10, 10).glyphs());
    assertThat(new TextLine(10, 10, 0, glyphs).text()).isEqualTo("ab cd");
  }

  @Test
  void aGapBetweenIdeographsIsNot() {
    java.util.List<Glyph> glyphs = new java.util.ArrayList<>(line("甲", 0, 10, 10).glyphs());
    glyphs.addAll(line("乙", 14, 10, 10).glyphs());
    assertThat(new TextLine(10, 10, 0, glyphs).text()).isEqualTo("甲乙");
  }

  /**
   * The empty half of a mark is no part of the measure: styles cut it or let it stand past the
   * edge.
   */
  @Test
  void aMarksCellIsTheHalfWithItsInk() {
    TextLine quoted = line("（字。", 100, 10, 10);
    assertThat(quoted.cellLeft()).isEqualTo(105);
    assertThat(quoted.cellRight()).isEqualTo(125);
    assertThat(quoted.right()).isEqualTo(130);
  }
}
