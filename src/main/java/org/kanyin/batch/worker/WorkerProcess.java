package org.kanyin.batch.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kanyin.base.Workspace;
import org.kanyin.batch.ledger.JsonRecords;
import org.kanyin.batch.model.LedgerEntry;

/** The parent's end of a worker: asks, waits no longer than it may, and knows how it ended. */
final class WorkerProcess implements AutoCloseable {
  /** Java, fonts and style on a machine that is busy with other things. */
  private static final int SECONDS_TO_OPEN = 90;

  /** -XX:+ExitOnOutOfMemoryError (JDK 17, vm exit). */
  private static final int OUT_OF_MEMORY = 3;

  /** A process ended by a signal has 128 and the signal's number (POSIX shells; the JDK too). */
  private static final int BY_SIGNAL = 128;

  /**
   * An issue's clock is the processor's time, so that it does not depend on what else the machine
   * is at; one that waits for something without working has so many times as long.
   */
  private static final int PATIENCE = 10;

  /** Milliseconds between looks at the clock. */
  private static final int TICK = 200;

  /** Why there is no answer. */
  enum Loss {
    CLOCK,
    MEMORY,
    SIGNAL,
    OTHER
  }

  /**
   * An answer, or why there is none.
   *
   * @param known what the worker had found out by then
   * @param said how the process ended, for developers
   */
  record Answer(Optional<WorkerReply> reply, Optional<LedgerEntry> known, Loss loss, String said) {}

  private final Process process;
  private final BufferedReader replies;
  private final OutputStream requests;
  private final ScheduledExecutorService clock;
  private final Path errors;

  private WorkerProcess(Process process, ScheduledExecutorService clock, Path errors) {
    this.process = process;
    this.replies =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.requests = process.getOutputStream();
    this.clock = clock;
    this.errors = errors;
  }

  /**
   * A worker that is yet to say that it is open.
   *
   * @param forLong whether it has enough to do for Java's second compiler to pay
   * @param errors takes what it prints
   */
  static WorkerProcess start(
      Workspace workspace, int heap, boolean forLong, Path errors, ScheduledExecutorService clock)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    // The launcher's archive of loaded classes; one that does not fit Java leaves aside in silence.
    String archive = System.getProperty("kanyin.archive", "");
    if (!archive.isEmpty()) {
      command.addAll(List.of(archive, "-Xlog:disable"));
    }
    command.addAll(
        List.of(
            // Java 24 warns of what libraries do; a Java that knows nothing of it goes on.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            // As the archive was made.
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=" + (forLong ? 4 : 1),
            "-Xmx" + heap + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // Its own last words would else stand among the answers.
            "-XX:+DisplayVMOutputToStderr",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            workspace.home().toString()));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    return new WorkerProcess(process, clock, errors);
  }

  Answer open() {
    return await(SECONDS_TO_OPEN);
  }

  Answer ask(WorkerRequest request, int seconds) {
    try {
      requests.write((JsonRecords.line(request) + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
    } catch (IOException e) {
      return lost(false, Optional.empty()); // It ended before it was asked.
    }
    return await(seconds);
  }

  private Answer await(int seconds) {
    AtomicBoolean late = new AtomicBoolean();
    long since = System.nanoTime();
    Duration before = worked();
    ScheduledFuture<?> alarm =
        clock.scheduleWithFixedDelay(
            () -> {
              long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
              if (worked().minus(before).toSeconds() >= seconds
                  || passed >= PATIENCE * ((long) seconds)) {
                late.set(true);
                process.destroyForcibly();
              }
            },
            TICK,
            TICK,
            TimeUnit.MILLISECONDS);
    Optional<LedgerEntry> known = Optional.empty();
    try {
      for (String l = replies.readLine(); l != null; l = replies.readLine()) {
        Optional<WorkerReply> reply =
            l.startsWith("{") ? JsonRecords.read(l, WorkerReply.class) : Optional.empty();
        if (reply.isPresent() && reply.get().kind() == WorkerReply.Kind.READ) {
          known = Optional.ofNullable(reply.get().entry());
        } else if (reply.isPresent()) {
          return new Answer(reply, known, null, "");
        }
      }
    } catch (IOException e) {
      // The stream broke because the process did: how, is asked next.
    } finally {
      alarm.cancel(false);
    }
    return lost(late.get(), known);
  }

  /** The processor's time that the worker has had; nothing where the system does not say. */
  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Answer lost(boolean late, Optional<LedgerEntry> known) {
    process.destroyForcibly();
    int code = process.onExit().join().exitValue();
    Loss loss =
        late
            ? Loss.CLOCK
            : code == OUT_OF_MEMORY ? Loss.MEMORY : code >= BY_SIGNAL ? Loss.SIGNAL : Loss.OTHER;
    return new Answer(Optional.empty(), known, loss, said(code));
  }

  /** The end of what the process printed. */
  private String said(int code) {
    try {
      String all = Files.readString(errors, StandardCharsets.ISO_8859_1).strip();
      String last = all.substring(Math.max(0, all.length() - 2000));
      return ("退出码 " + code + "。" + last).strip();
    } catch (IOException e) {
      return "退出码 " + code + "。";
    }
  }

  /** Ends it at once, without waiting. */
  void end() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    end();
    process.onExit().join();
  }
}
