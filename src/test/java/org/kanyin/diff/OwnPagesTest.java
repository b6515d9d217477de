package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.RandomManifest;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * A manuscript against the pages set from it: no difference, whatever its style and its paper.
 * {@code -Dseeds=100-149} sets other random issues.
 */
final class OwnPagesTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17/issue.xml");
  private static final Path TRIALS = Path.of("../shared/data/trials");

  /**
   * Of the hundred sets of pages that fifty random issues make. The aim is none; what is told is of
   * paragraphs, where a line that was broken by force ends early or is set in like a first line (4
   * of the old vocabulary), of names read by columns where a page begins among them, and of
   * captions of pictures side by side.
   */
  private static final int TOLD_OF_RANDOM = 18;

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> samples() {
    return Stream.of(
            "demo",
            "demo gongwen",
            "demo neibu A5",
            "demo gongwen A5",
            "letter",
            "letter gongwen",
            "archive/2019-03",
            "archive/2019-03 gongwen",
            "archive/2021-11",
            "archive/2021-11 gongwen",
            "archive/2024-06",
            "archive/2024-06 gongwen")
        .map(s -> s.split(" ", -1))
        .map(
            s ->
                same(
                    Path.of("samples", s[0], "issue.xml"),
                    s.length > 1 ? s[1] : "",
                    s.length > 2 ? s[2] : ""));
  }

  @TestFactory
  @Tag("long")
  Stream<DynamicTest> otherIssues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    if (Files.exists(REAL)) {
      Stream.of("", "gongwen").forEach(style -> tests.add(same(REAL, style, "")));
      tests.add(same(REAL, "", "A5"));
    }
    if (Files.isDirectory(TRIALS)) {
      try (Stream<Path> files = Files.walk(TRIALS)) {
        files
            .filter(f -> f.endsWith("issue.xml"))
            .sorted()
            .forEach(f -> tests.add(same(f, "", "")));
      }
    }
    return tests.stream();
  }

  @Test
  @Tag("long")
  void fiftyRandomIssues() throws IOException {
    String[] seeds = System.getProperty("seeds", "0-49").split("-", -1);
    List<String> told = new ArrayList<>();
    for (int seed = Integer.parseInt(seeds[0]); seed <= Integer.parseInt(seeds[1]); seed++) {
      Path own = Files.createDirectories(folder.resolve("seed" + seed));
      RandomManifest.pictures(own);
      Path issue = own.resolve("issue.xml");
      Files.writeString(issue, new RandomManifest(seed).issue());
      for (String style : List.of("neibu", "gongwen")) {
        String about = "seed " + seed + " " + style + ": ";
        told(issue, style, "").forEach(t -> told.add(about + t));
      }
    }
    long issues = told.stream().map(t -> t.substring(0, t.indexOf(':'))).distinct().count();
    assertThat(issues).as(String.join("\n", told)).isLessThanOrEqualTo(TOLD_OF_RANDOM);
  }

  private static DynamicTest same(Path issue, String style, String paper) {
    return DynamicTest.dynamicTest(
        issue + " " + style + " " + paper, () -> assertThat(told(issue, style, paper)).isEmpty());
  }

  private static List<String> told(Path issue, String style, String paper) throws IOException {
    RenderRequest request = RenderRequest.DEFAULT;
    if (!style.isEmpty()) {
      request = request.withStyle(Optional.of(style));
    }
    if (!paper.isEmpty()) {
      request = request.withSettings(Map.of("paper", paper));
    }
    Outcome<Rendered> set = new IssueRenderer(new Workspace(Path.of("."))).render(issue, request);
    if (set.value().isEmpty()) {
      // What cannot be set has no pages.
      return List.of();
    }
    return Rounds.DIFFER
        .compare(issue, set.value().get().pdf(), "own.pdf", Rounds.TEXT)
        .value()
        .map(Rounds::told)
        .orElse(List.of());
  }
}
