package org.kanyin.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What pdf.js reads in a PDF. Its package {@code pdfjs-dist} is told by the system property {@code
 * kanyin.pdfjs} or the environment variable {@code KANYIN_PDFJS}: the folder of the package.
 */
public final class PdfJs {
  private static final Path SCRIPT =
      Path.of("src/test/resources/org/kanyin/measure/pdfjs-text.mjs");

  private PdfJs() {}

  /** Empty where there is no node or no package on this machine, or it fails. */
  public static Optional<String> text(Path pdf) {
    String told = System.getenv().getOrDefault("KANYIN_PDFJS", "");
    String folder = System.getProperty("kanyin.pdfjs", told);
    if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
      return Optional.empty();
    }
    return ExternalReader.output("node", SCRIPT.toString(), folder, pdf.toString());
  }
}
