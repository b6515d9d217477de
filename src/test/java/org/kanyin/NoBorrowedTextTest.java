package org.kanyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real issue's text belongs to its publisher: no run of it may stand in this repository. */
class NoBorrowedTextTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17/issue.xml");
  private static final int RUN = 12;

  /** Set phrases of public documents, word for word as everyone must write them. */
  private static final Path EVERYONES =
      Path.of("src/main/resources/org/kanyin/lint/words/phrases.tsv");

  private static final List<String> PLACES =
      List.of(
          "src",
          "styles",
          "samples",
          "docs",
          "fonts/README.md",
          "README.md",
          "CHANGELOG.md",
          "CONTRIBUTING.md",
          ".ci");

  @Test
  void noTwelveCharactersOfTheRealIssueStandHere() throws IOException {
    assumeTrue(Files.exists(REAL), "the real issue is not at hand: ../shared");
    Set<String> runs = runs(Files.readString(REAL, StandardCharsets.UTF_8));
    List<String> borrowed = new ArrayList<>();
    for (Path file : textFiles()) {
      String text = chinese(Files.readString(file, StandardCharsets.UTF_8));
      for (int i = 0; i + RUN <= text.length(); i++) {
        if (runs.contains(text.substring(i, i + RUN))) {
          borrowed.add(file + ": " + text.substring(i, i + RUN));
        }
      }
    }
    assertThat(borrowed).isEmpty();
  }

  private static Set<String> runs(String issue) {
    Set<String> runs = new HashSet<>();
    String text = chinese(issue.substring(issue.indexOf("<section")).replaceAll("<[^>]*>", "\n"));
    for (int i = 0; i + RUN <= text.length(); i++) {
      String run = text.substring(i, i + RUN);
      if (run.indexOf('\n') < 0) {
        runs.add(run);
      }
    }
    assertThat(runs).hasSizeGreaterThan(10_000);
    return runs;
  }

  /** Marks and blanks hide nothing. */
  private static String chinese(String text) {
    return text.replaceAll("[^\\p{IsHan}\\p{N}\\n]", "");
  }

  private static List<Path> textFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String place : PLACES) {
      try (Stream<Path> files = Files.walk(Path.of(place))) {
        files
            .filter(Files::isRegularFile)
            .filter(f -> !f.equals(EVERYONES))
            .filter(f -> f.toString().matches(".*\\.(java|xml|xsl|xsd|case|tsv|md|svg|cmd)|.*/run"))
            .forEach(found::add);
      }
    }
    return found.stream().filter(NoBorrowedTextTest::isUtf8).toList();
  }

  /** Case files of wrong encodings hold no prose. */
  private static boolean isUtf8(Path file) {
    try {
      Files.readString(file, StandardCharsets.UTF_8);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
