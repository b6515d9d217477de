package org.kanyin.inspect.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/**
 * Opens a PDF that may be anybody's. Whatever goes wrong inside PDFBox becomes a finding; the work
 * is done on a thread of its own with a clock, and is given up when its time is over.
 */
public final class SafePdfOpener {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(SafePdfOpener.class);

  /** What is done with the open document. */
  public interface Work<T> {
    Outcome<T> on(PDDocument document, Deadline clock) throws IOException;
  }

  private final PdfSource pdf;
  private final Place place;
  private final PdfLimits limits;

  private SafePdfOpener(PdfSource pdf, PdfLimits limits) {
    this.pdf = pdf;
    this.place = Place.file(pdf.name());
    this.limits = limits;
  }

  /** Does the work on the open document, or says in a finding why it could not be done. */
  public static <T> Outcome<T> open(PdfSource pdf, PdfLimits limits, Work<T> work) {
    FallbackFonts.install();
    return new SafePdfOpener(pdf, limits).timed(work);
  }

  private <T> Outcome<T> timed(Work<T> work) {
    Duration time = pdf.spent().left(limits.time());
    if (time.isZero()) {
      return tooLong();
    }
    Reading<Outcome<T>> reading = new Reading<>(clock -> caught(work, clock), time);
    Optional<Outcome<T>> read = reading.run();
    pdf.spent().add(reading.used());
    return read.orElseGet(this::tooLong);
  }

  private <T> Outcome<T> tooLong() {
    return failed("I006", limits.time().toSeconds());
  }

  /** PDFBox meets broken files with errors of every kind: all of them are the file's fault. */
  private <T> Outcome<T> caught(Work<T> work, Deadline clock) {
    try {
      return read(work, clock);
    } catch (Deadline.TimeUp e) {
      return tooLong();
    } catch (OutOfMemoryError e) {
      return failed("I007");
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Encryption by certificate wants a library that is not here.
      return failed("I002");
    } catch (Throwable e) {
      return failed("I003");
    }
  }

  private <T> Outcome<T> read(Work<T> work, Deadline clock) throws IOException {
    Optional<Long> size = size();
    if (size.isEmpty()) {
      return failed("I001");
    }
    if (size.get() > limits.fileBytes()) {
      return failed("I004");
    }
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      return failed("I010");
    }
    if (StreamSizes.exceed(bytes, limits.streamBytes(), clock)) {
      return failed("I007");
    }
    try (PDDocument document =
        Loader.loadPDF(
            new TimedBytes(bytes, clock), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (pages <= 0) {
        return failed("I008");
      }
      return pages > limits.pages() ? failed("I004") : work.on(document, clock);
    }
  }

  /** In bytes; nothing where there is no such file, or it may not be read. */
  private Optional<Long> size() throws IOException {
    if (pdf instanceof PdfSource.OnDisk file) {
      boolean readable = Files.isRegularFile(file.path()) && Files.isReadable(file.path());
      return readable ? Optional.of(Files.size(file.path())) : Optional.empty();
    }
    return Optional.of((long) bytes().length);
  }

  private byte[] bytes() throws IOException {
    return pdf instanceof PdfSource.OnDisk file
        ? Files.readAllBytes(file.path())
        : ((PdfSource.InMemory) pdf).bytes();
  }

  private <T> Outcome<T> failed(String code, Object... arguments) {
    return Outcome.failed(List.of(finding(code, place, arguments)));
  }

  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
