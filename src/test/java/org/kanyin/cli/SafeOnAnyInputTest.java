package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kanyin.cli.fuzz.Outside;

/**
 * Whatever is fed in, the outcome is output or findings. Every kind of input is made from seeds and
 * run through the program's commands in a process of its own with a small heap. Watched for: exit
 * codes other than 0, 1 and 2, stack traces, more than 20 s of processor, threads that go on,
 * memory that runs out, files left in the temporary folder or beside the input, inputs changed,
 * outputs that are neither whole nor as they were, and places outside: a word that comes out, a
 * pipe that holds whoever opens it, a port that hears who calls.
 *
 * <p>{@code -Dseeds=20} runs twenty times as many; {@code -DfromSeed=N} begins elsewhere. A line
 * {@code FAULT kind seed …} says which seed to run again.
 */
@Tag("long")
final class SafeOnAnyInputTest {
  private static final int TIMES = Integer.getInteger("seeds", 1);
  private static final long FROM = Long.getLong("fromSeed", 0);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "manifest, 600",
    "drawing, 400",
    "picture, 300",
    "font, 60",
    "setting, 200",
    "pdf, 50",
    // Not from seeds: each known way once.
    "listed, 1"
  })
  @Timeout(value = 4, unit = TimeUnit.HOURS)
  void onlyOutputOrFindings(String kind, int seeds) throws IOException, InterruptedException {
    Path outside = outside();
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    long to = FROM + (long) seeds * TIMES;
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Path log = folder.resolve("log");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  // What batch gives a worker is 512.
                  "-Xmx384m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Dfile.encoding=UTF-8",
                  "-Djava.awt.headless=true",
                  "-Djava.io.tmpdir=" + temporary,
                  "-cp",
                  System.getProperty("java.class.path"),
                  FuzzProcess.class.getName(),
                  folder.toString(),
                  server.getLocalPort() + "",
                  kind,
                  FROM + "",
                  to + "")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.waitFor();
      String said = Files.readString(log, StandardCharsets.UTF_8);
      System.out.println(kind + ": seeds " + FROM + " to " + to);
      assertThat(said.lines().filter(l -> l.startsWith("FAULT"))).as(said).isEmpty();
      assertThat(said).containsPattern("RAN ([0-9]+) OF \\1\n");
      assertThat(hasCalled(server)).as("connections to the port").isFalse();
    }
    assertThat(Files.readString(outside.resolve("canary.txt"))).isEqualTo(Outside.CANARY);
  }

  /** Files with the canary, and a pipe where the system has such. */
  private Path outside() throws IOException, InterruptedException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("canary.txt"), Outside.CANARY);
    Files.writeString(outside.resolve("canary.png"), Outside.CANARY);
    Files.writeString(
        outside.resolve("canary.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g id='a'><text y='9'>"
            + Outside.CANARY
            + "</text></g></svg>");
    try {
      List<String> words = List.of("mkfifo", outside.resolve("pipe").toString());
      assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
    } catch (IOException e) {
      System.out.println("no mkfifo here: without the pipe");
    }
    return outside;
  }

  private static boolean hasCalled(ServerSocket server) throws IOException {
    server.setSoTimeout(1);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
