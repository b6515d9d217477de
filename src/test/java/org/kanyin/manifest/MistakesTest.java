package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.RoomTable;

/**
 * Slips of an editor's hand ({@code mistakes.tsv}): each is told once, by its own code, at the line
 * where it was made; and whoever does what the hint says has none left.
 */
final class MistakesTest {
  private final ManifestReader reader = new ManifestReader();
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> mistakes() throws IOException {
    String sample = sample();
    assertThat(read(sample)).isEmpty();
    return RoomTable.rowsUnderHeadings(MistakesTest.class, "mistakes.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[3] + " " + row[1], () -> mistake(sample, row)));
  }

  private void mistake(String sample, String[] row) throws IOException {
    int at = sample.indexOf(row[0]);
    assertThat(at).as("stands in the sample").isNotNegative();
    assertThat(sample.indexOf(row[0], at + 1)).as("stands there once").isNegative();
    List<Finding> findings = read(sample.replace(row[0], row[1]));
    assertThat(findings).extracting(Finding::code).containsOnly(row[3]);
    long line = sample.substring(0, at).lines().count();
    long lineOfFinding = findings.get(0).place().line();
    if (!TOLD_ELSEWHERE.contains(row[3])) {
      assertThat(lineOfFinding).isBetween(Math.max(1, line - 1), line + 1);
    }
    assertThat(read(sample.replace(row[0], row[2]))).hasSizeLessThan(findings.size());
  }

  /** A tag that is missing is told at the tag that lacks it. */
  private static final List<String> TOLD_ELSEWHERE = List.of("M011", "M012", "M135", "M137");

  private List<Finding> read(String issue) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, issue);
    return reader.read(file).findings();
  }

  private static String sample() throws IOException {
    try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
