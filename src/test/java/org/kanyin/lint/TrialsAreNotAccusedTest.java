package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;

/**
 * The shared trials of other subjects: their words are right, and none is accused. Where they are
 * not at hand the test is skipped, and says so.
 */
final class TrialsAreNotAccusedTest {
  private static final Path TRIALS = Path.of("..", "shared", "data", "trials");

  /** What these trials have on purpose, as a typist leaves it. */
  private static final Set<String> MEANT =
      Set.of("word-mess L001", "word-mess L002", "word-mess L020", "shared-glyph-text L017");

  @Test
  void theWordsOfTrialsAreRight() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(TRIALS), "../shared/data/trials is not at hand");
    List<String> accused = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(TRIALS)) {
      for (Path file : files.filter(f -> f.toString().endsWith("issue.xml")).sorted().toList()) {
        Issue issue = new ManifestReader().read(file).value().orElse(null);
        if (issue != null) {
          read++;
          Linter.read(issue).findings().stream()
              .filter(f -> f.severity() != Severity.NOTE)
              .filter(f -> !MEANT.contains(key(file, f)))
              .forEach(f -> accused.add(key(file, f) + " " + f.text() + " in " + f.context()));
        }
      }
    }
    assertThat(read).isPositive();
    assertThat(accused).isEmpty();
  }

  private static String key(Path file, Finding finding) {
    return file.getParent().getFileName() + " " + finding.code();
  }
}
