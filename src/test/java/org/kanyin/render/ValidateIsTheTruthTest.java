package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.Cases;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.CaseFolder;
import org.kanyin.render.model.RenderRequest;

/**
 * What {@code validate} says of a manifest is what {@code render} says of it, at the same place and
 * in the same words, but for what only the pages can show: every manifest of the cases, the samples
 * and, where they are at hand, the trials.
 */
final class ValidateIsTheTruthTest {
  /**
   * What layout alone can know: what overflows, lines drawn out, last lines of one character, what
   * stands beyond the paper, page ends, tables measured.
   */
  private static final Set<String> OF_PAGES =
      Set.of(
          "T003", "T005", "T006", "T055", "R008", "R012", "R013", "R160", "R161", "R162", "R163",
          "R164", "R035");

  /** Inputs that failed once. */
  private static final Path TRIALS = Path.of("../shared/data/trials");

  @TempDir static Path temporary;
  private static IssueRenderer renderer;

  @TestFactory
  Stream<DynamicNode> everyManifest() throws IOException {
    renderer = new IssueRenderer(new Workspace(Path.of("")));
    List<DynamicNode> nodes = new ArrayList<>();
    for (String room : List.of("cli", "render", "manifest")) {
      List<DynamicNode> tests = new ArrayList<>();
      for (Cases.Case c : Cases.all(room)) {
        String files = files(c.document());
        if (files.contains("<issue")) {
          // Some cases write files in folders above.
          Path folder = temporary.resolve(room + tests.size() + "/a/b/c");
          tests.add(DynamicTest.dynamicTest(c.name(), () -> agree(laidOut(folder, files))));
        }
      }
      nodes.add(DynamicContainer.dynamicContainer(room, tests));
    }
    nodes.add(of(Path.of("samples")));
    if (Files.isDirectory(TRIALS)) {
      nodes.add(of(TRIALS));
    }
    return nodes.stream();
  }

  /** The files of a case, without what it asks of them. */
  private static String files(String document) {
    return document
        .lines()
        .dropWhile(l -> !l.startsWith("<") && !l.startsWith("@@"))
        .map(l -> l + "\n")
        .collect(Collectors.joining());
  }

  private static List<Path> laidOut(Path folder, String files) throws IOException {
    Files.createDirectories(folder);
    new CaseFolder(folder).write(files);
    return manifests(folder);
  }

  private static DynamicNode of(Path folder) throws IOException {
    return DynamicContainer.dynamicContainer(
        folder.getFileName().toString(),
        manifests(folder).stream()
            .map(m -> DynamicTest.dynamicTest(m.toString(), () -> agree(List.of(m)))));
  }

  private static List<Path> manifests(Path folder) throws IOException {
    List<Path> manifests = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(p -> p.toString().endsWith(".xml")).sorted().toList()) {
        if (Files.isRegularFile(file)
            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains("<issue")) {
          manifests.add(file);
        }
      }
    }
    return manifests;
  }

  private static void agree(List<Path> manifests) {
    for (Path manifest : manifests) {
      List<String> validated = told(renderer.validate(manifest));
      List<Finding> all = renderer.render(manifest, RenderRequest.DEFAULT).findings();
      List<String> rendered = told(all.stream().filter(f -> !OF_PAGES.contains(f.code())).toList());
      assertThat(rendered).as("render after validate: " + manifest).isEqualTo(validated);
    }
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .map(f -> f.code() + " " + f.place() + " " + f.message() + " " + f.suggestion())
        .sorted()
        .toList();
  }
}
