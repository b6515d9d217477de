package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.diff.model.PageState;

/** Thirty edits that move every later line are thirty differences; each correction is verified. */
class ScatteredEditsTest {
  private static final int EDITS = 30;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inTheSamplesManifest(long seed) throws IOException {
    Path issue = Path.of("samples/demo/issue.xml");
    SeededEdits edits = new SeededEdits(Files.readString(issue), EDITS, seed);
    Path edited = Rounds.copy(issue.getParent(), folder, "issue.xml", t -> edits.edited());
    assertThat(edits.count()).isEqualTo(EDITS);
    assertThat(Rounds.compare(issue, edited, Rounds.TEXT).items()).hasSize(EDITS);
    verifyCorrections(issue, edited, edits);
  }

  @Test
  void inTheSamplesPdf() throws IOException {
    printed(Path.of("samples/demo"));
  }

  @Test
  void inTheRealIssue() throws IOException {
    Path real = Path.of("../shared/data/issue-2023-17");
    assumeTrue(Files.exists(real), "the real issue is not at hand: ../shared");
    printed(real);
  }

  private void printed(Path issue) throws IOException {
    Path old = Rounds.copy(issue, folder.resolve("old"), "issue.xml", t -> t);
    SeededEdits edits = new SeededEdits(Files.readString(old, StandardCharsets.UTF_8), EDITS, 11);
    Path edited = Rounds.copy(issue, folder.resolve("new"), "issue.xml", t -> edits.edited());
    Path a = Rounds.print(old, Map.of());
    Path b = Rounds.print(edited, Map.of());
    Comparison comparison = Rounds.compare(a, b, Rounds.TEXT);
    assertThat(Rounds.told(comparison)).hasSize(EDITS);
    assertThat(comparison.pages())
        .extracting(PageState::state)
        .contains(PageState.State.TEXT, PageState.State.REFLOWED);
    verifyCorrections(a, b, edits);
    assertThat(Rounds.told(Rounds.compare(old, b, Rounds.TEXT))).hasSize(EDITS);
    verifyCorrections(old, b, edits);
    assertThat(Rounds.told(Rounds.compare(old, a, Rounds.TEXT))).isEmpty();
  }

  private void verifyCorrections(Path old, Path revised, SeededEdits edits) throws IOException {
    Path table = folder.resolve("改正.csv");
    Files.writeString(table, "\uFEFF" + edits.table(), StandardCharsets.UTF_8);
    DiffRequest options = new DiffRequest(Optional.of(table), false, DiffRequest.TOLERANCE);
    List<String> done =
        Rounds.codes(
            Rounds.compare(old, revised, options).items().stream()
                .map(Comparison.Item::finding)
                .toList());
    int unasked = edits.count() - edits.asked();
    assertThat(done.subList(0, unasked)).containsOnly("D010");
    assertThat(done.subList(unasked, done.size()))
        .isEqualTo(Collections.nCopies(edits.asked(), "D020"));
    List<String> undone =
        Rounds.codes(
            Rounds.compare(old, old, options).items().stream()
                .map(Comparison.Item::finding)
                .toList());
    assertThat(undone).isEqualTo(Collections.nCopies(edits.asked(), "D021"));
  }
}
