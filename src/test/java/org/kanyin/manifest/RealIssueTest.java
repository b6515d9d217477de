package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;

/** The real issue, where {@code ../shared} is at hand; its text never enters the project. */
final class RealIssueTest {
  private static final Path FOLDER = Path.of("../shared/data/issue-2023-17");

  @ParameterizedTest
  @ValueSource(strings = {"issue.xml", "issue-pinned.xml"})
  void readsClean(String file) throws IOException {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), "skipped: no " + path);
    Outcome<Issue> outcome = new ManifestReader().read(path);
    assertThat(Printed.findings(outcome.findings())).isEmpty();
    Issue issue = outcome.value().orElseThrow();
    assertThat(named(issue, "article")).hasSize(13);
    assertThat(named(issue, "pb")).hasSize(file.contains("pinned") ? 16 : 0);
    everyCharacterLeadsBack(issue);
  }

  private static Stream<Node.Element> named(Issue issue, String name) {
    return issue.root().descendants().filter(e -> e.name().equals(name));
  }

  private static void everyCharacterLeadsBack(Issue issue) {
    ManuscriptSourceMap origins = new ManuscriptSourceMap(issue);
    issue
        .root()
        .descendants()
        .filter(e -> !e.text().isEmpty())
        .forEach(
            e -> {
              String text = e.text();
              for (int i = 0; i < text.length(); i++) {
                ManuscriptSourceMap.At at = origins.sourceOf(e.id(), i).orElseThrow();
                String source = issue.sources().get(at.file()).text();
                assertThat(source.charAt(at.offset())).isEqualTo(text.charAt(i));
              }
            });
  }
}
