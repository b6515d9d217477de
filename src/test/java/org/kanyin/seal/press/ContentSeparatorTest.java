package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.Palette;

/** Colours of a content stream on plates: black, the publication's own, and what is left. */
final class ContentSeparatorTest {
  private static final InkSpec SPOT = new InkSpec(true, List.of(0.0, 1.0, 1.0, 0.0), "FOGRA52");
  private static final InkSpec PROCESS = new InkSpec(false, List.of(0.0, 1.0, 1.0, 0.1), "FOGRA52");

  private static ContentSeparator.Separated separated(InkSpec ink, String content)
      throws IOException {
    Palette palette = new Palette(Map.of(0xD7000F, "Red"), Optional.of(ink));
    return ContentSeparator.form(content.getBytes(StandardCharsets.ISO_8859_1), ink, palette);
  }

  private static String written(InkSpec ink, String content) throws IOException {
    return new String(separated(ink, content).content(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void blackOverprintsAndGreysKnockOut() throws IOException {
    assertThat(written(SPOT, "0 g .5 g 1 g"))
        .isEqualTo("/O1 gs\n0 0 0 1 k\n/O0 gs\n0 0 0 .5 k\n0 0 0 0 k\n");
    assertThat(written(SPOT, "0 G")).isEqualTo("/O2 gs\n0 0 0 1 K\n");
  }

  @Test
  void nearlyGreyIsGrey() throws IOException {
    assertThat(written(SPOT, ".5 .52 .5 rg")).isEqualTo("0 0 0 .49 k\n");
  }

  @Test
  void theOwnColourHasItsInk() throws IOException {
    ContentSeparator.Separated red = separated(SPOT, "/K1 cs 1 scn");
    assertThat(new String(red.content(), StandardCharsets.ISO_8859_1)).isEqualTo("/K1 cs 1 scn\n");
    assertThat(red.ownInk()).isTrue();
    assertThat(red.rgb()).isFalse();
    assertThat(written(SPOT, ".843 0 .059 rg")).isEqualTo("/K1 cs 1 scn\n");
    assertThat(written(PROCESS, "/K1 cs 1 scn")).isEqualTo("0 1 1 .1 k\n");
  }

  @Test
  void anotherColourIsLeftAndTold() throws IOException {
    ContentSeparator.Separated green = separated(SPOT, "0 1 0 rg");
    assertThat(new String(green.content(), StandardCharsets.ISO_8859_1)).isEqualTo("0 1 0 rg\n");
    assertThat(green.rgb()).isTrue();
    assertThat(green.ownInk()).isFalse();
  }

  @Test
  void whatIsRestoredOverprintsAgain() throws IOException {
    assertThat(written(SPOT, "0 g q 1 g Q 0 g"))
        .isEqualTo("/O1 gs\n0 0 0 1 k\nq\n/O0 gs\n0 0 0 0 k\nQ\n0 0 0 1 k\n");
  }
}
