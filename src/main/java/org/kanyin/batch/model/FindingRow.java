package org.kanyin.batch.model;

import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;

/** A finding as JSON has it: flat, absent facts left out (null). */
public record FindingRow(
    String code,
    String severity,
    String message,
    String file,
    Integer line,
    Integer column,
    Integer page,
    String text,
    String context,
    String suggestion) {

  public static FindingRow of(Finding f) {
    Place p = f.place();
    return new FindingRow(
        f.code(),
        f.severity().key(),
        f.message(),
        present(p.file()),
        present(p.line()),
        present(p.column()),
        present(p.page()),
        present(f.text()),
        present(f.context()),
        present(f.suggestion()));
  }

  Finding finding() {
    Place place = new Place(or(file), or(line), or(column), or(page));
    return new Finding(
        code, Severity.of(severity), place, message, or(text), or(context), or(suggestion));
  }

  private static String present(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Integer present(int number) {
    return number == 0 ? null : number;
  }

  private static String or(String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static int or(Integer number) {
    return Optional.ofNullable(number).orElse(0);
  }
}
