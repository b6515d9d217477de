package org.kanyin.inspect;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/** Draws pages. Fonts that are not in the file are drawn with one that is always at hand. */
public final class PagePictures {
  /** A larger picture is drawn coarser: A4 at 300 dpi has nine million. */
  private static final double MOST_PIXELS = 16e6;

  private PagePictures() {}

  /**
   * Pictures of some pages, those that can be drawn; a warning for each that cannot.
   *
   * @param pages from 1; those the file has not are passed over
   * @param dpi pixels to the inch
   */
  public static Outcome<List<PagePicture>> of(Path pdf, List<Integer> pages, double dpi) {
    return of(pdf, pages, dpi, Limits.ORDINARY);
  }

  /** The same within other limits. */
  public static Outcome<List<PagePicture>> of(
      Path pdf, List<Integer> pages, double dpi, Limits limits) {
    return Guarded.open(pdf, limits, (d, clock) -> pictures(pdf, d, pages, dpi, clock));
  }

  private static Outcome<List<PagePicture>> pictures(
      Path pdf, PDDocument document, List<Integer> pages, double dpi, Clock clock) {
    PDFRenderer renderer = new TimedRenderer(document, clock);
    List<PagePicture> pictures = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int page : pages) {
      clock.tick();
      if (page < 1 || page > document.getNumberOfPages()) {
        continue;
      }
      try {
        pictures.add(picture(renderer, document.getPage(page - 1), page, dpi));
      } catch (Clock.TimeUp e) {
        throw e;
      } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
        findings.add(Guarded.finding("I012", Place.page(pdf.toString(), page)));
      }
    }
    return Outcome.of(pictures, findings);
  }

  private static PagePicture picture(PDFRenderer renderer, PDPage page, int number, double wanted)
      throws IOException {
    // PDFBox's own scale knows no user unit: it draws the page's units.
    Sheet sheet = new Sheet(page);
    double width = sheet.width() / sheet.unit();
    double height = sheet.height() / sheet.unit();
    double scale = wanted / 72 * sheet.unit();
    scale *= Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, width * height * scale * scale)));
    BufferedImage image = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
    int w = image.getWidth();
    int h = image.getHeight();
    int[] rgb = image.getRGB(0, 0, w, h, null, 0, w);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xFFFFFF;
    }
    return new PagePicture(number, scale * 72 / sheet.unit(), w, h, rgb);
  }
}
