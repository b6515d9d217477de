package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;

/**
 * The sample for a print shop, damaged in one place at a time: each fault is found with its own
 * code on its page, and nothing else is found.
 */
final class PressDamagedTest {
  /** The codes tried here. */
  static final Set<String> CODES =
      Set.of("K061", "K075", "K076", "K077", "K078", "K079", "K080", "K081", "K082");

  private static byte[] whole;
  private static Path file;

  @BeforeAll
  static void render() throws IOException {
    whole = PrintedDemo.pressPdf();
    file = Files.createTempFile("press", ".pdf");
  }

  @AfterAll
  static void clean() throws IOException {
    Files.deleteIfExists(file);
  }

  private static List<Finding> check(byte[] pdf) throws IOException {
    Files.write(file, pdf);
    CheckRequest request = CheckRequest.of(Profile.PRESS);
    return Checker.check(file, Optional.empty(), request).value().orElseThrow().findings();
  }

  @Test
  void silentOnTheSampleButForTheListOfPlates() throws IOException {
    assertThat(check(whole)).extracting(Finding::code).containsExactly("K077");
    assertThat(check(whole).get(0).message()).contains("要 2 块版：黑（第 1-24 页），Kanyin Red（");
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsFound() {
    return PressCases.all().stream()
        .map(c -> DynamicTest.dynamicTest(c.code() + " " + c.name(), () -> holds(c)));
  }

  private static void holds(PressCases.Case c) throws IOException {
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(whole)) {
      c.harm().to(document);
      document.save(damaged);
    }
    List<Finding> found = check(damaged.toByteArray());
    assertThat(found)
        .anyMatch(
            f ->
                f.code().equals(c.code())
                    && f.place().page() == c.page()
                    && f.message().contains(c.text()));
    Set<String> others = new TreeSet<>();
    found.stream().filter(f -> f.severity() != Severity.NOTE).forEach(f -> others.add(f.code()));
    others.remove(c.code());
    assertThat(others).as("no other faults than " + c.code() + " in " + found).isEmpty();
  }

  /** Every code that only plates have is given by some damaged file. */
  @Test
  void theListOfCodesIsWhatIsTried() {
    assertThat(PressCases.all())
        .extracting(PressCases.Case::code)
        .containsAll(CODES)
        .isSubsetOf(CODES);
  }
}
