package org.kanyin.measure;

import java.nio.file.Path;
import java.util.Optional;

/** What poppler's pdftotext reads in a PDF. */
public final class Poppler {
  private Poppler() {}

  /** In the order poppler guesses readers want, across columns and cells. */
  public static final String READING = "-q";

  /** In the order the PDF draws it. */
  public static final String RAW = "-raw";

  /** Empty where there is no pdftotext on this machine, or it fails. */
  public static Optional<String> text(Path pdf, String mode) {
    return ExternalReader.output("pdftotext", mode, "-enc", "UTF-8", pdf.toString(), "-");
  }
}
