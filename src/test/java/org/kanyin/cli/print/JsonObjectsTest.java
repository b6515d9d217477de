package org.kanyin.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What programs read: RFC 8259 on one line, Chinese as it is. */
class JsonObjectsTest {
  @Test
  void textsNumbersAndListsInOrder() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("message", "“<a href='x'>”与\"引号\"、\\、\n\t");
    fields.put("line", 3);
    fields.put("weight", 0.1);
    fields.put("seconds", 1.0);
    fields.put("bytes", 12345678901L);
    fields.put("reasons", List.of("改了", "没有了"));
    assertThat(JsonObjects.object(fields))
        .isEqualTo(
            "{\"message\":\"“<a href='x'>”与\\\"引号\\\"、\\\\、\\n\\t\",\"line\":3,"
                + "\"weight\":0.1,\"seconds\":1.0,\"bytes\":12345678901,"
                + "\"reasons\":[\"改了\",\"没有了\"]}");
  }

  /** A text layer may hold half a character; a whole one beyond the BMP stays as it is. */
  @Test
  void halfACharacterIsEscaped() {
    assertThat(JsonObjects.object(Map.of("text", "\uD842\uDFB7\uD842和\uDFB7")))
        .isEqualTo("{\"text\":\"\uD842\uDFB7\\ud842和\\udfb7\"}");
    assertThat(JsonObjects.object(Map.of("text", "\u0001"))).isEqualTo("{\"text\":\"\\u0001\"}");
  }

  /** Manuscripts hold paragraph separators: they stay, and a backslash before "u2029" stays one. */
  @Test
  void separatorsStayAsTheyAre() {
    assertThat(JsonObjects.object(Map.of("text", "甲\u2028乙\u2029")))
        .isEqualTo("{\"text\":\"甲\u2028乙\u2029\"}");
    assertThat(JsonObjects.object(Map.of("text", "\\u2029 \\\\b$1")))
        .isEqualTo("{\"text\":\"\\\\u2029 \\\\\\\\b$1\"}");
    assertThat(JsonObjects.object(Map.of("text", "\b\f")))
        .isEqualTo("{\"text\":\"\\u0008\\u000c\"}");
  }
}
