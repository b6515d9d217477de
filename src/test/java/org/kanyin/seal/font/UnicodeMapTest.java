package org.kanyin.seal.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;

/** ToUnicode maps as FOP writes them, what they should have been, and how we write that. */
class UnicodeMapTest {
  @TestFactory
  Stream<DynamicNode> cases() {
    return Cases.of("seal", UnicodeMapTest::understood);
  }

  /** Written for any set of characters, read back by another program's reader. */
  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<String> texts = random.ints(1200, 0, 9).mapToObj(kind -> text(random, kind)).toList();
      CMap map =
          new CMapParser()
              .parse(
                  new RandomAccessReadBuffer(
                      UnicodeMap.write(texts).getBytes(StandardCharsets.US_ASCII)));
      for (int code = 0; code < texts.size(); code++) {
        String text = texts.get(code);
        assertThat(map.toUnicode(new byte[] {(byte) (code >> 8), (byte) code}))
            .as("seed " + seed + ", code " + code)
            .isEqualTo(text.isEmpty() ? null : text);
      }
    }
  }

  /** Nothing, a character, a character beyond the BMP, a letter with marks. */
  private static String text(Random random, int kind) {
    return switch (kind) {
      case 0 -> "";
      case 1 -> Character.toString(0x20000 + random.nextInt(0xA6D6));
      case 2 -> "e\u0323" + (char) (0x300 + random.nextInt(0x6F));
      default -> Character.toString(0x4E00 + random.nextInt(0x51FF));
    };
  }

  private static String understood(String cmap) {
    return UnicodeMap.read(cmap).entrySet().stream()
        .map(e -> String.format("%04x %s%n", e.getKey(), e.getValue()))
        .collect(Collectors.joining());
  }
}
