package org.kanyin.measure;

import java.nio.file.Path;
import java.util.Optional;

/** What MuPDF's mutool reads in a PDF. */
public final class Mutool {
  private Mutool() {}

  /** Empty where there is no mutool on this machine, or it fails. */
  public static Optional<String> text(Path pdf) {
    return ExternalReader.output("mutool", "draw", "-q", "-F", "txt", pdf.toString());
  }
}
