package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.check.model.Verdict;
import org.kanyin.manifest.model.Issue;

/**
 * The sample, damaged in one place at a time: each fault is found with its own code on its page,
 * and nothing else is found.
 */
final class DamagedTest {
  private static byte[] whole;
  private static Issue issue;
  private static Path file;

  @BeforeAll
  static void render() throws IOException {
    issue = PrintedDemo.issue();
    whole = PrintedDemo.pdf();
    file = Files.createTempFile("damaged", ".pdf");
  }

  @AfterAll
  static void clean() throws IOException {
    Files.deleteIfExists(file);
  }

  private static List<Finding> check(byte[] pdf, boolean withIssue, Profile profile)
      throws IOException {
    Files.write(file, pdf);
    Optional<Issue> manuscript = withIssue ? Optional.of(issue) : Optional.empty();
    Verdict verdict =
        Checker.check(file, manuscript, CheckRequest.of(profile)).value().orElseThrow();
    assertThat(verdict.faults()).allMatch(f -> f.weight() >= 0);
    return verdict.findings();
  }

  @Test
  void silentOnTheSample() throws IOException {
    for (Profile profile : List.of(Profile.SCREEN, Profile.PRINT, Profile.PERMIT)) {
      assertThat(check(whole, true, profile)).as(profile + " with the issue").isEmpty();
    }
    assertThat(check(whole, false, Profile.PRINT)).as("without the issue").isEmpty();
  }

  @Test
  void takenApartAndWrittenAnewItIsStillWhole() throws IOException {
    try (Damage d = new Damage(whole)) {
      for (int page = 1; page <= d.document().getNumberOfPages(); page++) {
        d.move(d.glyphs(page).subList(0, 0), 0, 0);
        d.draw(page, "");
      }
      assertThat(check(d.save(), true, Profile.PRINT)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsFound() {
    return CaseList.all().stream()
        .map(c -> DynamicTest.dynamicTest(c.code() + " " + c.name(), () -> holds(c)));
  }

  private static void holds(DamagedCase c) throws IOException {
    byte[] damaged;
    try (Damage d = new Damage(whole)) {
      c.damage().accept(d);
      damaged = d.save();
    }
    List<Finding> found = check(damaged, c.withIssue(), c.profile());
    String all = describe(found);
    assertThat(found)
        .as(all)
        .anyMatch(f -> f.code().equals(c.code()) && f.place().page() == c.page());
    if (!c.text().isEmpty()) {
      assertThat(found)
          .as(all)
          .anyMatch(f -> f.code().equals(c.code()) && (f.text() + f.message()).contains(c.text()));
    }
    Set<String> others = new TreeSet<>();
    found.stream()
        .filter(f -> f.severity() != Severity.NOTE || f.code().equals(c.code()))
        .forEach(f -> others.add(f.code()));
    others.remove(c.code());
    others.removeAll(c.also());
    assertThat(others).as("no other faults\n" + all).isEmpty();
  }

  private static String describe(List<Finding> found) {
    List<String> lines = new ArrayList<>();
    found.forEach(
        f ->
            lines.add(
                f.place().page() + " " + f.code() + " " + f.message() + " <" + f.text() + ">"));
    return String.join("\n", lines);
  }

  /** Every code that check can give is given by some damaged file. */
  @Test
  void everyCodeHasItsFault() {
    Set<String> tried = new TreeSet<>();
    CaseList.all().forEach(c -> tried.add(c.code()));
    tried.addAll(ForeignPdfTest.CODES);
    tried.addAll(ForeignLayoutTest.CODES);
    tried.addAll(PressDamagedTest.CODES);
    tried.addAll(StyledDamageTest.CODES);
    tried.addAll(StatedKindsTest.CODES);
    assertThat(tried).containsAll(FaultSelector.CATALOGUE.entries().keySet());
  }
}
