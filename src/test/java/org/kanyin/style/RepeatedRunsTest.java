package org.kanyin.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;

/**
 * A worker of a batch sets hundreds of issues with one compiled style. Saxon learns from how often
 * a variable was wanted and then reckons it beforehand, and with it the error that nobody would
 * have met.
 */
class RepeatedRunsTest {
  private static final int TIMES = 15;
  private static final ManifestReader MANIFESTS = new ManifestReader();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"neibu", "gongwen"})
  void theHundredthIsLikeTheFirst(String name) throws IOException {
    Style style = new StyleLoader(new Workspace(Path.of("."))).style(name).value().orElseThrow();
    List<Issue> issues = new ArrayList<>();
    for (Path manifest : manifests()) {
      issues.add(MANIFESTS.read(manifest).value().orElseThrow());
    }
    List<String> first = issues.stream().map(i -> fo(style, i)).toList();
    for (int i = 0; i < TIMES; i++) {
      assertThat(issues.stream().map(issue -> fo(style, issue))).isEqualTo(first);
    }
  }

  private static String fo(Style style, Issue issue) {
    Outcome<FoDocument> fo = style.apply(issue, Map.of(), Map.of());
    return fo.findings() + fo.value().map(FoDocument::xml).orElse("");
  }

  /** The samples, the real issue where it is at hand, and what none of them has. */
  private List<Path> manifests() throws IOException {
    List<Path> manifests = new ArrayList<>();
    try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
      samples.filter(f -> f.endsWith("issue.xml")).sorted().forEach(manifests::add);
    }
    Path real = Path.of("../shared/data/issue-2023-17/issue.xml");
    if (Files.exists(real)) {
      manifests.add(real);
    }
    Path bare = folder.resolve("issue.xml");
    Files.writeString(
        bare,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<masthead><name>刊印</name></masthead><section title='长长的栏目名没有指定在哪里转行'>"
            + "<article id='a'><title>题</title><p>文。</p></article></section></issue>");
    manifests.add(bare);
    return manifests;
  }
}
