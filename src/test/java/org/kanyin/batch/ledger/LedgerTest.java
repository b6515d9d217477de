package org.kanyin.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.batch.archive.Checksums;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.model.LedgerEntry;

/** What a run remembers, as it is written, and what it tells of the next. */
final class LedgerTest {
  @TempDir Path folder;

  @Test
  void aFileThatAppearsIsADifference() {
    Map<String, String> before = Map.of("issue.xml", "1", "office.xml", "", "p.png", "3");
    Map<String, String> now = Map.of("issue.xml", "2", "office.xml", "9", "p.png", "");
    assertThat(Fingerprints.differences(before, now))
        .containsExactly("issue.xml 改了", "office.xml 是新出现的", "p.png 没有了");
  }

  private static LedgerEntry entry(String issue) {
    var setting = new LedgerEntry.Attempt(LedgerEntry.State.SET, 8, 1.5, List.of());
    return new LedgerEntry(
        new LedgerEntry.Identity(issue, 2026, 1, "2026-01-15", ""),
        new TreeMap<>(Map.of("issue.xml", "1")),
        setting,
        new TreeMap<>(Map.of(LedgerEntry.PDF, new LedgerEntry.Output("00", 7))));
  }

  /** The file of format 1, which ledgers out in the world have. */
  @Test
  void anEntryIsWrittenAsItAlwaysWas() {
    LedgerEntry entry = entry("甲/issue.xml");
    Finding why = new Finding("M012", Severity.ERROR, Place.at("a.xml", 3, 4), "错。", "x", "", "");
    String line =
        "{\"issue\":\"甲/issue.xml\",\"set\":false,\"again\":true,\"key\":\""
            + entry.key()
            + "\",\"year\":2026,\"number\":1,\"date\":\"2026-01-15\",\"pages\":8,"
            + "\"seconds\":1.5,\"files\":{\".pdf\":\"00\"},\"sizes\":{\".pdf\":7},"
            + "\"inputs\":{\"issue.xml\":\"1\"},\"findings\":[{\"code\":\"M012\","
            + "\"severity\":\"error\",\"message\":\"错。\",\"file\":\"a.xml\","
            + "\"line\":3,\"column\":4,\"text\":\"x\"}]}";
    assertThat(JsonRecords.line(entry.failing(why))).isEqualTo(line);
    assertThat(JsonRecords.read(line, LedgerEntry.class)).contains(entry.failing(why));
    assertThat(JsonRecords.read(line.replace("error", "fatal"), LedgerEntry.class)).isEmpty();
    assertThat(JsonRecords.read(line.replace("2026,", "\"x\","), LedgerEntry.class)).isEmpty();
  }

  /** A run that was killed left a journal whose last line is cut, in the middle of a character. */
  @Test
  void aJournalCutShortLosesItsLastLineOnly() throws IOException {
    Path out = folder.resolve("out");
    try (OutputFolder taken = OutputFolder.take(out).orElseThrow()) {
      Ledger ledger = Ledger.of(out).value().orElseThrow();
      ledger.add("甲", entry("甲/issue.xml"), taken);
      byte[] cut = "\n{\"name\":\"乙".getBytes(StandardCharsets.UTF_8);
      Files.write(
          Ledger.journal(out), Arrays.copyOf(cut, cut.length - 1), StandardOpenOption.APPEND);
      ledger.add("丙", entry("丙/issue.xml"), taken);
      assertThat(out.resolve(OutputFolder.LEDGER)).doesNotExist();
      Ledger again = Ledger.of(out).value().orElseThrow();
      assertThat(again.entries()).containsOnlyKeys("甲", "丙");
      assertThat(again.entry("甲")).contains(entry("甲/issue.xml"));
      again.save(taken);
      assertThat(Ledger.journal(out)).doesNotExist();
      assertThat(Ledger.of(out).value().orElseThrow().entries()).isEqualTo(again.entries());
    }
  }

  @Test
  void aLedgerOfAnotherKindIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("out/.kanyin"));
    Path ledger = Files.writeString(folder.resolve("out/ledger.json"), "{\"format\":2}");
    Outcome<Ledger> read = Ledger.of(folder.resolve("out"));
    assertThat(read.value()).isEmpty();
    assertThat(read.findings()).extracting(Finding::code).containsExactly("B007");
    assertThat(ledger).hasContent("{\"format\":2}");
  }

  @Test
  void checksumsEscapeWhatWouldBreakTheirLine() {
    assertThat(Checksums.of(Map.of("a\\b\nc", entry("x")))).isEqualTo("\\00  a\\\\b\\nc.pdf\n");
  }
}
