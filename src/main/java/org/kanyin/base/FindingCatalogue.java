package org.kanyin.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A room's finding codes with their severity, sentence and hint, read from {@code findings.tsv} in
 * the room's own package. Codes are never reused: a retired one stays in the file.
 *
 * <p>Sentences hold {@code {0}}, {@code {1}} … for their arguments.
 */
public final class FindingCatalogue {
  /** One row of a catalogue. */
  public record Entry(String code, Severity severity, String sentence, String hint) {}

  private final Map<String, Entry> entries;

  private FindingCatalogue(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * The catalogue of the room that {@code roomClass} lives in.
   *
   * @throws IllegalStateException where the file is missing or a row is not four columns
   */
  public static FindingCatalogue of(Class<?> roomClass) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String[] c : RoomTable.rows(roomClass, "findings.tsv")) {
      if (c.length != 4) {
        throw new IllegalStateException(
            "findings.tsv wants code, severity, sentence, hint: " + String.join("|", c));
      }
      if (entries.put(c[0], new Entry(c[0], Severity.of(c[1]), c[2], c[3])) != null) {
        throw new IllegalStateException("code twice: " + c[0]);
      }
    }
    return new FindingCatalogue(entries);
  }

  /** All entries in the order of the file. */
  public Map<String, Entry> entries() {
    return entries;
  }

  /**
   * A finding of that code, its sentence and hint filled with the arguments.
   *
   * @throws IllegalArgumentException where the code is not in the catalogue
   */
  public Finding finding(String code, Place place, Object... arguments) {
    Entry e = entries.get(code);
    if (e == null) {
      throw new IllegalArgumentException("no such finding code: " + code);
    }
    return new Finding(
        code,
        e.severity(),
        place,
        fill(e.sentence(), arguments),
        "",
        "",
        fill(e.hint(), arguments));
  }

  private static String fill(String pattern, Object... arguments) {
    // Not MessageFormat: it groups digits by locale and trips over apostrophes. One pass, so that
    // an argument that itself holds "{0}" stays as it is.
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{'
          && i + 2 < pattern.length()
          && pattern.charAt(i + 2) == '}'
          && Character.isDigit(pattern.charAt(i + 1))
          && pattern.charAt(i + 1) - '0' < arguments.length) {
        out.append(arguments[pattern.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
