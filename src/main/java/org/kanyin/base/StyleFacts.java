package org.kanyin.base;

import java.util.Map;
import java.util.Optional;

/**
 * What an issue's style says of its pages before any is laid out: a check need not guess it.
 *
 * @param colours that it prints with
 * @param composition the rules that its lines are set by, values by name
 * @param pages that it makes; empty where it does not say so in a form that is understood
 */
public record StyleFacts(
    StyleColours colours, Map<String, String> composition, Optional<PageSpec> pages) {
  /** Of a style that cannot be had. */
  public static final StyleFacts UNKNOWN =
      new StyleFacts(StyleColours.UNKNOWN, Map.of(), Optional.empty());

  public StyleFacts {
    composition = Map.copyOf(composition);
  }
}
