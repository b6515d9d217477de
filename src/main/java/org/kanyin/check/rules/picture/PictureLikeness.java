package org.kanyin.check.rules.picture;

import java.util.Arrays;
import java.util.Optional;
import org.kanyin.base.GreyGrid;
import org.kanyin.inspect.PageSampler;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.manifest.PictureSampler;
import org.kanyin.manifest.model.IssuePicture;

/**
 * Whether a page shows a picture as its file has it: both are looked at from afar, in grey, so that
 * other compression, fewer pixels and other plates make no difference.
 */
final class PictureLikeness {
  /** Pixels across of what is compared. */
  private static final int ACROSS = 96;

  /** A picture of one tone has no differences of its own; 0 to 255. */
  private static final double FLAT = 6;

  /** What differs, as a share of what the picture's own tones differ from their mean. */
  private static final double OTHER = 0.6;

  /** Pictures may be nearly the same turned over: from here on that is looked at. */
  private static final double SOME = 0.1;

  /** The same of the page as it is drawn: a renderer's pixels are not the picture's. */
  private static final double COVERED = 0.8;

  /** Pixels to the inch of the page. */
  private static final double COARSE = 144;

  private static final double POINTS = 72;

  private PictureLikeness() {}

  /** What the page shows otherwise; empty for what is the same or cannot be compared. */
  static Optional<String> difference(
      IssuePicture picture, PageSampler pdf, int page, int number, Box shown) {
    int down = (int) Math.max(8, Math.round(ACROSS * shown.height() / shown.width()));
    if (down > 4 * ACROSS) {
      return Optional.empty();
    }
    Optional<double[]> wanted = PictureSampler.grey(picture, ACROSS, down);
    Optional<double[]> own = wanted.flatMap(w -> pdf.picture(page, number, ACROSS, down));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    double other = difference(blurred(wanted.get()), blurred(own.get()));
    if (other > OTHER) {
      return Optional.of("内容与图片文件不同");
    }
    if (other > SOME && isTurned(wanted.get(), own.get(), other)) {
      return Optional.of("左右或上下颠倒了");
    }
    return pdf.page(page, COARSE)
        .filter(p -> difference(blurred(wanted.get()), blurred(grey(p, shown, down))) > COVERED)
        .map(p -> "被别的东西盖住了");
  }

  /** Whether it is much liker to the picture turned over. */
  private static boolean isTurned(double[] wanted, double[] seen, double other) {
    int down = wanted.length / ACROSS;
    double[][] turned = new double[3][wanted.length];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < ACROSS; x++) {
        double tone = wanted[y * ACROSS + x];
        turned[0][y * ACROSS + ACROSS - 1 - x] = tone;
        turned[1][(down - 1 - y) * ACROSS + x] = tone;
        turned[2][(down - 1 - y) * ACROSS + ACROSS - 1 - x] = tone;
      }
    }
    return Arrays.stream(turned).anyMatch(t -> difference(blurred(t), blurred(seen)) < other / 2);
  }

  /** 0 for the same. */
  private static double difference(double[] wanted, double[] seen) {
    double mean = Arrays.stream(wanted).average().orElse(0);
    double own = 0;
    double other = 0;
    for (int i = 0; i < wanted.length; i++) {
      own += Math.abs(wanted[i] - mean);
      other += Math.abs(wanted[i] - seen[i]);
    }
    return other / Math.max(own, FLAT * wanted.length);
  }

  /** The page's pixels in the box, averaged to as many as are compared. */
  private static double[] grey(PagePicture page, Box box, int down) {
    double scale = page.dpi() / POINTS;
    double[] cells = new double[ACROSS * down];
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < ACROSS; column++) {
        cells[row * ACROSS + column] =
            average(
                page,
                scale * (box.left() + box.width() * column / ACROSS),
                scale * (box.top() + box.height() * row / down),
                scale * (box.left() + box.width() * (column + 1) / ACROSS),
                scale * (box.top() + box.height() * (row + 1) / down));
      }
    }
    return cells;
  }

  /** Of the pixels of a page in a rectangle, each by how much of it lies inside. */
  private static double average(PagePicture page, double x1, double y1, double x2, double y2) {
    double sum = 0;
    double area = 0;
    for (int y = clamp(y1, page.height()); y <= clamp(y2, page.height()); y++) {
      double high = Math.min(y + 1, y2) - Math.max(y, y1);
      for (int x = clamp(x1, page.width()); x <= clamp(x2, page.width()); x++) {
        double part = high * (Math.min(x + 1, x2) - Math.max(x, x1));
        if (high > 0 && part > 0) {
          sum += part * GreyGrid.luminance(page.rgb()[y * page.width() + x]);
          area += part;
        }
      }
    }
    return area == 0 ? 255 : sum / area;
  }

  /** Each cell with those around it: a thin line may fall on either side of a cell's edge. */
  private static double[] blurred(double[] cells) {
    int down = cells.length / ACROSS;
    double[] out = new double[cells.length];
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < ACROSS; column++) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(ACROSS - 1, column + 1); x++) {
            sum += cells[y * ACROSS + x];
            count++;
          }
        }
        out[row * ACROSS + column] = sum / count;
      }
    }
    return out;
  }

  private static int clamp(double at, int size) {
    return (int) Math.max(0, Math.min(size - 1, Math.floor(at)));
  }
}
