package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Severity;
import org.kanyin.manifest.ManifestReader;

/** The manuscripts in the cases of other rooms: what {@code lint} says of them must be true. */
final class CaseManifestsTest {
  private static final Path CASES = Path.of("src", "test", "cases");

  /** Typed as Word leaves it, and a row of blanks: what is said of them is true. */
  private static final Set<String> MEANT = Set.of("good-form.case", "good-whitespace.case");

  private static final Pattern ISSUE = Pattern.compile("(?s)<issue\\b.*?</issue>");

  @Test
  void noCaseIsAccused(@TempDir Path folder) throws IOException {
    List<String> accused = new ArrayList<>();
    Path file = folder.resolve("issue.xml");
    int read = 0;
    try (Stream<Path> cases = Files.walk(CASES)) {
      for (Path c : cases.filter(f -> f.toString().endsWith(".case")).sorted().toList()) {
        String name = c.getFileName().toString();
        if (name.startsWith("lint") || MEANT.contains(name)) {
          continue;
        }
        Matcher m = ISSUE.matcher(Files.readString(c, StandardCharsets.UTF_8));
        while (m.find()) {
          Files.writeString(file, m.group());
          var issue = new ManifestReader().read(file).value();
          if (issue.isPresent()) {
            read++;
            Linter.read(issue.get()).findings().stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .forEach(
                    f ->
                        accused.add(
                            CASES.relativize(c)
                                + " "
                                + f.code()
                                + " "
                                + f.text()
                                + " in "
                                + f.context()));
          }
        }
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(accused).isEmpty();
  }
}
