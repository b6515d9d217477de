package org.kanyin.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.lint.Linter;
import org.kanyin.manifest.ManifestReader;

/** The manuals stand before the proofreader. */
final class ManualWordsTest {
  @Test
  void theManualsHaveNoErrorAndNoWarning(@TempDir Path folder) throws IOException {
    Path manifest = ManualMaker.write(folder);
    List<Finding> said =
        Linter.read(new ManifestReader().read(manifest).value().orElseThrow()).findings();
    assertThat(said).allMatch(f -> f.severity() == Severity.NOTE);
  }
}
