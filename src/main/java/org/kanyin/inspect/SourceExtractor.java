package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.file.AttachedFiles;
import org.kanyin.inspect.file.SafePdfOpener;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/** Gives back the manuscript that travels in a PDF: all of it, or nothing. */
public final class SourceExtractor {
  private SourceExtractor() {}

  /** The attached source by its paths, with slashes, in the order of their names. */
  public static Outcome<Map<String, byte[]>> read(PdfSource pdf) {
    return SafePdfOpener.open(
        pdf, PdfLimits.ORDINARY, (document, clock) -> attached(pdf, document));
  }

  private static Outcome<Map<String, byte[]>> attached(PdfSource pdf, PDDocument document)
      throws IOException {
    Place place = Place.file(pdf.name());
    try {
      Map<String, byte[]> files = AttachedFiles.of(document);
      return files.isEmpty() ? failed("I020", place) : Outcome.of(files, List.of());
    } catch (AttachedFiles.Refused e) {
      return failed(e.code(), place, e.getMessage());
    }
  }

  /**
   * Writes the attached source into a folder that is new or empty; nothing is ever written over.
   *
   * @return the files written, in the order of their names
   */
  public static Outcome<List<Path>> into(Path pdf, Path folder) {
    Outcome<Map<String, byte[]>> read = read(PdfSource.of(pdf));
    return read.value()
        .map(files -> write(files, folder))
        .orElseGet(() -> Outcome.failed(read.findings()));
  }

  private static Outcome<List<Path>> write(Map<String, byte[]> files, Path folder) {
    Place place = Place.file(folder.toString());
    try {
      if (Files.exists(folder) && !isEmptyFolder(folder)) {
        return failed("I023", place);
      }
      Map<Path, byte[]> placed = new LinkedHashMap<>();
      files.forEach((name, bytes) -> placed.put(folder.resolve(name), bytes));
      AtomicFile.writeAll(placed);
      return Outcome.of(List.copyOf(placed.keySet()), List.of());
    } catch (IOException e) {
      return failed("I024", place, IoReasons.of(e));
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static <T> Outcome<T> failed(String code, Place place, Object... arguments) {
    Finding finding = SafePdfOpener.finding(code, place, arguments);
    return new Outcome<>(Optional.empty(), List.of(finding));
  }
}
