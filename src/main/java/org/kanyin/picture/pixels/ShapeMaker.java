package org.kanyin.picture.pixels;

import org.kanyin.picture.file.FaultyPictureException;
import org.kanyin.picture.file.PictureData;
import org.kanyin.picture.model.PictureFormat;
import org.kanyin.picture.model.PictureShape;

/** Makes a picture look as a word processor shows it. */
public final class ShapeMaker {
  private ShapeMaker() {}

  /** The picture as a file: a JPEG stays one, others become PNG. */
  public static byte[] of(PictureData data, PictureShape shape) throws FaultyPictureException {
    Pixels upright = PixelReader.read(data).turned(data.orientation());
    int x = (int) Math.round(upright.width() * shape.left());
    int y = (int) Math.round(upright.height() * shape.top());
    int right = (int) Math.round(upright.width() * (1 - shape.right()));
    int bottom = (int) Math.round(upright.height() * (1 - shape.bottom()));
    boolean something = right > x && bottom > y;
    Pixels cut = something ? upright.cropped(x, y, right - x, bottom - y) : upright;
    Pixels shown = cut.turned(shape.orientation());
    boolean same = data.samples() == shown.bands();
    byte[] profile = same ? data.profile() : new byte[0];
    return data.format() == PictureFormat.JPEG
        ? PixelWriter.jpeg(shown, profile)
        : PixelWriter.png(shown, profile);
  }
}
