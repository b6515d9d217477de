package org.kanyin.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** The value as something else; the findings stay. */
  public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return new Outcome<>(value.map(change), findings);
  }

  /** The next step, unless an error stands in its way; with the findings of both. */
  public <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
    if (value.isEmpty() || hasErrors()) {
      return failed(findings);
    }
    Outcome<R> next = step.apply(value.get());
    return new Outcome<>(
        next.value(), Stream.concat(findings.stream(), next.findings().stream()).toList());
  }

  public boolean hasErrors() {
    return Finding.anyError(findings);
  }
}
