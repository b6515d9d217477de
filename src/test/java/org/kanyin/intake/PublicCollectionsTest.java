package org.kanyin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.intake.model.ImportRequest;
import org.kanyin.intake.model.ImportedManuscript;
import org.kanyin.intake.model.RevisionMode;

/**
 * Word files that others test their readers with (POI, pandoc, mammoth, python-docx, LibreOffice;
 * none is in this repository): {@code -Dkanyin.corpus=FOLDER}. Each is read whole, with every
 * character once, or refused in a sentence; none takes longer than 20 seconds.
 */
@Tag("long")
class PublicCollectionsTest {
  private static final Duration MOST = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void eachIsReadOrRefused() throws Exception {
    String corpus = System.getProperty("kanyin.corpus", "");
    Assumptions.assumeFalse(corpus.isEmpty(), "no -Dkanyin.corpus");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(corpus))) {
      files = all.filter(PublicCollectionsTest::isWord).sorted().toList();
    }
    ExecutorService one = Executors.newSingleThreadExecutor();
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Path file : files) {
      String said = timed(one, () -> tried(file));
      read += said.isEmpty() ? 1 : 0;
      if (!said.isEmpty() && !said.startsWith("W0")) {
        wrong.add(file.getFileName() + ": " + said);
      }
    }
    one.shutdownNow();
    assertThat(wrong)
        .as(read + " of " + files.size() + " read, " + wrong.size() + " wrong")
        .isEmpty();
    assertThat(read).as("read").isPositive();
  }

  private static boolean isWord(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(docx|docm|dotx|doc)");
  }

  private static String timed(ExecutorService one, Callable<String> work)
      throws InterruptedException {
    Future<String> result = one.submit(work);
    try {
      return result.get(MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      return "longer than " + MOST;
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  private String tried(Path file) throws IOException {
    Outcome<ImportedManuscript> read =
        Intake.read(file, new ImportRequest("a01", RevisionMode.ACCEPT));
    if (read.value().isEmpty()) {
      return read.findings().get(0).code();
    }
    byte[] head = Files.readAllBytes(file);
    boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
    try {
      if (zip) {
        ImportedText.keepsEveryCharacter(file, read.value().get());
      }
    } catch (UncheckedIOException e) {
      // A zip without its end: POI finds the parts all the same, and the JDK has no say.
      assertThat(e).hasCauseInstanceOf(ZipException.class);
    }
    Path place = Files.createTempDirectory(folder, "issue");
    return ImportedText.validated(place, read.value().get().articles()).stream()
        .filter(Finding::isError)
        .map(Finding::toString)
        .findFirst()
        .orElse("");
  }
}
