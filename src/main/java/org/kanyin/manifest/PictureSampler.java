package org.kanyin.manifest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.kanyin.base.GreyGrid;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.picture.PictureRoom;
import org.kanyin.picture.model.PictureUse;
import org.kanyin.picture.model.PlainPicture;

/** How a picture of the issue looks from afar, to be compared with what a page shows. */
public final class PictureSampler {
  /** Pixels to a cell in either direction: more say nothing more. */
  private static final int FINE = 6;

  private PictureSampler() {}

  /**
   * The tones of the picture, upright on white, in so many cells (see {@link GreyGrid}); empty for
   * a drawing and for a file that cannot be read any more.
   */
  public static Optional<double[]> grey(IssuePicture picture, int across, int down) {
    if (picture.drawing().isPresent()) {
      return Optional.empty();
    }
    try {
      byte[] file = Files.readAllBytes(picture.path());
      PictureUse use =
          new PictureUse(FINE * across, FINE * down, /* grey= */ false, /* press= */ false);
      Optional<PlainPicture> plain = PictureRoom.plain(file, use);
      if (plain.isEmpty()) {
        return Optional.empty();
      }
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(plain.get().bytes()));
      return Optional.ofNullable(image).map(i -> GreyGrid.of(i, across, down));
    } catch (IOException e) {
      // The file was there when the issue was read; whoever took it away will be told by render.
      return Optional.empty();
    }
  }
}
