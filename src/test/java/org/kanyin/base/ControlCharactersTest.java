package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

final class ControlCharactersTest {
  private static final String STEERING = "题\u001b[31m\n\u009b2J\u202e印\u007f";

  @Test
  void quotedTextSteersNoTerminal() {
    assertThat(ControlCharacters.shown(STEERING)).isEqualTo("题␛[31m␊\uFFFD2J\uFFFD印␡");
    assertThat(ControlCharacters.shownLines(STEERING)).isEqualTo("题␛[31m\n\uFFFD2J\uFFFD印␡");
  }

  @Test
  void ordinaryTextIsTheSame() {
    String text = "“𠮷”：Ａ—…\u3000\u00A0é\u0301\u200B\u200D";
    assertThat(ControlCharacters.shown(text)).isSameAs(text);
  }

  @Test
  void jsonKeepsItsMeaning() {
    String json = "{\"a\":\"\u009b\u202e\u007f字\"}";
    String escaped = ControlCharacters.escaped(json);
    assertThat(escaped).isEqualTo("{\"a\":\"\\u009b\\u202e\\u007f字\"}");
    assertThat(JsonParser.parseString(escaped)).isEqualTo(JsonParser.parseString(json));
  }
}
