package org.kanyin.check.rules;

import java.util.List;

/**
 * What a rule finds: one fault, before it is known whether anybody wants to hear of it.
 *
 * @param code of {@code findings.tsv} and {@code rules.tsv}
 * @param arguments of the sentence in {@code findings.tsv}, in order
 */
public record Violation(String code, FaultLocation location, List<Object> arguments) {
  public Violation {
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String code, FaultLocation location, Object... arguments) {
    return new Violation(code, location, List.of(arguments));
  }
}
