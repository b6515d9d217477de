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
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.picture.TimedRenderer;

/** Draws pages. Fonts that are not in the file are drawn with one that is always at hand. */
public final class PageRasterizer {
  /** A larger picture is drawn coarser: A4 at 300 dpi has nine million. */
  private static final double MOST_PIXELS = 16e6;

  private PageRasterizer() {}

  /**
   * Pictures of some pages, those that can be drawn; a warning for each that cannot.
   *
   * @param pages from 1; those the file has not are passed over
   * @param dpi pixels to the inch
   */
  public static Outcome<List<PagePicture>> of(Path pdf, List<Integer> pages, double dpi) {
    return of(PdfSource.of(pdf), pages, dpi, PdfLimits.ORDINARY);
  }

  /**
   * The same of a PDF in memory.
   *
   * @param name what findings call it
   */
  public static Outcome<List<PagePicture>> of(
      byte[] pdf, String name, List<Integer> pages, double dpi) {
    return of(PdfSource.of(pdf, name), pages, dpi, PdfLimits.ORDINARY);
  }

  /** The same of a source that is read several times. */
  public static Outcome<List<PagePicture>> of(PdfSource pdf, List<Integer> pages, double dpi) {
    return of(pdf, pages, dpi, PdfLimits.ORDINARY);
  }

  /** The same within other limits. */
  public static Outcome<List<PagePicture>> of(
      PdfSource pdf, List<Integer> pages, double dpi, PdfLimits limits) {
    return SafePdfOpener.open(
        pdf, limits, (d, clock) -> pictures(pdf.name(), d, pages, dpi, clock));
  }

  private static Outcome<List<PagePicture>> pictures(
      String file, PDDocument document, List<Integer> pages, double dpi, Deadline clock) {
    PDFRenderer renderer = new TimedRenderer(document, clock);
    List<PagePicture> pictures = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int page : pages) {
      if (page < 1 || page > document.getNumberOfPages()) {
        continue;
      }
      try {
        clock.tick();
        pictures.add(picture(renderer, document.getPage(page - 1), page, dpi));
      } catch (Deadline.TimeUp e) {
        // What has been drawn is good.
        findings.add(SafePdfOpener.finding("I013", Place.page(file, page)));
        break;
      } catch (IOException
          | RuntimeException
          | StackOverflowError
          | OutOfMemoryError
          | NoClassDefFoundError e) {
        findings.add(SafePdfOpener.finding("I012", Place.page(file, page)));
      }
    }
    return Outcome.of(pictures, findings);
  }

  private static PagePicture picture(PDFRenderer renderer, PDPage page, int number, double wanted)
      throws IOException {
    // PDFBox's own scale knows no user unit: it draws the page's units.
    PageTransform transform = new PageTransform(page);
    double width = transform.width() / transform.unit();
    double height = transform.height() / transform.unit();
    double scale = wanted / Length.POINTS_PER_INCH * transform.unit();
    scale *= Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, width * height * scale * scale)));
    BufferedImage image = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
    int w = image.getWidth();
    int h = image.getHeight();
    int[] rgb = image.getRGB(0, 0, w, h, null, 0, w);
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xFFFFFF;
    }
    return new PagePicture(number, scale * Length.POINTS_PER_INCH / transform.unit(), w, h, rgb);
  }
}
