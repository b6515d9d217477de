package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.Scheme;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;

/**
 * The sample's sheets, drawn as pictures, folded and cut like paper: leaf by leaf the pictures of
 * the issue's own pages come out, upright and in order.
 */
class FoldedPicturesTest {
  /** An A4 page 200 pixels wide. */
  private static final double DPI = 72 * 200 / 595.276;

  /** Pictures are compared in squares: half a pixel more or less does not matter. */
  private static final int SQUARE = 4;

  private static final int WHITE = 0xFFFFFF;

  private static List<int[][]> pages = List.of();

  @TempDir Path folder;

  static List<ImposeRequest> jobs() {
    return List.of(
        job(Scheme.saddle(), DuplexFlip.SHORT),
        job(Scheme.saddle(), DuplexFlip.LONG),
        job(Scheme.sewn(8).withCells(4), DuplexFlip.SHORT),
        job(Scheme.sewn(16).withCells(8), DuplexFlip.LONG),
        job(Scheme.perfectStack(), DuplexFlip.LONG));
  }

  private static ImposeRequest job(Scheme scheme, DuplexFlip turning) {
    return ImposeRequest.of(scheme)
        .printed(ImposeRequest.Printing.DEFAULT.withTurning(Optional.of(turning)));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void readsInOrder(ImposeRequest job) throws IOException {
    Path in = Sample.demo();
    ImposedPdf sheets =
        new Imposer(new Workspace(Path.of("."))).impose(in, job).value().orElseThrow();
    Path out = Files.write(folder.resolve("sheets.pdf"), sheets.pdf());
    List<int[][]> sides = pictures(out, sheets.sides().size());
    List<Paper> paper = new ArrayList<>();
    boolean wide = sheets.paper().isWide();
    DuplexFlip turning = job.printing().turning().orElseThrow();
    for (int i = 0; i < sides.size(); i += 2) {
      paper.add(Paper.printed(sides.get(i), sides.get(i + 1), turning, wide));
    }
    List<int[][]> read =
        Bindery.read(job.scheme(), sheets.book().grid(), sheets.book().sections(), paper);
    List<double[]> pages = pages().stream().map(FoldedPicturesTest::squares).toList();
    List<double[]> onTheirHeads = pages().stream().map(p -> squares(Paper.upsideDown(p))).toList();
    List<Integer> order = sheets.book().order();
    assertThat(read).hasSize(order.size());
    for (int i = 0; i < order.size(); i++) {
      double[] seen = squares(read.get(i));
      if (order.get(i) == 0) {
        assertThat(IntStream.range(0, seen.length).mapToDouble(k -> seen[k]).max().orElseThrow())
            .as("blank")
            .isZero();
        continue;
      }
      assertThat(nearest(seen, pages)).as("page " + (i + 1)).isEqualTo(order.get(i) - 1);
      assertThat(difference(seen, pages.get(order.get(i) - 1)))
          .as("upright")
          .isLessThan(0.7 * difference(seen, onTheirHeads.get(order.get(i) - 1)));
    }
  }

  /** The issue's own pages, drawn once. */
  private static synchronized List<int[][]> pages() throws IOException {
    if (pages.isEmpty()) {
      pages = pictures(Sample.demo(), 24);
    }
    return pages;
  }

  private static List<int[][]> pictures(Path pdf, int count) {
    List<Integer> all = IntStream.rangeClosed(1, count).boxed().toList();
    return PageRasterizer.of(pdf, all, DPI).value().orElseThrow().stream()
        .map(FoldedPicturesTest::rows)
        .toList();
  }

  private static int[][] rows(PagePicture picture) {
    int[][] rows = new int[picture.height()][picture.width()];
    for (int y = 0; y < rows.length; y++) {
      System.arraycopy(picture.rgb(), y * picture.width(), rows[y], 0, picture.width());
    }
    return rows;
  }

  /** How dark each square of a picture is; the ragged last ones left out. */
  private static double[] squares(int[][] picture) {
    int down = 280 / SQUARE;
    int across = 196 / SQUARE;
    double[] dark = new double[down * across];
    for (int y = 0; y < down * SQUARE; y++) {
      for (int x = 0; x < across * SQUARE; x++) {
        dark[y / SQUARE * across + x / SQUARE] += 255 - (picture[y][x] & WHITE & 0xFF);
      }
    }
    return dark;
  }

  private static int nearest(double[] seen, List<double[]> pages) {
    int best = 0;
    for (int i = 1; i < pages.size(); i++) {
      if (difference(seen, pages.get(i)) < difference(seen, pages.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static double difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).sum();
  }
}
