package org.kanyin.inspect.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BoxTest {
  @Test
  void growsAndShrinksOnEverySide() {
    Box box = new Box(10, 20, 30, 50);
    assertThat(box.grown(2)).isEqualTo(new Box(8, 18, 32, 52));
    assertThat(box.grown(-2)).isEqualTo(new Box(12, 22, 28, 48));
  }

  /** A page less than a point wide has no inside half a point from its edges. */
  @Test
  void shrinksToTheLineInItsMiddle() {
    assertThat(new Box(0, 0, 0.4, 842).grown(-0.5)).isEqualTo(new Box(0.2, 0.5, 0.2, 841.5));
    assertThat(new Box(0, 0, 1, 1).grown(-9)).isEqualTo(new Box(0.5, 0.5, 0.5, 0.5));
  }
}
