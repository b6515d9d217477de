package org.kanyin.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** On what it is measured, and whether others use it at the same time. */
final class Machine {
  private Machine() {}

  static void print() throws IOException {
    System.out.println(describe());
  }

  static String describe() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Path info = Path.of("/proc/cpuinfo");
    String processor =
        Files.exists(info)
            ? Files.readAllLines(info).stream()
                .filter(l -> l.startsWith("model name"))
                .findFirst()
                .map(l -> l.substring(l.indexOf(':') + 1).strip())
                .orElse("")
            : System.getProperty("os.arch");
    return String.format(
        Locale.ROOT,
        "%s, %d cores (%s), %d GiB, %s, Java %s, load %.1f",
        LocalDate.now(ZoneId.systemDefault()),
        system.getAvailableProcessors(),
        processor,
        system.getTotalMemorySize() >> 30,
        System.getProperty("os.name"),
        System.getProperty("java.version"),
        system.getSystemLoadAverage());
  }
}
