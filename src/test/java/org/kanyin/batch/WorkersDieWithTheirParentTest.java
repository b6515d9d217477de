package org.kanyin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers and the process that started them. */
class WorkersDieWithTheirParentTest {
  @TempDir Path folder;

  /** Waits until none of these lives. */
  static void areGone(List<ProcessHandle> workers) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (workers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(workers).noneMatch(ProcessHandle::isAlive);
  }

  /** Starts the command line as an office would, its output in a file. */
  static Process start(Path home, Path archive, Path output, int workers, Path log, String... more)
      throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dkanyin.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.kanyin.cli.Main",
                "batch",
                archive.toString(),
                "-o",
                output.toString(),
                "-j",
                "" + workers));
    words.addAll(List.of(more));
    return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Killed without a word, the parent leaves no worker behind and no half file in the open. */
  @Test
  void workersDieWithTheirParent() throws Exception {
    TestArchive house = new TestArchive(folder);
    house.addEndlessStyle();
    house.issue("a", "style='endless'", TestArchive.article("甲。"));
    house.issue("b", "style='endless'", TestArchive.article("乙。"));
    Process parent = start(house.home(), house.archive(), house.output(), 2, folder.resolve("log"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (parent.descendants().count() < 2 && System.nanoTime() < end && parent.isAlive()) {
      Thread.sleep(50);
    }
    List<ProcessHandle> workers = parent.descendants().toList();
    assertThat(workers).as(Files.readString(folder.resolve("log"))).hasSize(2);
    Thread.sleep(2000);
    assertThat(workers).allMatch(ProcessHandle::isAlive);
    parent.destroyForcibly().waitFor();
    areGone(workers);
    assertThat(TestArchive.files(house.output()).keySet()).allMatch(f -> f.startsWith(".kanyin/"));
  }

  /** Asked to end, it ends as after its work: the ledger whole, nothing unfinished, to go on. */
  @Test
  void endsInOrderWhenAsked() throws Exception {
    TestArchive house = new TestArchive(folder);
    house.addEndlessStyle();
    house.issue("a", "", TestArchive.article("甲。"));
    house.issue("b", "style='endless'", TestArchive.article("乙。"));
    house.issue("c", "", TestArchive.article("丙。"));
    Path log = folder.resolve("log");
    Process parent = start(house.home(), house.archive(), house.output(), 1, log);
    Path journal = house.output().resolve(".kanyin/journal");
    Path part = house.output().resolve(".kanyin/parts-" + parent.pid());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    // The first is done, and the second, which never ends, is in hand.
    while (!Files.exists(journal) && System.nanoTime() < end && parent.isAlive()) {
      Thread.sleep(20);
    }
    assertThat(part).exists();
    List<ProcessHandle> workers = parent.descendants().toList();
    assertThat(workers).as(Files.readString(log)).hasSize(1);
    parent.destroy();
    assertThat(parent.waitFor()).isEqualTo(143); // 128 and SIGTERM
    areGone(workers);
    List<String> left =
        TestArchive.files(house.output()).keySet().stream()
            .filter(f -> !f.startsWith("a") && !f.startsWith("index"))
            .toList();
    assertThat(left).containsExactlyInAnyOrder(".kanyin/lock", "SHA256SUMS", "ledger.json");
    assertThat(Files.readString(house.output().resolve("ledger.json")))
        .contains("\"a\"")
        .doesNotContain("\"c\"");
    house.issue("b", "", TestArchive.article("乙。"));
    assertThat(start(house.home(), house.archive(), house.output(), 1, log).waitFor()).isZero();
    assertThat(house.output().resolve("b.pdf")).exists();
    assertThat(house.output().resolve("c.pdf")).exists();
  }
}
