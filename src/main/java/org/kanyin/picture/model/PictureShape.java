package org.kanyin.picture.model;

/**
 * How a word processor shows a picture: first cut, then mirrored, then turned.
 *
 * @param left what is cut off at the left, as a part of the width from 0 to 1; so the others
 * @param mirrored left and right changed
 * @param quarters turned clockwise by so many right angles, 0 to 3
 */
public record PictureShape(
    double left, double top, double right, double bottom, boolean mirrored, int quarters) {
  public PictureShape {
    if (quarters < 0 || quarters > 3) {
      throw new IllegalArgumentException("quarters " + quarters);
    }
  }

  /** The same as an orientation of EXIF 2.32. */
  public int orientation() {
    int[] plain = {1, 6, 3, 8};
    int[] mirror = {2, 7, 4, 5};
    return (mirrored ? mirror : plain)[quarters];
  }
}
