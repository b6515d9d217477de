package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.batch.archive.Checksums;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.archive.OutputNames;
import org.kanyin.batch.ledger.Fingerprints;
import org.kanyin.batch.ledger.JsonRecords;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.Shard;

/** The room's parts that need no worker. */
class PartsTest {
  @TempDir Path folder;

  private static IssueReference found(String name, long weight) {
    return new IssueReference(Path.of("archive", name, "issue.xml"), name, weight);
  }

  @Test
  void outputsLieUnderTheIssuesOwnPath() {
    OutputNames names = new OutputNames();
    Path archive = Path.of("/data/archive");
    assertThat(names.claim(false, archive, Path.of("2023/17"))).isEqualTo("2023/17");
    assertThat(names.claim(false, archive.resolve("2023/18"), Path.of(""))).isEqualTo("18");
    assertThat(names.claim(true, archive.resolve("2024"), Path.of("01"))).isEqualTo("2024/01");
  }

  @Test
  void noTwoIssuesMeet() {
    OutputNames names = new OutputNames();
    Path one = Path.of("/a/2023");
    assertThat(names.claim(true, one, Path.of("17"))).isEqualTo("2023/17");
    assertThat(names.claim(true, Path.of("/b/2023"), Path.of("17"))).isEqualTo("2023/17-2");
    assertThat(names.claim(false, one, Path.of("x-A"))).isEqualTo("x-A");
    assertThat(names.claim(false, one, Path.of("x-a"))).isEqualTo("x-a-2");
    // What the folder itself needs: index.html would be the report of an issue called index.
    assertThat(names.claim(false, one, Path.of("index"))).isEqualTo("index-2");
    // A folder cannot be where a file is.
    assertThat(names.claim(false, one, Path.of("y"))).isEqualTo("y");
    assertThat(names.claim(false, one, Path.of("y.pdf/01"))).isEqualTo("y.pdf-2/01");
  }

  @Test
  void everyIssueIsFoundOnceThroughLinksAndLoops() throws IOException {
    Path top = Files.createDirectories(folder.resolve("top"));
    for (String place : List.of("b/02", "b/01", "a", "out/x")) {
      Files.createDirectories(top.resolve(place));
      Files.writeString(top.resolve(place).resolve("issue.xml"), "<issue/>");
    }
    Files.createSymbolicLink(top.resolve("again"), top.resolve("b/01"));
    Files.createSymbolicLink(top.resolve("b/loop"), top);
    List<IssueReference> found =
        IssueFinder.find(List.of(top, top.resolve("b")), top.resolve("out")).value().orElseThrow();
    assertThat(found)
        .extracting(f -> f.manifest().getParent().toRealPath())
        .containsExactlyInAnyOrder(
            top.resolve("a").toRealPath(),
            top.resolve("b/01").toRealPath(),
            top.resolve("b/02").toRealPath());
    assertThat(found).extracting(IssueReference::name).isSorted();
  }

  @Test
  void shardsPartTheArchiveEvenly() {
    Random random = new Random(5);
    List<IssueReference> all = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> all.add(found("i" + i, 20_000 + random.nextInt(200_000))));
    List<IssueReference> together = new ArrayList<>();
    List<Long> loads = new ArrayList<>();
    for (int k = 1; k <= 7; k++) {
      List<IssueReference> own = new Shard(k, 7).of(all);
      together.addAll(own);
      loads.add(own.stream().mapToLong(IssueReference::weight).sum());
    }
    assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    long most = loads.stream().mapToLong(l -> l).max().orElseThrow();
    long least = loads.stream().mapToLong(l -> l).min().orElseThrow();
    assertThat((double) most / least).as(loads.toString()).isLessThan(1.03);
  }

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
        new LedgerEntry.Identity(issue, 2026, 1, "2026-01-15"),
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
      byte[] cut = "\n{\"name\":\"乙".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Files.write(
          Ledger.journal(out),
          java.util.Arrays.copyOf(cut, cut.length - 1),
          StandardOpenOption.APPEND);
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
  void oneRunHoldsTheFolder() throws IOException {
    Path out = folder.resolve("out");
    try (OutputFolder first = OutputFolder.take(out).orElseThrow()) {
      assertThat(OutputFolder.take(out)).isEmpty();
      Files.writeString(first.part("half.pdf"), "half");
    }
    try (OutputFolder next = OutputFolder.take(out).orElseThrow()) {
      assertThat(next.part("half.pdf")).doesNotExist();
    }
    assertThat(TestArchive.files(out)).containsOnlyKeys(".kanyin/lock");
  }

  /** What a run that was killed left unfinished is gone with the next. */
  @Test
  void halfFilesAreCleared() throws IOException {
    Path left = Files.createDirectories(folder.resolve("out/.kanyin/parts-1"));
    Files.writeString(left.resolve("worker-1.pdf"), "%PDF-");
    OutputFolder.take(folder.resolve("out")).orElseThrow().close();
    assertThat(left).doesNotExist();
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
