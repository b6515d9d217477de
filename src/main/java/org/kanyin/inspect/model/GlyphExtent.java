package org.kanyin.inspect.model;

/**
 * How far a glyph's outline reaches from its origin, in ems: to the right and upwards are positive.
 */
public record GlyphExtent(double left, double bottom, double right, double top) {
  public boolean isEmpty() {
    return right <= left || top <= bottom;
  }
}
