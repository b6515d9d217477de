package org.kanyin.lint.rules;

import java.util.List;
import java.util.Optional;
import org.kanyin.lint.text.Passage;

/**
 * A fault in a passage.
 *
 * @param code of {@code findings.tsv}
 * @param from its first character, UTF-16 index of the passage's text
 * @param to behind its last one; at least one character
 * @param arguments of the sentence; the first is commonly the text itself
 * @param replacement what should stand there, where there is only one answer
 */
public record TextFault(
    String code,
    Passage passage,
    int from,
    int to,
    List<Object> arguments,
    Optional<String> replacement) {
  public TextFault {
    arguments = List.copyOf(arguments);
    if (from < 0 || to > passage.text().length() || from >= to) {
      throw new IllegalArgumentException(code + " at " + from + "–" + to);
    }
  }

  /** One whose sentence quotes what it is about, and more. */
  public static TextFault of(String code, Passage passage, int from, int to, Object... more) {
    List<Object> arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(passage.text().substring(from, to)),
                java.util.Arrays.stream(more))
            .toList();
    return new TextFault(code, passage, from, to, arguments, Optional.empty());
  }

  /** The same with what should stand there, which is also the sentence's last argument. */
  public TextFault becoming(String right) {
    return new TextFault(code, passage, from, to, arguments, Optional.of(right));
  }

  /** The text it is about. */
  public String text() {
    return passage.text().substring(from, to);
  }
}
