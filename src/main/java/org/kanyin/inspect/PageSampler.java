package org.kanyin.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Outcome;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.picture.PlacedPixels;

/** How a file's pages and pictures look from afar, for who compares them with what they should. */
public final class PageSampler {
  private final PdfSource pdf;

  public PageSampler(PdfSource pdf) {
    this.pdf = pdf;
  }

  /** The page as it looks, from 1; empty where it cannot be drawn. */
  public Optional<PagePicture> page(int number, double dpi) {
    return PageRasterizer.of(pdf, List.of(number), dpi, PdfLimits.ORDINARY)
        .value()
        .flatMap(all -> all.stream().findFirst());
  }

  /**
   * The tones of a picture as the page turns it ({@link org.kanyin.base.GreyGrid}); empty where it
   * stands askew or cannot be read.
   *
   * @param picture its number among those that the page draws, from 0
   */
  public Optional<double[]> picture(int page, int picture, int across, int down) {
    return SafePdfOpener.open(
            pdf,
            PdfLimits.ORDINARY,
            (d, clock) -> {
              try {
                return Outcome.of(
                    PlacedPixels.of(d.getPage(page - 1), picture, across, down, clock), List.of());
              } catch (IOException e) {
                // A picture that cannot be decoded is reported by the reader of the file.
                return Outcome.of(Optional.<double[]>empty(), List.of());
              }
            })
        .value()
        .flatMap(tones -> tones);
  }
}
