package org.kanyin.seal.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Outlines without the points that do not shape them. */
final class GlyphContoursTest {
  private static final int ON = 1;

  /** A simple glyph of one contour in the plainest form: x, y and whether on the curve. */
  private static byte[] glyph(int[]... points) {
    ByteBuffer out = ByteBuffer.allocate(10 + 2 + 2 + 2 + 5 * points.length);
    out.putShort((short) 1).position(10);
    // Two bytes of instructions, which are to go.
    out.putShort((short) (points.length - 1)).putShort((short) 2).put((byte) 7).put((byte) 7);
    for (int[] point : points) {
      out.put((byte) point[2]);
    }
    for (int axis = 0; axis < 2; axis++) {
      int last = 0;
      for (int[] point : points) {
        out.putShort((short) (point[axis] - last));
        last = point[axis];
      }
    }
    return out.array();
  }

  private static int points(byte[] glyph) {
    return ByteBuffer.wrap(glyph).getShort(10) + 1;
  }

  private static int instructions(byte[] glyph) {
    return ByteBuffer.wrap(glyph).getShort(12);
  }

  @Test
  void aSquareStaysASquare() {
    byte[] square =
        glyph(
            new int[] {0, 0, ON},
            new int[] {500, 0, ON},
            new int[] {500, 500, ON},
            new int[] {0, 500, ON});
    byte[] plain = GlyphContours.plain(square);
    assertThat(points(plain)).isEqualTo(4);
    assertThat(instructions(plain)).isZero();
    assertThat(GlyphContours.plain(plain)).as("once is enough").isEqualTo(plain);
  }

  @Test
  void aPointOnALineGoes() {
    byte[] square =
        glyph(
            new int[] {0, 0, ON},
            new int[] {200, 0, ON},
            new int[] {500, 0, ON},
            new int[] {500, 500, ON},
            new int[] {0, 500, ON});
    assertThat(points(GlyphContours.plain(square))).isEqualTo(4);
  }

  @Test
  void aPointThatTurnsBackStays() {
    byte[] spike =
        glyph(
            new int[] {0, 0, ON},
            new int[] {500, 0, ON},
            new int[] {300, 0, ON},
            new int[] {300, 300, ON});
    assertThat(points(GlyphContours.plain(spike))).isEqualTo(4);
  }

  @Test
  void theImpliedPointBetweenTwoHandlesGoes() {
    byte[] round =
        glyph(
            new int[] {0, 0, ON},
            new int[] {100, 0, 0},
            new int[] {150, 50, ON},
            new int[] {200, 100, 0},
            new int[] {0, 300, ON});
    assertThat(points(GlyphContours.plain(round))).isEqualTo(4);
  }

  @Test
  void aHandleInItsOwnEndGoes() {
    byte[] straight =
        glyph(
            new int[] {0, 0, ON},
            new int[] {0, 0, 0},
            new int[] {400, 0, ON},
            new int[] {400, 400, ON},
            new int[] {0, 400, ON});
    assertThat(points(GlyphContours.plain(straight))).isEqualTo(4);
  }

  @Test
  void countedFlagsAreRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0});
    // One flag, three times more: on the curve, short and positive.
    out.writeBytes(new byte[] {ON | 2 | 4 | 8 | 16 | 32, 3});
    out.writeBytes(new byte[] {10, 20, 30, 5, 1, 50, 2, 90});
    byte[] plain = GlyphContours.plain(out.toByteArray());
    assertThat(points(plain)).isEqualTo(4);
    assertThat(GlyphContours.plain(plain)).isEqualTo(plain);
  }
}
