package org.kanyin.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kanyin.base.Outcome;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.inspect.picture.DrawingFingerprint;

/**
 * What the pages of a PDF show, as one fingerprint a page: two pages with the same show the same
 * characters in the same faces, sizes, colours and places, and the same lines and pictures. Which
 * number a glyph has in its subset font, and in which order things are drawn, does not count.
 *
 * @param pages a SHA-256 in hexadecimal for each page
 */
public record PageFingerprints(List<String> pages) {
  public PageFingerprints {
    pages = List.copyOf(pages);
  }

  /** Of anybody's file, or what is wrong with it. */
  public static Outcome<PageFingerprints> of(Path pdf) {
    return SafePdfOpener.open(
        PdfSource.of(pdf),
        PdfLimits.ORDINARY,
        (document, clock) -> Outcome.of(of(document), List.of()));
  }

  /**
   * Of a PDF of our own making.
   *
   * @throws IOException where it is none
   */
  public static PageFingerprints of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return of(document);
    }
  }

  private static PageFingerprints of(PDDocument document) throws IOException {
    List<String> pages = new ArrayList<>();
    for (var page : document.getPages()) {
      pages.add(fingerprint(DrawingFingerprint.strokes(page)));
    }
    return new PageFingerprints(pages);
  }

  private static String fingerprint(List<String> strokes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      strokes.stream()
          .sorted()
          .forEach(s -> digest.update((s + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
