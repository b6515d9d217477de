package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.typeset.model.Typeset;

/**
 * Hostile FO: refused before layout or harmless, and nothing it names is opened. The cases lie
 * beside the project; their files and server are made real here, or an attempt to open them would
 * leave no trace.
 */
final class HostileFoTest {
  private static final Path CASES = Path.of("../shared/data/security/fo");

  /** Harmless: nothing to refuse, or a layout whose trouble is said in a finding. */
  private static final Set<String> MAY_BE_SET = Set.of("39-tiny-body-keep");

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
          + "rkJggg==";

  @TempDir Path canary;

  // Not a measurement: a case without its limit would run for minutes or for ever.
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void isRefusedOrHarmlessAndOpensNothing() throws IOException {
    assumeTrue(Files.isDirectory(CASES), "skipped: no " + CASES);
    Map<String, Outcome<Typeset>> outcomes = new LinkedHashMap<>();
    List<String> callers = Collections.synchronizedList(new ArrayList<>());
    List<String> opened;
    Galley.pdf(Galley.page(10, "<block>字</block>"), Galley.FONTS);
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Recording recording = new Recording()) {
      listen(server, callers);
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
      recording.start();
      for (Path file : cases()) {
        outcomes.put(name(file), Galley.set(document(file, server), Galley.FONTS));
      }
      recording.stop();
      opened = FileReads.of(recording);
    }
    assertThat(outcomes).hasSize(43);
    outcomes.forEach(HostileFoTest::judge);
    assertThat(callers).as("calls over the network").isEmpty();
    assertThat(opened)
        .as("files read")
        .noneMatch(f -> f.startsWith(canary.toString()) || f.startsWith("/etc/"));
  }

  private static void judge(String name, Outcome<Typeset> outcome) {
    if (MAY_BE_SET.contains(name)) {
      assertThat(outcome.findings()).as(name).isNotEmpty();
    } else {
      assertThat(outcome.value()).as(name).isEmpty();
      assertThat(outcome.findings()).as(name).anyMatch(Finding::isError);
      assertThat(outcome.findings()).as(name).noneMatch(f -> f.code().equals("T009"));
    }
  }

  private static List<Path> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files.filter(f -> f.toString().endsWith(".fo")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".fo", "");
  }

  /** With a font role that exists, or every case would be refused for that alone. */
  private FoDocument document(Path file, ServerSocket server) throws IOException {
    String fo = Files.readString(file);
    for (String suffix : List.of(".png", ".svg", ".txt", ".icc", ".pdf", ".dtd", ".css", ".ttf")) {
      String name = "c" + name(file).substring(0, 2) + suffix;
      Files.write(canary.resolve(name), Base64.getDecoder().decode(PNG));
    }
    return new FoDocument(
        fo.replace("font-family=\"serif\"", "font-family=\"song\"")
            .replace("/tmp/canary", canary.toString())
            .replace("127.0.0.1:18765", "127.0.0.1:" + server.getLocalPort()));
  }

  private static void listen(ServerSocket server, List<String> callers) {
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket caller = server.accept()) {
                  callers.add(caller.toString());
                } catch (IOException e) {
                  return;
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** That a read would be seen. */
  @Test
  void theWitnessSees() throws IOException {
    Path file = Files.write(canary.resolve("seen"), new byte[1]);
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
      recording.start();
      assertThat(Files.readAllBytes(file)).hasSize(1);
      recording.stop();
      assertThat(FileReads.of(recording)).contains(file.toString());
    }
  }
}
