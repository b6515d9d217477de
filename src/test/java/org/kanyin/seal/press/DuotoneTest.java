package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pixels as black and the publication's own ink. */
final class DuotoneTest {
  private static final int RED = 0xD7000F;
  private final Duotone duotone = new Duotone(Optional.of(RED));

  private int[] inks(int rgb) {
    byte[] inks = duotone.inks(new int[] {rgb}).orElseThrow();
    return new int[] {inks[0] & 0xFF, inks[1] & 0xFF};
  }

  @Test
  void greysAreBlackAlone() {
    assertThat(inks(0xFFFFFF)).containsExactly(0, 0);
    assertThat(inks(0x000000)).containsExactly(255, 0);
    assertThat(inks(0x808080)).containsExactly(127, 0);
  }

  @Test
  void theOwnColourIsItsInkAlone() {
    assertThat(inks(RED)).containsExactly(0, 255);
    assertThat(inks(0xE01020)).containsExactly(0, 255);
  }

  @Test
  void aTintIsSomeOfIt() {
    int[] half = inks(0xEB7F87);
    assertThat(half[0]).isBetween(0, 4);
    assertThat(half[1]).isBetween(120, 135);
  }

  @Test
  void aShadeHasBoth() {
    int[] dark = inks(0x6B0007);
    assertThat(dark[0]).isBetween(115, 140);
    assertThat(dark[1]).isBetween(240, 255);
  }

  @Test
  void anyOtherColourIsNone() {
    assertThat(duotone.inks(new int[] {0xFFFFFF, 0x0000FF})).isEmpty();
    assertThat(new Duotone(Optional.empty()).inks(new int[] {RED})).isEmpty();
  }
}
