package org.kanyin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.fuzz.FuzzCase;
import org.kanyin.cli.fuzz.Outside;
import org.kanyin.cli.print.Terminal;

/** Runs one hostile input through the program's door, and sees what comes of it. */
final class FuzzWatch {
  /** Of the processor: what the issue's bars allow a command. */
  private static final Duration MOST = Duration.ofSeconds(20);

  /** By the clock, on a machine that others use too: what waits for ever is no faster then. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final byte[] OLD = "%PDF-1.4 an older output".getBytes(StandardCharsets.UTF_8);
  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");
  private static final int TAIL = 1024;

  private final Rooms rooms;
  private final Path folder;
  private final Path temporary;
  private String last = "";
  private final Threads threads = new Threads();

  /** Threads that a case has begun and not ended. */
  private static final class Threads {
    /** Made once for the process by the SVG library, for what it no longer holds. */
    private static final Set<String> ALWAYS = Set.of("Batik CleanerThread");

    private final Set<Thread> known = Thread.getAllStackTraces().keySet();

    List<Thread> more() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(t -> t.isAlive() && !known.contains(t) && !isTheMachines(t))
          .toList();
    }

    private static boolean isTheMachines(Thread t) {
      ThreadGroup group = t.getThreadGroup();
      boolean always =
          group == null || group.getName().equals("system") || ALWAYS.contains(t.getName());
      // The JDK's pool keeps threads that wait for work.
      boolean waits =
          t.getState() == Thread.State.WAITING || t.getState() == Thread.State.TIMED_WAITING;
      return always || (waits && t.getName().startsWith("ForkJoinPool.commonPool"));
    }
  }

  FuzzWatch(Rooms rooms, Path folder, Path temporary) {
    this.rooms = rooms;
    this.folder = folder;
    this.temporary = temporary;
  }

  /** What one run came to. */
  private record Run(int code, String said) {}

  /** What is wrong; empty if nothing is. */
  List<String> faults(FuzzCase hostile) throws IOException, InterruptedException {
    clear();
    for (Map.Entry<String, byte[]> file : hostile.files().entrySet()) {
      Path at = folder.resolve(file.getKey());
      Files.createDirectories(at.getParent());
      Files.write(at, file.getValue());
    }
    if (!hostile.files().containsKey("out.pdf")) {
      Files.write(folder.resolve("out.pdf"), OLD);
    }
    String[] words =
        hostile.command().stream().map(w -> w.replace("~", folder + "")).toArray(String[]::new);
    List<String> faults = new ArrayList<>();
    long before = processor();
    // A style is kept for as long as its process; hundreds of them would fill it.
    boolean styled = hostile.command().contains("--style");
    Run run = run(words, styled ? new Rooms(new Workspace(Path.of(""))) : rooms, faults);
    Duration used = Duration.ofNanos(processor() - before);
    if (used.compareTo(MOST) > 0) {
      faults.add("took " + used.toMillis() / 1000.0 + " s");
    }
    last = run.code() + " " + used.toMillis() + " ms " + run.said().lines().findFirst().orElse("");
    said(run, faults);
    left(hostile, run, faults);
    return faults;
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private Run run(String[] words, Rooms rooms, List<String> faults) throws InterruptedException {
    StringWriter out = new StringWriter();
    int[] code = {-1};
    Thread thread =
        new Thread(
            () -> {
              PrintWriter writer = new PrintWriter(out);
              code[0] = Main.run(words, rooms, new Terminal(writer, writer));
              writer.flush();
            },
            "case");
    thread.start();
    thread.join(PATIENCE.toMillis());
    if (thread.isAlive()) {
      // Nothing after this can be relied on: the process is given up with it.
      StringBuilder where = new StringBuilder("hangs");
      Arrays.stream(thread.getStackTrace()).limit(12).forEach(e -> where.append("\n  ").append(e));
      faults.add(where.toString());
      return new Run(-1, out.toString());
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!threads.more().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    threads.more().forEach(t -> faults.add("goes on: " + t.getName() + top(t)));
    return new Run(code[0], out.toString());
  }

  private static String top(Thread thread) {
    return Arrays.stream(thread.getStackTrace()).limit(6).map(e -> "\n  " + e).toList().toString();
  }

  private static void said(Run run, List<String> faults) {
    boolean known = run.code() == 0 || run.code() == 1 || run.code() == 2;
    if (!known || TRACE.matcher(run.said()).find()) {
      faults.add("exit " + run.code() + "\n" + run.said().lines().limit(14).toList());
    }
    if (run.code() != 0 && run.said().isBlank()) {
      faults.add("exit " + run.code() + " without a word");
    }
    if (run.said().contains(Outside.CANARY)) {
      faults.add("the canary is told");
    }
    if (run.said().contains("C006")) {
      faults.add("memory ran out");
    }
    if (run.said().chars().anyMatch(c -> c < ' ' && c != '\n')) {
      faults.add("a control character is printed");
    }
  }

  /** Inputs as they were, outputs whole or as they were, nothing else. */
  private void left(FuzzCase hostile, Run run, List<String> faults) throws IOException {
    for (Map.Entry<String, byte[]> file : hostile.files().entrySet()) {
      if (!Arrays.equals(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())))) {
        faults.add("changed " + file.getKey());
      }
    }
    for (Map.Entry<String, byte[]> file : files(folder).entrySet()) {
      String name = file.getKey();
      boolean ours = hostile.files().containsKey(name);
      if (!ours && !isExpected(name)) {
        faults.add("left " + name);
      } else if (!ours && holds(file.getValue(), Outside.CANARY)) {
        faults.add("the canary is in " + name);
      }
      if (!ours && name.endsWith(".pdf") && !isWhole(file.getValue())) {
        faults.add("exit " + run.code() + " and " + name + " of " + file.getValue().length);
      }
    }
    files(temporary).keySet().forEach(name -> faults.add("left in the temporary folder: " + name));
  }

  private static boolean isExpected(String name) {
    return name.endsWith(".pdf")
        || name.endsWith("-pinned.xml")
        // What --report was given, and what "r.html../../etc/passwd" leads to.
        || name.startsWith("r.html")
        || name.startsWith("etc/")
        || name.startsWith("x/")
        || name.startsWith("views/")
        || name.startsWith("batch/");
  }

  private static boolean isWhole(byte[] pdf) {
    boolean old = Arrays.equals(pdf, OLD);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    boolean whole = text.startsWith("%PDF-1.") && tail.stripTrailing().endsWith("%%EOF");
    return old || whole;
  }

  private static boolean holds(byte[] file, String word) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(word);
  }

  private static Map<String, byte[]> files(Path top) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path p : all.filter(Files::isRegularFile).toList()) {
        files.put(top.relativize(p).toString(), Files.readAllBytes(p));
      }
    }
    return files;
  }

  private void clear() throws IOException {
    for (Path top : List.of(folder, temporary)) {
      try (Stream<Path> all = Files.walk(top)) {
        for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
          if (!p.equals(top)) {
            Files.delete(p);
          }
        }
      }
    }
  }

  /** What the last run came to, in a line. */
  String last() {
    return last;
  }

  /** Whether this process can still run another case. */
  static boolean isSound(List<String> faults) {
    return faults.stream().noneMatch(f -> f.startsWith("hangs"));
  }
}
