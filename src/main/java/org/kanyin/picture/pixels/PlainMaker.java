package org.kanyin.picture.pixels;

import org.kanyin.picture.file.FaultyPictureException;
import org.kanyin.picture.file.PictureData;
import org.kanyin.picture.model.PictureFormat;
import org.kanyin.picture.model.PictureUse;
import org.kanyin.picture.model.PlainPicture;

/** Makes a picture fit for its use; what is fit already keeps its pixels as they are compressed. */
public final class PlainMaker {
  /** So much finer than print needs may stay: to reduce by less only blurs. */
  private static final double TOLERANCE = 1.05;

  private PlainMaker() {}

  public static PlainPicture of(PictureData data, PictureUse use) throws FaultyPictureException {
    boolean process = data.format() == PictureFormat.JPEG && data.samples() == 4;
    double step = step(data, use);
    boolean colourful = data.samples() > 2;
    boolean kept =
        data.embeddable()
            && data.orientation() == 1
            && step <= 1
            && !(use.grey() && colourful)
            && (!process || use.press());
    if (kept || (process && use.press() && data.orientation() == 1)) {
      return new PlainPicture(data.plain(), data.profileDropped(), false);
    }
    Pixels lying = PixelReader.read(data);
    Pixels pixels = lying.turned(data.orientation());
    int width =
        (int) Math.max(1, Math.round((data.isOnItsSide() ? data.height() : data.width()) / step));
    int height =
        (int) Math.max(1, Math.round((data.isOnItsSide() ? data.width() : data.height()) / step));
    if (width < pixels.width() || height < pixels.height()) {
      pixels = pixels.reduced(Math.min(width, pixels.width()), Math.min(height, pixels.height()));
    }
    int before = pixels.bands();
    pixels = use.grey() ? pixels.grey() : pixels;
    boolean same = before == pixels.bands() && !process && data.samples() == pixels.bands();
    byte[] profile = same ? data.profile() : new byte[0];
    byte[] file =
        data.format() == PictureFormat.JPEG
            ? PixelWriter.jpeg(pixels, profile)
            : PixelWriter.png(pixels, profile);
    // A drawing of few colours is larger with fewer pixels of more.
    boolean asGood = data.embeddable() && data.orientation() == 1 && !process;
    if (asGood && before == pixels.bands() && file.length >= data.plain().length) {
      file = data.plain();
    }
    return new PlainPicture(file, data.profileDropped(), process);
  }

  /** How many of its pixels make one; 1 where print needs them all, or they are black and white. */
  private static double step(PictureData data, PictureUse use) {
    int width = data.isOnItsSide() ? data.height() : data.width();
    int height = data.isOnItsSide() ? data.width() : data.height();
    double step =
        use.width() == 0 || use.height() == 0 || data.bits() == 1
            ? 1
            : Math.min((double) width / use.width(), (double) height / use.height());
    return step > TOLERANCE ? step : 1;
  }
}
