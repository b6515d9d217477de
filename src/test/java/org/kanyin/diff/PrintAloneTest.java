package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;

/** Corrections of what only a style prints, where manuscripts are compared: said as such. */
final class PrintAloneTest {
  @TempDir static Path folder;

  @Test
  void headsAndPageNumbersAreNotInAManuscript() throws IOException {
    Path issue = Path.of("samples/letter/issue.xml");
    Path table = folder.resolve("改正.csv");
    Files.writeString(
        table, "位置,误,正\n书眉,文印工作,文印通讯\n目录,（7）,（9）\n目录,没有的篇名,别的篇名\n", StandardCharsets.UTF_8);
    Comparison comparison =
        Rounds.compare(
            issue, issue, new DiffRequest(Optional.of(table), false, DiffRequest.TOLERANCE));
    List<String> codes = comparison.items().stream().map(i -> i.finding().code()).toList();
    assertThat(codes).containsExactly("D054", "D054", "D023");
    assertThat(comparison.tally().notDone()).isEqualTo(3);
  }
}
