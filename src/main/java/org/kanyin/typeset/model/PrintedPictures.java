package org.kanyin.typeset.model;

import java.util.Map;

/**
 * How a document shows its pictures.
 *
 * @param resolution pixels to the inch that print needs
 * @param grey whether they are printed without colours
 * @param sizes the largest that each is shown, by SHA-256
 */
public record PrintedPictures(int resolution, boolean grey, Map<String, Size> sizes) {
  public PrintedPictures {
    sizes = Map.copyOf(sizes);
  }

  /**
   * Points on paper.
   *
   * @param width 0 where it follows from the height
   * @param height 0 where it follows from the width
   */
  public record Size(double width, double height) {
    /** The larger of both ways. */
    public Size or(Size other) {
      return new Size(Math.max(width, other.width), Math.max(height, other.height));
    }
  }
}
