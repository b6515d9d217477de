package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.manifest.parse.FindingLog;

/** The catalogue, the code and the cases name the same codes. */
final class FindingSentencesTest {
  /**
   * Need a hostile disk or more bytes than a case file should hold; see ManifestReaderTest,
   * UnusableFilesTest, AmountsTest. Or are told by {@code import} only, see ImportCommandTest; M242
   * needs an encoding that writes other bytes than it has read, M184 two thousand findings.
   */
  private static final Set<String> WITHOUT_CASE =
      Set.of(
          "M001", "M002", "M004", "M009", "M010", "M022", "M046", "M049", "M085", "M086", "M099",
          "M180", "M181", "M182", "M183", "M184", "M240", "M241", "M242");

  private final Set<String> catalogue = new TreeSet<>(FindingLog.CATALOGUE.entries().keySet());

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> shown = codes(Path.of("src/test/cases"), Pattern.compile("\\[(M\\d{3})\\]: "));
    shown.addAll(WITHOUT_CASE);
    assertThat(shown).isEqualTo(catalogue);
  }

  @Test
  void sentencesArePlainChinese() {
    assertThat(FindingLog.CATALOGUE.entries().values())
        .allMatch(e -> e.sentence().endsWith("。"), "ends with a full stop")
        .allMatch(e -> e.hint().endsWith("。") || e.hint().endsWith("？"), "has a hint");
  }

  private static Set<String> codes(Path folder, Pattern pattern) throws IOException {
    Set<String> out = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        Matcher m = pattern.matcher(Files.readString(file));
        while (m.find()) {
          out.add(m.group(1));
        }
      }
    }
    return out;
  }
}
