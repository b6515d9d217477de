package org.kanyin.inspect;

/**
 * How far a glyph's outline reaches from its origin, in ems: to the right and upwards are positive.
 */
public record Ink(double left, double bottom, double right, double top) {
  public boolean isEmpty() {
    return right <= left || top <= bottom;
  }
}
