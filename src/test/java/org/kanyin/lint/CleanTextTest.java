package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.manifest.ManifestReader;

/** Nothing in the samples, which people wrote and read, is accused. */
final class CleanTextTest {
  @Test
  void theSamplesHaveNoErrorAndNoWarning() throws IOException {
    ManifestReader reader = new ManifestReader();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      List<Path> issues =
          files.filter(f -> f.getFileName().toString().equals("issue.xml")).sorted().toList();
      assertThat(issues).isNotEmpty();
      for (Path issue : issues) {
        List<Finding> said = Linter.read(reader.read(issue).value().orElseThrow()).findings();
        assertThat(said).as(issue.toString()).allMatch(f -> f.severity() == Severity.NOTE);
      }
    }
  }
}
