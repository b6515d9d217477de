package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.LedgerEntry;

/** Numbers and dates of an archive: 年-期 日期 in, what is odd about them out. */
class NumberingTest {
  private static final Path OUT = Path.of("成品");

  @TempDir Path folder;

  private static List<String> told(String... issues) {
    SortedMap<String, LedgerEntry> entries = new TreeMap<>();
    for (String issue : issues) {
      String[] f = issue.split(" ");
      String[] number = f[0].split("-");
      LedgerEntry.Identity identity =
          new LedgerEntry.Identity(
              "往期/" + entries.size() + "/issue.xml",
              Integer.parseInt(number[0]),
              Integer.parseInt(number[1]),
              f[1],
              f.length > 2 ? f[2] : "文印工作");
      entries.put(
          String.valueOf(entries.size()),
          new LedgerEntry(identity, new TreeMap<>(), LedgerEntry.Attempt.NONE, new TreeMap<>()));
    }
    return Numbering.of(entries, OUT).stream().map(f -> f.code() + " " + f.message()).toList();
  }

  @Test
  void anArchiveInOrderIsSilent() {
    assertThat(told("2023-1 2023-01-15", "2023-2 2023-02-15", "2024-1 2024-01-15")).isEmpty();
    // Where an archive begins nobody can tell; two issues may come on one day.
    assertThat(told("2023-7 2023-07-15", "2023-8 2023-07-15")).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void twoWithOneNumber() {
    assertThat(told("2023-7 2023-07-15", "2023-7 2023-07-15"))
        .containsExactly("B021 2023 年第 7 期不止一份：往期/0/issue.xml、往期/1/issue.xml。");
    assertThat(told("2023-7 2023-07-15 文印工作", "2023-7 2023-07-15 人大工作")).isEmpty();
  }

  @Test
  void gapsInAYear() {
    assertThat(
            told(
                "2023-1 2023-01-15", "2023-3 2023-03-15", "2023-7 2023-07-15", "2024-2 2024-02-15"))
        .containsExactly("B022 2023 年缺第 2、4—6 期。", "B022 2024 年缺第 1 期。");
  }

  @Test
  void oneWrongDateIsOneFinding() {
    assertThat(
            told(
                "2023-1 2023-01-15", "2023-2 2023-12-15", "2023-3 2023-03-15", "2023-4 2023-04-15"))
        .containsExactly("B023 2023 年第 2 期的日期 2023-12-15 与期号的先后不合：2023 年第 3 期是 2023-03-15。");
    assertThat(told("2023-1 2023-01-15", "2023-2 2023-02-15", "2023-3 2022-03-15"))
        .containsExactly("B023 2023 年第 3 期的日期 2022-03-15 与期号的先后不合：2023 年第 2 期是 2023-02-15。");
  }

  @Test
  void aShardThatIsMissingIsTold() throws IOException {
    List<Path> shards = new ArrayList<>();
    for (String part : List.of("1/4", "3/4", "2/4", "4/4")) {
      shards.add(folder.resolve(part));
      try (OutputFolder out = OutputFolder.take(folder.resolve(part)).orElseThrow()) {
        Ledger ledger = Ledger.of(out.path()).value().orElseThrow();
        ledger.hold(Set.of(part));
        ledger.close(out);
      }
    }
    Path target = folder.resolve("all");
    Batch batch = new Batch(new Workspace(Path.of(".")));
    assertThat(messages(batch.merge(shards.subList(0, 2), target)))
        .containsExactly("缺第 2、4 份（共 4 份），合出来的不全。");
    // What was brought together before counts.
    assertThat(messages(batch.merge(shards.subList(2, 3), target)))
        .containsExactly("缺第 4 份（共 4 份），合出来的不全。");
    assertThat(messages(batch.merge(shards.subList(3, 4), target))).isEmpty();
    assertThat(Ledger.of(target).value().orElseThrow().shards()).isEmpty();
  }

  private static List<String> messages(BatchResult result) {
    return result.findings().stream().map(f -> f.message()).toList();
  }
}
