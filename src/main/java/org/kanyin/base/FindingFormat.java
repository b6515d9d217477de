package org.kanyin.base;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finding as it is written: as a line of text, as the fields of a JSON object, as the row of a
 * report. Whoever shows findings takes one of these, and no room has a fourth.
 */
public final class FindingFormat {
  private FindingFormat() {}

  /**
   * {@code file:line:column: 错误[M012]: sentence（hint）}.
   *
   * @param remark stands behind the sentence, before the hint; may be empty
   */
  public static String line(Finding f, String remark) {
    String place = f.place().toString();
    return (place.isEmpty() ? "" : place + ": ")
        + f.severity().label()
        + "["
        + f.code()
        + "]: "
        + f.message()
        + remark
        + (f.suggestion().isEmpty() ? "" : "（" + f.suggestion() + "）");
  }

  /** Names to texts and whole numbers, in order; absent facts are left out. */
  public static Map<String, Object> fields(Finding f) {
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
    fields.values().removeIf(v -> v.equals("") || v.equals(0));
    return fields;
  }

  /**
   * The finding of which {@link #fields} made these.
   *
   * @throws IllegalArgumentException where code or severity are none
   */
  public static Finding finding(Map<String, ?> fields) {
    Place place =
        new Place(
            text(fields, "file"),
            number(fields, "line"),
            number(fields, "column"),
            number(fields, "page"));
    return new Finding(
        text(fields, "code"),
        Severity.of(text(fields, "severity")),
        place,
        text(fields, "message"),
        text(fields, "text"),
        text(fields, "context"),
        text(fields, "suggestion"));
  }

  private static String text(Map<String, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  private static int number(Map<String, ?> fields, String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /**
   * What a report's template fills in: place, severity and label, code, message, suggestion; the
   * context in three parts, {@code before}, {@code text} and {@code after}, and whether it is
   * {@code quoted} at all.
   */
  public static Map<String, Object> row(Finding f) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("place", inWords(f.place()));
    row.put("severity", f.severity().key());
    row.put("label", f.severity().label());
    row.put("code", f.code());
    row.put("message", f.message());
    row.put("suggestion", f.suggestion());
    int at = f.text().isEmpty() ? -1 : f.context().indexOf(f.text());
    int end = at + f.text().length();
    row.put("before", at < 0 ? f.context() : f.context().substring(0, at));
    row.put("text", at < 0 ? "" : f.text());
    row.put("after", at < 0 ? "" : f.context().substring(end));
    row.put("quoted", !f.context().isEmpty());
    return row;
  }

  /** The place within its file, for people; empty for the whole file. */
  private static String inWords(Place p) {
    if (p.line() > 0) {
      return "第 " + p.line() + " 行第 " + p.column() + " 字";
    }
    return p.page() > 0 ? "第 " + p.page() + " 页" : "";
  }
}
