package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not finished: the process is asked to end, the disk is full. */
class EndedWhileWritingTest {
  @TempDir Path folder;

  /** A process that writes a file and never gets to its end. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] words) throws IOException {
      AtomicFile.write(Path.of(words[0]), Writer::endless);
    }

    private static void endless(OutputStream out) throws IOException {
      out.write(new byte[100]);
      out.flush();
      System.out.println("begun");
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static Process writer(Path target) throws IOException {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            target.toString());
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }

  private static void awaitBegun(Process writer) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8));
    assertThat(said.readLine()).isEqualTo("begun");
  }

  /** No half file and no folder that was made for it. */
  @Test
  void leavesNothing() throws IOException, InterruptedException {
    Process writer = writer(folder.resolve("new/er/out.pdf"));
    awaitBegun(writer);
    assertThat(folder.resolve("new/er")).isNotEmptyDirectory();
    writer.destroy();
    writer.waitFor();
    assertThat(folder).isEmptyDirectory();
  }

  /** An older file stays as it is. */
  @Test
  void leavesTheOlderFile() throws IOException, InterruptedException {
    Path target = Files.writeString(folder.resolve("out.pdf"), "older");
    Process writer = writer(target);
    awaitBegun(writer);
    writer.destroy();
    writer.waitFor();
    assertThat(target).hasContent("older");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(target);
    }
  }

  /** Several that belong together: where one cannot be written, none is. */
  @Test
  void allOrNone() throws IOException {
    Files.writeString(folder.resolve("in-the-way"), "a file");
    Map<Path, byte[]> files = new LinkedHashMap<>();
    files.put(folder.resolve("new/one"), new byte[9]);
    files.put(folder.resolve("in-the-way/two"), new byte[9]);
    Assertions.assertThatThrownBy(() -> AtomicFile.writeAll(files)).isInstanceOf(IOException.class);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(folder.resolve("in-the-way"));
    }
  }

  /** What the system says where no more fits on the disk. */
  @Test
  void fullDisk() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
    Assertions.assertThatThrownBy(() -> AtomicFile.write(Path.of("/dev/full"), new byte[9]))
        .isInstanceOfSatisfying(
            IOException.class, e -> assertThat(IoReasons.of(e)).isEqualTo("磁盘满了"));
  }
}
