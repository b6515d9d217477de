package org.kanyin.diff.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of corrections as spreadsheets here save them. */
final class SpreadsheetTextTest {
  private static final String TABLE = "页,误,正\r\n3,帐目,账目\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void inAnyEncoding(String charset) throws CharacterCodingException {
    String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    assertThat(SpreadsheetText.of((mark + TABLE).getBytes(Charset.forName(charset))))
        .isEqualTo(TABLE);
  }

  @Test
  void noTextAtAll() {
    assertThatThrownBy(() -> SpreadsheetText.of(new byte[] {'a', (byte) 0xFF, 0, 1, (byte) 0x80}))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void theHeadingTellsTheDelimiter() {
    assertThat(SpreadsheetText.delimiter("页\t误\t正")).isEqualTo('\t');
    assertThat(SpreadsheetText.delimiter("页;误;正")).isEqualTo(';');
    assertThat(SpreadsheetText.delimiter("误，正")).isEqualTo('，');
    assertThat(SpreadsheetText.delimiter("误")).isEqualTo(',');
  }
}
