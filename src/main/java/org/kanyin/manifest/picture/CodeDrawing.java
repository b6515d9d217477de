package org.kanyin.manifest.picture;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.svg.Drawing;

/**
 * A QR code (ISO/IEC 18004) as a drawing: a unit for each module, and the quiet zone of four
 * modules on every side (5.3.8) as part of it.
 */
final class CodeDrawing {
  /** Modules. */
  private static final int QUIET = 4;

  /**
   * Bytes: version 13 at level M, 69 modules, holds 331. Longer addresses make modules that a
   * telephone does not part at the size of a stamp.
   */
  static final int LONGEST = 300;

  private CodeDrawing() {}

  /** Empty where the text is too long to be read from paper. */
  static Optional<Drawing> of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      return Optional.empty();
    }
    boolean ascii = bytes.length == text.length();
    Map<EncodeHintType, Object> hints =
        ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    try {
      return Optional.of(drawing(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix()));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }

  private static Drawing drawing(ByteMatrix modules) {
    int side = modules.getWidth() + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          // One rectangle for modules side by side: no hairline between them.
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
      }
    }
    return new Drawing(
        side,
        side,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d.0\" height=\"%d.0\" viewBox=\"0 0 %d %d\"><path fill=\"#000000\" d=\"%s\"></path></svg>"
            .formatted(side, side, side, side, path));
  }
}
