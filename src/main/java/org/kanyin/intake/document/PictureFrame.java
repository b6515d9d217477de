package org.kanyin.intake.document;

/**
 * How a picture is shown (ECMA-376 §20.1.8.55 srcRect, §20.1.7.6 xfrm).
 *
 * @param left what is cut off at the left, as a part of the picture's width; so the others
 * @param rotation clockwise, degrees
 * @param width as shown, points; 0 where nothing is said
 * @param height as shown, points, before it is turned
 */
public record PictureFrame(
    double left,
    double top,
    double right,
    double bottom,
    double rotation,
    boolean mirrored,
    boolean upsideDown,
    double width,
    double height) {
  public static final PictureFrame WHOLE = new PictureFrame(0, 0, 0, 0, 0, false, false, 0, 0);

  public boolean isCropped() {
    return left > 0 || top > 0 || right > 0 || bottom > 0;
  }

  public boolean isTurned() {
    return rotation % 360 != 0 || mirrored || upsideDown;
  }
}
