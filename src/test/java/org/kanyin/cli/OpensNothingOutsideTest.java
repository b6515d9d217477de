package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.cli.fuzz.Outside;

/**
 * What the kernel says of hostile manifests, drawings and PDFs: the files that are opened are the
 * JDK's, the program's with its fonts, those of the input's own folder, the output and the
 * temporary folder; nothing is connected to. Skipped where strace is not at hand.
 */
@Tag("long")
final class OpensNothingOutsideTest {
  private static final Pattern OPENED =
      Pattern.compile("\\bopen(?:at)?\\((?:AT_FDCWD, )?\"([^\"]*)\"");
  private static final Pattern CONNECTED = Pattern.compile("connect\\(.*AF_INET.*");
  private static final int SEEDS = 60;

  /** The system's, which any Java asks for. */
  private static final List<String> SYSTEM =
      List.of(
          "/proc/",
          "/sys/",
          "/dev/",
          "/lib",
          "/usr/lib",
          "/usr/share/zoneinfo",
          "/usr/share/locale",
          "/etc/ld.so",
          "/etc/passwd",
          "/etc/nsswitch.conf",
          "/etc/localtime",
          "/etc/timezone",
          "/etc/os-release",
          "/etc/group",
          "/etc/java",
          // Java's toolkit asks for aids to the blind once.
          System.getProperty("user.home") + "/.accessibility.properties");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "drawing", "pdf"})
  void onlyItsOwnFiles(String kind) throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasStrace(), "no strace here: not shown what is opened");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    for (String name : List.of("canary.txt", "canary.png", "canary.svg", "pipe")) {
      Files.writeString(outside.resolve(name), Outside.CANARY);
    }
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path trace = folder.resolve("trace");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    Process process =
        new ProcessBuilder(
                "strace",
                "-f",
                "-qq",
                "-s",
                "4096",
                "-e",
                "trace=open,openat,connect",
                "-o",
                trace.toString(),
                java.toString(),
                // Else Java looks at what other Javas left for jps.
                "-XX:-UsePerfData",
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
                "9",
                kind,
                "0",
                SEEDS + "")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    process.waitFor();
    assertThat(Files.readString(folder.resolve("log"))).contains("RAN " + SEEDS + " OF " + SEEDS);
    List<String> opened = new ArrayList<>();
    List<String> connected = new ArrayList<>();
    for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
      Matcher m = OPENED.matcher(line);
      if (m.find() && !line.contains("ENOENT") && !isOwn(m.group(1), java)) {
        opened.add(m.group(1));
      }
      if (CONNECTED.matcher(line).find()) {
        connected.add(line);
      }
    }
    assertThat(opened.stream().distinct()).as("opened").isEmpty();
    assertThat(connected).isEmpty();
  }

  private boolean isOwn(String written, Path java) {
    // The harness names its own inputs from the checkout; strace quotes other bytes in octal.
    Path path = Path.of("").toAbsolutePath().resolve(written).normalize();
    List<Path> own = new ArrayList<>();
    own.add(java.getParent().getParent());
    own.add(folder.resolve("case"));
    own.add(folder.resolve("tmp"));
    own.add(folder.resolve("sound.pdf"));
    for (String house : List.of("fonts", "styles", "samples", "src/test/cases")) {
      own.add(Path.of(house).toAbsolutePath());
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      own.add(Path.of(entry).toAbsolutePath().normalize());
    }
    boolean machine =
        SYSTEM.stream().anyMatch(written::startsWith)
            // The harness's own PDF, while it is written.
            || path.getFileName().toString().startsWith(".kanyin-");
    return machine
        || path.equals(Path.of("").toAbsolutePath())
        || own.stream().anyMatch(path::startsWith);
  }

  private static boolean hasStrace() throws InterruptedException {
    try {
      // In some containers it is there and may not look.
      Process p = new ProcessBuilder("strace", "-qq", "-e", "trace=none", "true").start();
      return p.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
