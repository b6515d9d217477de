package org.kanyin.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;

/** Findings as the JSON of manifest.md: absent facts are left out. */
final class FindingJson {
  private FindingJson() {}

  static String document(List<Finding> findings) {
    return findings.stream()
        .map(FindingJson::object)
        .collect(Collectors.joining(",\n  ", "{\"findings\":[\n  ", "\n]}"))
        .replace("[\n  \n]", "[]");
  }

  private static String object(Finding f) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", f.code());
    fields.put("severity", f.severity().key());
    fields.put("message", f.message());
    fields.put("file", f.place().file());
    fields.put("line", f.place().line());
    fields.put("column", f.place().column());
    fields.put("page", f.place().page());
    fields.put("text", f.text());
    fields.put("context", f.context());
    fields.put("suggestion", f.suggestion());
    return fields.entrySet().stream()
        .filter(e -> !e.getValue().equals("") && !e.getValue().equals(0))
        .map(e -> quote(e.getKey()) + ":" + value(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof Integer number ? number.toString() : quote(value.toString());
  }

  /** RFC 8259 §7. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
