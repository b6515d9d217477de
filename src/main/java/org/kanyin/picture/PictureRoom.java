package org.kanyin.picture;

import java.util.Optional;
import java.util.Set;
import org.kanyin.picture.file.FaultyPictureException;
import org.kanyin.picture.file.JpegFile;
import org.kanyin.picture.file.PictureData;
import org.kanyin.picture.file.PngFile;
import org.kanyin.picture.model.Examination;
import org.kanyin.picture.model.PictureFacts;
import org.kanyin.picture.model.PictureFault;
import org.kanyin.picture.model.PictureFormat;
import org.kanyin.picture.model.PictureShape;
import org.kanyin.picture.model.PictureUse;
import org.kanyin.picture.model.PlainPicture;
import org.kanyin.picture.pixels.PixelReader;
import org.kanyin.picture.pixels.PlainMaker;
import org.kanyin.picture.pixels.ShapeMaker;

/** Pictures made of pixels: the room's door. */
public final class PictureRoom {
  private static final Set<PictureFormat> CONVERTED =
      Set.of(PictureFormat.GIF, PictureFormat.BMP, PictureFormat.TIFF);

  private PictureRoom() {}

  /** Whether a file is a sound picture: all of it is read. */
  public static Examination examine(byte[] file) {
    try {
      PictureData data = data(file);
      PixelReader.check(data);
      boolean side = data.isOnItsSide();
      return new Examination(
          Optional.of(
              new PictureFacts(
                  data.format(),
                  side ? data.height() : data.width(),
                  side ? data.width() : data.height(),
                  PixelReader.isSeveral(data.format(), file))),
          Optional.empty());
    } catch (FaultyPictureException e) {
      return new Examination(Optional.empty(), Optional.of(e.fault()));
    }
  }

  /** A picture fit to be embedded; empty where the file is none that {@link #examine} passes. */
  public static Optional<PlainPicture> plain(byte[] file, PictureUse use) {
    try {
      return Optional.of(PlainMaker.of(data(file), use));
    } catch (FaultyPictureException e) {
      return Optional.empty();
    }
  }

  /** A picture cut and turned; empty where the file is none that {@link #examine} passes. */
  public static Optional<byte[]> shaped(byte[] file, PictureShape shape) {
    try {
      return Optional.of(ShapeMaker.of(data(file), shape));
    } catch (FaultyPictureException e) {
      return Optional.empty();
    }
  }

  private static PictureData data(byte[] file) throws FaultyPictureException {
    PictureFormat format = PictureFormat.of(file);
    if (format == PictureFormat.PNG) {
      return PngFile.of(file);
    } else if (format == PictureFormat.JPEG) {
      return JpegFile.of(file);
    } else if (CONVERTED.contains(format)) {
      return PixelReader.other(format, file);
    }
    throw new FaultyPictureException(new PictureFault(PictureFault.Kind.FORMAT, format.written()));
  }
}
