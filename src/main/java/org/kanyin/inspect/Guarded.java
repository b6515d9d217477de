package org.kanyin.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;

/**
 * Opens a PDF that may be anybody's. Whatever goes wrong inside PDFBox becomes a finding; the work
 * is done on a thread of its own with a clock, and is given up when its time is over.
 */
final class Guarded {
  static final Catalogue CATALOGUE = Catalogue.of(Guarded.class);

  /** PDFBox recurses over page trees and arrays: room for what honest files nest. */
  private static final long STACK = 16L << 20;

  /** Time for a reading that was told to stop. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** What is done with the open document. */
  interface Work<T> {
    Outcome<T> on(PDDocument document, Clock clock) throws IOException;
  }

  private final Path pdf;
  private final Place place;
  private final Limits limits;

  private Guarded(Path pdf, Limits limits) {
    this.pdf = pdf;
    this.place = Place.file(pdf.toString());
    this.limits = limits;
  }

  static <T> Outcome<T> open(Path pdf, Limits limits, Work<T> work) {
    FixedFonts.install();
    return new Guarded(pdf, limits).timed(work);
  }

  private <T> Outcome<T> timed(Work<T> work) {
    AtomicReference<Outcome<T>> result = new AtomicReference<>();
    Clock clock = new Clock(limits.time());
    Thread reader =
        new Thread(null, () -> result.set(caught(work, clock)), "kanyin-reading", STACK);
    reader.setDaemon(true);
    reader.start();
    try {
      reader.join(limits.time().toMillis() + 1);
      reader.interrupt();
      reader.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      reader.interrupt();
      Thread.currentThread().interrupt();
    }
    Outcome<T> read = result.get();
    return read == null ? failed("I006", limits.time().toSeconds()) : read;
  }

  /** PDFBox meets broken files with errors of every kind: all of them are the file's fault. */
  private <T> Outcome<T> caught(Work<T> work, Clock clock) {
    try {
      return read(work, clock);
    } catch (Clock.TimeUp e) {
      return failed("I006", limits.time().toSeconds());
    } catch (OutOfMemoryError e) {
      return failed("I007");
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Encryption by certificate wants a library that is not here.
      return failed("I002");
    } catch (Throwable e) {
      return failed("I003");
    }
  }

  private <T> Outcome<T> read(Work<T> work, Clock clock) throws IOException {
    if (!Files.isRegularFile(pdf) || !Files.isReadable(pdf)) {
      return failed("I001");
    }
    if (Files.size(pdf) > limits.fileBytes()) {
      return failed("I004");
    }
    byte[] bytes = Files.readAllBytes(pdf);
    if (bytes.length == 0) {
      return failed("I010");
    }
    if (StreamSizes.exceed(bytes, limits.streamBytes(), clock)) {
      return failed("I007");
    }
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes), "", null, null,
            IOUtils.createMemoryOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      if (pages <= 0) {
        return failed("I008");
      }
      return pages > limits.pages() ? failed("I004") : work.on(document, clock);
    }
  }

  private <T> Outcome<T> failed(String code, Object... arguments) {
    return Outcome.failed(List.of(finding(code, place, arguments)));
  }

  static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
