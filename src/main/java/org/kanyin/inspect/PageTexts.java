package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/**
 * The text of a PDF, page by page and line by line from the top.
 *
 * @param pages each page's lines
 */
public record PageTexts(List<List<String>> pages) {
  private static final Catalogue CATALOGUE = Catalogue.of(PageTexts.class);

  /** More than any issue; a file that claims more is no issue. */
  private static final int MOST_PAGES = 5_000;

  private static final long MOST_BYTES = 500L << 20;

  public PageTexts {
    pages = pages.stream().map(List::copyOf).toList();
  }

  /** Reads the file, or says what is wrong with it. */
  public static Outcome<PageTexts> of(Path pdf) {
    return reading(pdf, document -> read(document, Place.file(pdf.toString())));
  }

  /** What is read from an open document. */
  @FunctionalInterface
  interface Reader<T> {
    Outcome<T> read(PDDocument document) throws IOException;
  }

  /** Opens anybody's file for a reader, or says what is wrong with it. */
  static <T> Outcome<T> reading(Path pdf, Reader<T> reader) {
    Place place = Place.file(pdf.toString());
    try {
      if (Files.size(pdf) > MOST_BYTES) {
        return failed("I004", place);
      }
      return open(pdf, place, reader);
    } catch (InvalidPasswordException e) {
      return failed("I002", place);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox meets broken files with any of these.
      return failed(Files.isReadable(pdf) ? "I003" : "I001", place);
    }
  }

  private static <T> Outcome<T> open(Path pdf, Place place, Reader<T> reader)
      throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBufferedFile(pdf), "", IOUtils.createMemoryOnlyStreamCache())) {
      return document.getNumberOfPages() > MOST_PAGES
          ? failed("I004", place)
          : reader.read(document);
    }
  }

  private static Outcome<PageTexts> read(PDDocument document, Place place) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(document).lines().filter(l -> !l.isBlank()).toList());
    }
    return pages.stream().allMatch(List::isEmpty)
        ? failed("I005", place)
        : new Outcome<>(Optional.of(new PageTexts(pages)), List.of());
  }

  private static <T> Outcome<T> failed(String code, Place place) {
    Finding finding = CATALOGUE.finding(code, place);
    return Outcome.failed(List.of(finding));
  }
}
