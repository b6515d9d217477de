package org.kanyin.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sizes against the body's: 五号 is 10.5 points. */
final class TypeAreaTest {
  private static final double BODY = 10.5;

  @Test
  void sizesThatRoundingPartsAreOne() {
    assertThat(TypeArea.isBodySize(10.7, BODY)).isTrue();
    assertThat(TypeArea.isBodySize(10, BODY)).isFalse();
  }

  @Test
  void theNextSizeUpIsATitle() {
    assertThat(TypeArea.isLarger(12, BODY)).isTrue();
    assertThat(TypeArea.isLarger(11, BODY)).isFalse();
  }

  @Test
  void theNextSizeDownIsANote() {
    assertThat(TypeArea.isSmaller(9, BODY)).isTrue();
    assertThat(TypeArea.isSmaller(BODY, BODY)).isFalse();
  }

  @Test
  void linesAndCharactersOfThePage() {
    TypeArea.Edges edges = new TypeArea.Edges(80, 80 + 38 * BODY, 1);
    TypeArea type = new TypeArea(BODY, 0, edges, edges, 90, 90 + 32 * 21, 21, 6, 1, 1, false);
    assertThat(type.lines()).isEqualTo(33);
    assertThat(type.characters()).isEqualTo(38);
  }
}
