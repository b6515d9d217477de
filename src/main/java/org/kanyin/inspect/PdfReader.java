package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kanyin.base.Outcome;
import org.kanyin.inspect.document.PageSizeReader;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PageFingerprints;
import org.kanyin.inspect.model.PageTexts;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfOverview;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.page.FactsReader;
import org.kanyin.inspect.page.PageTextReader;
import org.kanyin.inspect.picture.DrawingFingerprint;

/**
 * Reads any PDF, from a file or from memory: the room's door for all but pictures ({@link
 * PageRasterizer}) and attached manuscripts ({@link SourceExtractor}). Each question costs its own
 * reading; what cannot be read is a finding that says in a sentence why. Safe for several threads.
 */
public final class PdfReader {
  private PdfReader() {}

  /** All facts of a PDF, with warnings for pages that could be read only in part. */
  public static Outcome<Pdf> read(Path pdf) {
    return read(PdfSource.of(pdf), PdfLimits.ORDINARY);
  }

  /**
   * The same of a PDF in memory.
   *
   * @param name what findings call it
   */
  public static Outcome<Pdf> read(byte[] pdf, String name) {
    return read(PdfSource.of(pdf, name), PdfLimits.ORDINARY);
  }

  /** The same within other limits. */
  public static Outcome<Pdf> read(PdfSource pdf, PdfLimits limits) {
    return SafePdfOpener.open(
        pdf, limits, (document, clock) -> FactsReader.read(pdf.name(), document, limits, clock));
  }

  /** The pages as pieces of paper, for who lays them on others. */
  public static Outcome<PdfOverview> overview(PdfSource pdf) {
    return SafePdfOpener.open(
        pdf,
        PdfLimits.ORDINARY,
        (document, clock) -> PageSizeReader.read(pdf.name(), document, clock));
  }

  /** The text alone, line by line. */
  public static Outcome<PageTexts> texts(PdfSource pdf) {
    return SafePdfOpener.open(
        pdf,
        PdfLimits.ORDINARY,
        (document, clock) -> PageTextReader.read(pdf.name(), document, clock));
  }

  /** What each page shows, to be compared with another's. */
  public static Outcome<PageFingerprints> fingerprints(PdfSource pdf) {
    return SafePdfOpener.open(
        pdf,
        PdfLimits.ORDINARY,
        (document, clock) -> Outcome.of(DrawingFingerprint.of(document, clock::tick), List.of()));
  }

  /**
   * The same of a PDF of our own making.
   *
   * @throws IOException where it is none: a fault of ours
   */
  public static PageFingerprints fingerprints(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return DrawingFingerprint.of(document, () -> {});
    }
  }
}
