package org.kanyin.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Seeded issues of everything that meets at a line's end, in measures from 4 to 60 em, read back
 * from the PDF's own glyphs. {@code -Dseed=7} sets one of them, {@code -Dkanyin.issues=1000} more.
 */
@Tag("long")
final class RandomIssuesTest {
  private static final int ISSUES = Integer.getInteger("kanyin.issues", 200);

  /** Columns too narrow for their numbers: as given, and as narrow as the page makes them. */
  private static final Set<String> NARROW = Set.of("R163", "R164");

  @TempDir Path folder;

  @Test
  void everyLineIsRightInThePdf() throws IOException {
    int first = Integer.getInteger("seed", 1);
    int last = System.getProperty("seed") == null ? ISSUES : first;
    IssueRenderer renderer = new IssueRenderer(new Workspace(Path.of(".")));
    List<String> faults = new ArrayList<>();
    int[] exact = new int[1];
    for (int seed = first; seed <= last; seed++) {
      for (String fault : faults(renderer, seed, exact)) {
        faults.add("-Dseed=" + seed + ": " + fault);
      }
    }
    System.out.printf(
        "random issues %d to %d, %d full lines within 0.05 pt%n", first, last, exact[0]);
    assertThat(faults).isEmpty();
  }

  private List<String> faults(IssueRenderer renderer, int seed, int[] exact) throws IOException {
    RandomIssue random = new RandomIssue(seed);
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, random.xml());
    Map<String, String> settings =
        Map.of(
            "characters",
            String.valueOf(random.characters),
            "body-size",
            String.valueOf(random.size));
    Outcome<Rendered> set = renderer.render(file, RenderRequest.DEFAULT.withSettings(settings));
    List<String> faults = new ArrayList<>();
    // A number that a column cannot hold is refused, and nothing is set: that is right.
    set.findings().stream()
        .filter(Finding::isError)
        .filter(f -> !NARROW.contains(f.code()))
        .forEach(f -> faults.add(f.toString()));
    if (set.value().isPresent()) {
      faults.addAll(
          PrintedIssue.faults(
              set.value().get(),
              set.findings(),
              random.size,
              random.characters * random.size,
              exact));
    }
    return faults;
  }
}
