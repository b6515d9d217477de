package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.measure.PrintedLine;

/** In whatever order characters are first used, what is extracted is what was set. */
final class FirstUseTest {
  /** Consecutive ones beside ones beyond the BMP: FOP's writer of ToUnicode maps loses those. */
  private static final List<String> CHARACTERS =
      List.of("《 》 「 」 一 丁 七 万 丈 三 上 下 中 𬭚 𬭛 𬭳 𬭶 𫟅 人 文".split(" "));

  @ParameterizedTest
  @ValueSource(strings = {"《》𬭚", "字《》𬭚字", "𬭚𬭛《》𬭚字", "一丁𬭚七万𬭛丈"})
  void aPairAfterConsecutiveCharacters(String text) {
    assertThat(extracted(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrder(long seed) {
    Random random = new Random(seed);
    String text =
        random
            .ints(18, 0, CHARACTERS.size())
            .mapToObj(CHARACTERS::get)
            .collect(Collectors.joining());
    assertThat(extracted("始" + text + "终")).isEqualTo("始" + text + "终");
  }

  private static String extracted(String text) {
    byte[] pdf = Galley.pdf(Galley.page(40, "<block>" + text + "</block>"), Galley.FONTS);
    return Galley.lines(pdf).stream().map(PrintedLine::text).collect(Collectors.joining());
  }
}
