package org.kanyin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kinds of hostile PDF drawn by the seed, read, checked, drawn and searched for a manuscript in a
 * program with half a gigabyte: a value or a finding, in bounded time, nothing thrown and no file
 * left.
 */
@Tag("long")
final class HostilePdfKindsTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  /** Processor seconds of one file, then its reading is given up. */
  private static final int ALLOWED = 2;

  /** Kinds of one run; {@code -Dkinds=192} for all of them. */
  private static final int KINDS = 30;

  /** Two readings end by themselves, and each may go on for a moment. */
  private static final int MOST = 4 * ALLOWED;

  @TempDir Path folder;

  @Test
  void allEnd() throws IOException, InterruptedException {
    Path out = folder.resolve("said.txt");
    Path errors = folder.resolve("errors.txt");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> kinds = HostilePdf.kinds();
    Collections.shuffle(kinds, new Random(SEED));
    List<String> some = kinds.subList(0, Integer.getInteger("kinds", KINDS));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                HostilePdfRun.class.getName(),
                "" + SEED,
                "" + ALLOWED));
    command.addAll(some);
    Process program =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(program.waitFor(40, TimeUnit.MINUTES)).as("ended, seed " + SEED).isTrue();
    } finally {
      program.destroyForcibly();
    }
    String about = "seed " + SEED + "\n" + Files.readString(errors, StandardCharsets.UTF_8);
    List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(program.exitValue()).as(about + last(said)).isZero();
    assertThat(said).as(about).hasSize(4 * some.size());
    assertThat(said)
        .as(about)
        .allSatisfy(line -> assertThat(line.split("\t")[3]).isIn("value", "finding"))
        .allSatisfy(line -> assertThat(Integer.parseInt(line.split("\t")[2])).isLessThan(MOST));
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(f -> !f.getFileName().toString().startsWith("hsperf")))
          .as(about)
          .isEmpty();
    }
  }

  private static String last(List<String> said) {
    return said.isEmpty() ? "" : "after " + said.get(said.size() - 1);
  }
}
