package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/**
 * The text of a PDF, page by page and line by line from the top.
 *
 * @param pages each page's lines
 */
public record PageTextReader(List<List<String>> pages) {
  public PageTextReader {
    pages = pages.stream().map(List::copyOf).toList();
  }

  /** Reads the file, or says what is wrong with it. */
  public static Outcome<PageTextReader> of(Path pdf) {
    return of(PdfSource.of(pdf));
  }

  /** The same of a PDF in memory. */
  public static Outcome<PageTextReader> of(byte[] pdf, String name) {
    return of(PdfSource.of(pdf, name));
  }

  private static Outcome<PageTextReader> of(PdfSource pdf) {
    return SafePdfOpener.open(pdf, PdfLimits.ORDINARY, (d, clock) -> read(pdf.name(), d, clock));
  }

  private static Outcome<PageTextReader> read(String file, PDDocument document, Deadline clock)
      throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      clock.tick();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(document).lines().filter(l -> !l.isBlank()).toList());
    }
    return pages.stream().allMatch(List::isEmpty)
        ? Outcome.failed(List.of(SafePdfOpener.finding("I005", Place.file(file))))
        : new Outcome<>(Optional.of(new PageTextReader(pages)), List.of());
  }
}
