package org.kanyin.base;

import java.util.List;
import java.util.Objects;

/**
 * Trouble that a user can cause or mend, as a value: rooms return many at once and one place prints
 * them.
 *
 * @param code a letter for the room and three digits, from the room's {@link FindingCatalogue}
 * @param severity see {@link Severity}
 * @param place where
 * @param message one Chinese sentence, without the place and without the hint
 * @param text the exact offending text, or empty
 * @param context the passage around it, or empty
 * @param suggestion what to do, a Chinese sentence or the replacement text; may be empty
 */
public record Finding(
    String code,
    Severity severity,
    Place place,
    String message,
    String text,
    String context,
    String suggestion) {

  public Finding {
    if (!code.matches("[A-Z]\\d{3}")) {
      throw new IllegalArgumentException("finding code " + code);
    }
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Finding at(Place where) {
    return new Finding(code, severity, where, message, text, context, suggestion);
  }

  /** The same under another code. */
  public Finding in(String other) {
    return new Finding(other, severity, place, message, text, context, suggestion);
  }

  /** The same in another sentence. */
  public Finding saying(String sentence) {
    return new Finding(code, severity, place, sentence, text, context, suggestion);
  }

  public Finding withText(String exact) {
    return new Finding(code, severity, place, message, exact, context, suggestion);
  }

  public Finding withContext(String passage) {
    return new Finding(code, severity, place, message, text, passage, suggestion);
  }

  public Finding withSuggestion(String hint) {
    return new Finding(code, severity, place, message, text, context, hint);
  }

  /** The same, not to be sure of: an error becomes a warning that says so behind its sentence. */
  public Finding asWarning(String remark) {
    return isError()
        ? new Finding(code, Severity.WARNING, place, message + remark, text, context, suggestion)
        : this;
  }

  /** The same with a remark behind its sentence. */
  public Finding remarking(String remark) {
    return new Finding(code, severity, place, message + remark, text, context, suggestion);
  }

  public static boolean anyError(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
