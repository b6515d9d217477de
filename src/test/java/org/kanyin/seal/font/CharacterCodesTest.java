package org.kanyin.seal.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kanyin.seal.file.StreamCodec;

/** Codes of one and two bytes: what other programs make of them. */
final class CharacterCodesTest {
  private static final int COUNT = 1500;

  private static CharacterCodes codes() {
    return CharacterCodes.of(IntStream.range(0, COUNT).map(cid -> cid * 7 % COUNT).toArray());
  }

  private static int number(byte[] code) {
    int number = 0;
    for (byte b : code) {
      number = number << 8 | (b & 0xFF);
    }
    return number;
  }

  /** Many readers keep codes by number and forget their length. */
  @Test
  void noTwoCodesAreOneNumber() {
    Set<Integer> numbers = new HashSet<>();
    int shorts = 0;
    for (int cid = 0; cid < COUNT; cid++) {
      byte[] code = codes().bytes(cid);
      assertThat(numbers.add(number(code))).as("CID " + cid).isTrue();
      shorts += code.length == 1 ? 1 : 0;
    }
    assertThat(shorts).isEqualTo(192);
  }

  /** MuPDF drops the Unicode value of a CID that is, as a number, in no range of codes. */
  @Test
  void everyCidIsInTheCodeSpace() throws IOException {
    Matcher space =
        Pattern.compile("<([0-9a-f]+)><([0-9a-f]+)>")
            .matcher(StreamCodec.text(codes().encoding()).split("endcodespacerange")[0]);
    Set<Integer> covered = new HashSet<>();
    while (space.find()) {
      IntStream.rangeClosed(
              Integer.parseInt(space.group(1), 16), Integer.parseInt(space.group(2), 16))
          .forEach(covered::add);
    }
    assertThat(covered).containsAll(IntStream.range(0, COUNT).boxed().toList());
  }
}
