package org.kanyin.base;

import java.util.List;
import java.util.Optional;

/**
 * What a room hands out when the user's input may be at fault: a value if there could be one, and
 * everything that was found on the way.
 *
 * @param value present unless an error made it impossible
 * @param findings in the order of the manuscript
 */
public record Outcome<T>(Optional<T> value, List<Finding> findings) {
  public Outcome {
    findings = List.copyOf(findings);
    if (value.isEmpty() && !Finding.anyError(findings)) {
      throw new IllegalArgumentException("no value and no error to say why");
    }
  }

  public static <T> Outcome<T> of(T value, List<Finding> findings) {
    return new Outcome<>(Optional.of(value), findings);
  }

  public static <T> Outcome<T> failed(List<Finding> findings) {
    return new Outcome<>(Optional.empty(), findings);
  }

  public boolean hasErrors() {
    return Finding.anyError(findings);
  }
}
