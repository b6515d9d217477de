package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command run as a process of its own and measured from outside: wall by the clock, processor by
 * the shell's {@code times} (POSIX), memory by looking at {@code /proc} every few milliseconds
 * (Linux; elsewhere it is told as 0).
 *
 * @param in the folder it runs in
 * @param environment what is set beside the environment of the benchmark
 */
record ColdProcess(Path in, Map<String, String> environment) {
  private static final int LOOK_MS = 4;
  private static final double NANOS = 1e9;
  private static final double KIBI = 1024;

  static ColdProcess in(Path folder) {
    return new ColdProcess(folder, Map.of());
  }

  /** Once for nothing (the disk's cache, the archive of classes), then so many times. */
  Cost median(int rounds, List<String> command) throws IOException, InterruptedException {
    run(command);
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      costs.add(run(command));
    }
    return Cost.median(costs);
  }

  Cost run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("benchmark", ".txt");
    Path times = Files.createTempFile("benchmark", ".times");
    List<String> shell = new ArrayList<>();
    shell.addAll(
        List.of("sh", "-c", "out=$1; shift; \"$@\"; code=$?; times >\"$out\"; exit $code"));
    shell.addAll(List.of("sh", times.toString()));
    shell.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(shell)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    double most = 0;
    while (process.isAlive()) {
      most = Math.max(most, memory(process));
      Thread.sleep(LOOK_MS);
    }
    double wall = (System.nanoTime() - start) / NANOS;
    int code = process.waitFor();
    if (code != 0 && Boolean.getBoolean("benchmark.verbose")) {
      System.out.println(Files.readString(said));
    }
    Cost cost = new Cost(wall, processor(Files.readString(times)), most, code);
    Files.delete(said);
    Files.delete(times);
    return cost;
  }

  private static double memory(Process process) throws IOException {
    double kibibytes = 0;
    try (Stream<ProcessHandle> all = process.descendants()) {
      for (ProcessHandle one : all.toList()) {
        kibibytes += resident(Path.of("/proc", Long.toString(one.pid()), "status"));
      }
    }
    return kibibytes / KIBI;
  }

  private static double resident(Path status) throws IOException {
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmRSS:"))
          .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")))
          .sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException ended) {
      // A process that ends while it is read: "No such process".
      return 0;
    }
  }

  /** The second line of {@code times}: user and system time of the children, as 0m1.234s. */
  private static double processor(String times) {
    double seconds = 0;
    for (String word : times.lines().skip(1).findFirst().orElse("").trim().split("\\s+")) {
      String[] parts = word.replace("s", "").split("m");
      if (parts.length == 2) {
        seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
      }
    }
    return seconds;
  }
}
