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
}
