package org.kanyin.check.model;

/**
 * The official error rate.
 *
 * @param faults their weights summed, one fault repeated counted three times at most
 * @param characters that the pages hold when full: the rule's denominator
 */
public record Score(double faults, long characters) {
  /** Faults to ten thousand characters. */
  public double rate() {
    return characters == 0 ? 0 : faults * 10_000 / characters;
  }
}
