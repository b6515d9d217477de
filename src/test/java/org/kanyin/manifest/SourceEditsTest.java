package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every byte that is not replaced stays: line ends, byte order mark, encoding. */
final class SourceEditsTest {
  private static final List<SourceEdits.Replacement> COMMA =
      List.of(new SourceEdits.Replacement(2, 3, "，"));

  @Test
  void lineEndsAndByteOrderMarkStay() {
    byte[] bytes = "\uFEFF会议,好\r\n &#x5F88;\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(SourceEdits.apply(bytes, "会议,好\r\n &#x5F88;\r\n", COMMA).orElseThrow())
        .isEqualTo("\uFEFF会议，好\r\n &#x5F88;\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theEncodingStays() {
    Charset gb = Charset.forName("GB18030");
    assertThat(SourceEdits.apply("会议,好".getBytes(gb), "会议,好", COMMA).orElseThrow())
        .isEqualTo("会议，好".getBytes(gb));
  }

  @Test
  void anUnknownEncodingIsLeftAlone() {
    assertThat(SourceEdits.apply(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "会议,好", COMMA)).isEmpty();
  }
}
