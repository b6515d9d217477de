package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;

/**
 * FOP decides no Chinese break (composition rule 14): each paragraph, composed here from the
 * manuscript alone, has the very lines that the trace of the rendered issue has.
 */
final class SameBreaksTest {
  private static final int EM = 12_000;
  private static final int MEASURE = 38 * EM;

  @ParameterizedTest
  @ValueSource(strings = {"samples/demo/issue.xml", "../shared/data/issue-2023-17/issue.xml"})
  void inComposeAndInTheTrace(String path) throws IOException {
    assumeTrue(Files.exists(Path.of(path)), "skipped: no " + path);
    Issue issue = new ManifestReader().read(Path.of(path)).value().orElseThrow();
    LayoutTrace trace =
        new IssueRenderer(new Workspace(Path.of("")))
            .render(Path.of(path), RenderRequest.DEFAULT)
            .value()
            .orElseThrow()
            .trace();
    Map<String, List<String>> traced = traced(trace);
    int compared = 0;
    int withInlines = 0;
    for (Node.Element p : paragraphs(issue)) {
      Optional<List<String>> composed = ManuscriptLines.of(p, EM, MEASURE);
      if (composed.isPresent()) {
        compared++;
        withInlines += p.elements().findAny().isPresent() ? 1 : 0;
        assertThat(traced.get(p.id())).as(p.id()).isEqualTo(composed.get());
      }
    }
    System.out.println(path + ": " + compared + " paragraphs, " + withInlines + " with inlines");
    assertThat(compared).isGreaterThan(40);
  }

  /** Paragraphs in the full measure, without a byline at their end. */
  private static List<Node.Element> paragraphs(Issue issue) {
    Set<String> last = new HashSet<>();
    List<Node.Element> found = new ArrayList<>();
    issue
        .root()
        .descendants()
        .filter(e -> e.name().equals("article"))
        .forEach(
            article -> {
              List<Node.Element> blocks = article.elements().toList();
              last.add(blocks.get(blocks.size() - 1).id());
              article.elements(BlockKind.P).forEach(found::add);
            });
    found.removeIf(p -> last.contains(p.id()) || p.attribute("fit").isPresent());
    return found;
  }

  private static Map<String, List<String>> traced(LayoutTrace trace) {
    Map<String, List<String>> byBlock = new HashMap<>();
    trace
        .pages()
        .forEach(
            page ->
                page.lines()
                    .forEach(
                        line ->
                            byBlock
                                .computeIfAbsent(line.block(), b -> new ArrayList<>())
                                .add(line.text())));
    return byBlock;
  }
}
