package org.kanyin.inspect;

/**
 * A picture as it is placed.
 *
 * @param box where
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels to the inch at the size it is shown, the coarser of the two directions
 * @param space its colour space, as in {@link Colour}; {@code Stencil} for a mask painted through
 * @param bits for each component
 * @param transparent whether it has a soft mask
 */
public record PdfImage(
    Box box, int width, int height, double dpi, String space, int bits, boolean transparent) {
  /** One bit a pixel: printed without a screen, and wanting twice the resolution and more. */
  public boolean isLineArt() {
    return bits == 1;
  }
}
