package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.Shard;
import org.kanyin.batch.model.WorkerLimits;

/** 200 issues of 8 to 40 pages: set, killed, divided. Prints what it measures. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveBarsTest {
  private static final int ISSUES = 200;
  private static final int KILLS = 20;
  private static final int LONGEST_LIFE = 6000;
  private static final long SEED = 20261123;
  private static final WorkerLimits LIMITS = new WorkerLimits(512, 60);

  @TempDir static Path folder;
  private static TestArchive house;

  /** What an undisturbed run with one worker made. */
  private static SortedMap<String, String> whole;

  @BeforeAll
  static void makeArchive() throws IOException {
    house = new TestArchive(folder);
    GeneratedArchive.make(house.archive(), ISSUES, SEED);
  }

  private static void say(String line) {
    System.out.println("batch: " + line);
  }

  private static BatchRequest request(Path output, int workers, Shard shard, Path... folders) {
    return BatchRequest.of(List.of(folders), output, workers).withShard(shard).withLimits(LIMITS);
  }

  /** The archive's own files: without what says how long things took. */
  private static SortedMap<String, String> issues(SortedMap<String, String> files) {
    SortedMap<String, String> issues = new TreeMap<>(files);
    issues.keySet().removeIf(f -> f.startsWith("bad/") || !f.contains("/") || f.startsWith("."));
    return issues;
  }

  @Test
  @Order(1)
  void oneWorkerSetsAll() throws Exception {
    Path out = folder.resolve("out-1");
    long start = System.nanoTime();
    BatchResult result = house.run(request(out, 1, Shard.WHOLE, house.archive()));
    double wall = (System.nanoTime() - start) / 1e9;
    assertThat(result.findings()).isEmpty();
    assertThat(result.rows(BatchRow.State.SET)).hasSize(ISSUES);
    assertThat(result.rows()).allMatch(r -> r.pages() >= 8 && r.pages() <= 40);
    int pages = result.rows().stream().mapToInt(BatchRow::pages).sum();
    double seconds = result.rows().stream().mapToDouble(BatchRow::seconds).sum();
    say(
        String.format(
            "%d pages in %.0f s, one worker: %.1f pages/s (%.1f of its own time)",
            pages, wall, pages / wall, pages / seconds));
    whole = issues(TestArchive.files(out));
    start = System.nanoTime();
    assertThat(run(out, 2, "again.log").waitFor()).isZero();
    say(String.format("second run: %.1f s", (System.nanoTime() - start) / 1e9));
    assertThat(Files.readString(folder.resolve("again.log")))
        .startsWith("排好 0 期，没有变的 " + ISSUES + " 期。");
    assertThat(issues(TestArchive.files(out))).isEqualTo(whole);
  }

  private static Process run(Path out, int workers, String log) throws Exception {
    return WorkersDieWithTheirParentTest.start(
        house.home(), house.archive(), out, workers, folder.resolve(log), "--seconds", "60");
  }

  /** Ten that cannot be set, of every kind, among the others. */
  private static void addBadIssues() throws IOException {
    house.addEndlessStyle();
    house.addGreedyStyle();
    house.issue("bad/endless-1", "style='endless'", TestArchive.article("一。"));
    house.issue("bad/endless-2", "style='endless'", TestArchive.article("二。"));
    house.issue("bad/greedy-1", "style='greedy'", TestArchive.article("三。"));
    house.issue("bad/greedy-2", "style='greedy'", TestArchive.article("四。"));
    house.issue("bad/long", "", TestArchive.article("夜班的活件。".repeat(900_000)));
    house.issue("bad/torn", "", "<article id='a'><title>题");
    house.issue(
        "bad/no-picture",
        "",
        "<article id='a'><title>题</title>" + "<figure src='none.png' alt='图'/></article>");
    house.issue("bad/no-style", "style='none'", TestArchive.article("五。"));
    house.issue("bad/no-glyph", "", TestArchive.article("\uD842\uDFB7\u0E01"));
    house.issue("bad/empty", "", "");
  }

  @Test
  @Order(2)
  void killedTwentyTimesThenFinished() throws Exception {
    addBadIssues();
    Path out = folder.resolve("out-2");
    Random random = new Random(SEED);
    say("kills from seed " + SEED);
    for (int i = 0; i < KILLS; i++) {
      Process run = run(out, 2, "killed.log");
      run.waitFor(300 + random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
      List<ProcessHandle> workers = run.descendants().toList();
      run.destroyForcibly().waitFor();
      WorkersDieWithTheirParentTest.areGone(workers);
      everyPdfIsWhole(out);
    }
    Process last = run(out, 2, "last.log");
    assertThat(last.waitFor()).isEqualTo(1);
    Ledger ledger = Ledger.of(out).value().orElseThrow();
    Collection<LedgerEntry> all = ledger.entries().values();
    assertThat(all.stream().filter(LedgerEntry::isSet)).hasSize(ISSUES);
    List<LedgerEntry> failed = all.stream().filter(e -> !e.isSet()).toList();
    assertThat(failed).hasSize(10).allMatch(e -> e.issue().manifest().contains("/bad/"));
    List<String> reasons = new ArrayList<>();
    try (Stream<String> lines = Files.lines(folder.resolve("last.log"), StandardCharsets.UTF_8)) {
      lines.filter(l -> l.contains("错误[B009]")).forEach(reasons::add);
    }
    assertThat(reasons).hasSize(10);
    reasons.forEach(ArchiveBarsTest::say);
    assertThat(issues(TestArchive.files(out)))
        .as("the same as undisturbed, by one worker")
        .isEqualTo(whole);
    assertThat(TestArchive.files(out).keySet())
        .as("nothing else")
        .filteredOn(f -> !whole.containsKey(f) && !f.startsWith("bad/"))
        .containsExactly(".kanyin/lock", "SHA256SUMS", "index.html", "ledger.json");
  }

  private static void everyPdfIsWhole(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> files = Files.walk(out)) {
      for (Path pdf : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        if (!pdf.startsWith(out.resolve(OutputFolder.WORK))) {
          byte[] bytes = Files.readAllBytes(pdf);
          String end =
              new String(bytes, Math.max(0, bytes.length - 8), 8, StandardCharsets.ISO_8859_1);
          assertThat(end).as(pdf.toString()).contains("%%EOF");
        }
      }
    }
  }

  /** The archive in four parts, and together again. */
  @Test
  @Order(3)
  void shardsTogetherAreTheWhole() throws Exception {
    Path[] years = years();
    List<Path> parts = new ArrayList<>();
    for (int k = 1; k <= 4; k++) {
      Path part = folder.resolve("part-" + k);
      parts.add(part);
      assertThat(house.run(request(part, 2, new Shard(k, 4), years)).findings()).isEmpty();
    }
    Path merged = folder.resolve("merged");
    BatchResult result = new Batch(house.workspace()).merge(parts, merged);
    assertThat(result.findings()).isEmpty();
    assertThat(issues(TestArchive.files(merged))).isEqualTo(whole);
    BatchResult again = new Batch(house.workspace()).plan(request(merged, 1, Shard.WHOLE, years));
    assertThat(again.rows(BatchRow.State.UNCHANGED)).as("the merged ledger holds").hasSize(ISSUES);
  }

  /** Its folders without the one of issues that cannot be set. */
  private static Path[] years() throws IOException {
    try (Stream<Path> folders = Files.list(house.archive())) {
      return folders
          .filter(f -> Files.isDirectory(f) && !f.endsWith("bad"))
          .sorted()
          .toArray(Path[]::new);
    }
  }

  /** Where there is no more room, what fits is done, and the next run goes on. */
  @Test
  @Order(5)
  void aFullDiskCostsWhatDoesNotFit() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(does("mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk + ""), "no mount");
    try {
      Path archive = folder.resolve("few");
      GeneratedArchive.make(archive, 6, SEED);
      BatchResult full = house.run(request(disk.resolve("out"), 1, Shard.WHOLE, archive));
      assertThat(full.rows(BatchRow.State.SET)).isNotEmpty();
      assertThat(full.rows(BatchRow.State.FAILED)).isNotEmpty();
      assertThat(full.findings()).anyMatch(f -> f.message().contains("磁盘满了（B010）"));
      everyPdfIsWhole(disk.resolve("out"));
      assertThat(does("mount", "-o", "remount,size=50m", disk + "")).isTrue();
      BatchResult rest = house.run(request(disk.resolve("out"), 1, Shard.WHOLE, archive));
      assertThat(rest.findings()).isEmpty();
      assertThat(TestArchive.names(rest, BatchRow.State.UNCHANGED))
          .isEqualTo(TestArchive.names(full, BatchRow.State.SET));
    } finally {
      does("umount", disk + "");
    }
  }

  private static boolean does(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  @Test
  @Order(4)
  void twoHundredPagesWithinTheOrdinaryHeap() throws IOException {
    GeneratedArchive.one(folder.resolve("thick"), 210, SEED);
    BatchRequest request =
        BatchRequest.of(List.of(folder.resolve("thick")), folder.resolve("out-thick"), 1);
    BatchResult result = house.run(request);
    assertThat(result.findings()).isEmpty();
    BatchRow row = result.rows().get(0);
    say(
        row.pages()
            + " pages in "
            + row.seconds()
            + " s, heap "
            + WorkerLimits.ORDINARY.heap()
            + " MB");
    assertThat(row.pages()).isGreaterThanOrEqualTo(200);
  }
}
