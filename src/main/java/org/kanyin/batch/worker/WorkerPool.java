package org.kanyin.batch.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.InputNames;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.LedgerEntry;

/**
 * Sets issues with several workers, each kept from issue to issue and replaced when it fails. What
 * comes out does not depend on how many there are.
 */
public final class WorkerPool {
  /** A process that a signal ended, by no fault of the issue's perhaps, is given a second. */
  private static final int ATTEMPTS = 2;

  /**
   * Issues for each worker: with fewer, Java's second compiler takes longer than it saves. Measured
   * on runs of 60 and of 200 issues of 23 pages: it costs a worker about a minute of a processor,
   * and where the workers leave it none of its own they wait for it.
   */
  private static final int MANY = 80;

  private static final int MANY_ON_A_FULL_MACHINE = 200;

  /** Takes an issue's end. */
  public interface Recorder {
    void started(int worker, BatchTask task);

    void done(int worker, BatchTask task, LedgerEntry entry);
  }

  private final Workspace workspace;
  private final BatchRequest request;
  private final OutputFolder folder;
  private final SortedMap<String, String> given;
  private final Recorder recorder;
  private final Queue<BatchTask> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Queue<Slot> places = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  public WorkerPool(
      Workspace workspace,
      BatchRequest request,
      OutputFolder folder,
      SortedMap<String, String> given,
      Recorder recorder) {
    this.workspace = workspace;
    this.request = request;
    this.folder = folder;
    this.given = new TreeMap<>(given);
    this.given.remove(InputNames.LIMITS);
    this.recorder = recorder;
  }

  /** Does all that is due. What stood in the way of the work itself is in the findings. */
  public List<Finding> run(List<BatchTask> tasks) {
    waiting.addAll(tasks);
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "clock");
              thread.setDaemon(true);
              return thread;
            });
    List<Thread> slots = new ArrayList<>();
    for (int i = 1; i <= Math.min(request.workers(), tasks.size()); i++) {
      int number = i;
      Slot place = new Slot(number, clock);
      places.add(place);
      Thread slot = new Thread(place::work, "worker-" + number);
      slot.setUncaughtExceptionHandler((thread, e) -> faults.add(e));
      slots.add(slot);
      slot.start();
    }
    for (Thread slot : slots) {
      join(slot);
    }
    clock.shutdownNow();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("a worker's place was left", faults.peek());
    }
    if (!waiting.isEmpty()) {
      String why = stopped ? "B025" : "B019";
      findings.add(BatchFindings.finding(why, Place.NOWHERE, waiting.size()));
    }
    return findings;
  }

  /** Nothing more is begun, and what is in hand is given up; {@link #run} then returns. */
  public void stop() {
    stopped = true;
    places.forEach(Slot::giveUp);
  }

  /** To the end, whoever asks to hurry: the folder is not left while someone works in it. */
  private static void join(Thread slot) {
    boolean hurried = false;
    while (slot.isAlive()) {
      try {
        slot.join();
      } catch (InterruptedException e) {
        hurried = true;
      }
    }
    if (hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** One worker's place: who works there may change. */
  private final class Slot {
    private final int number;
    private final ScheduledExecutorService clock;
    private volatile WorkerProcess process;
    private boolean closed;

    Slot(int number, ScheduledExecutorService clock) {
      this.number = number;
      this.clock = clock;
    }

    void work() {
      for (BatchTask t = waiting.poll(); t != null; t = waiting.poll()) {
        if (stopped) {
          waiting.add(t);
          break;
        }
        recorder.started(number, t);
        Optional<LedgerEntry> entry = set(t);
        // An answer that came before it was stopped counts.
        if (closed || (stopped && entry.isEmpty())) {
          waiting.add(t);
          break;
        }
        BatchTask task = t;
        entry.ifPresent(e -> recorder.done(number, task, e));
      }
      dismiss();
    }

    private Optional<LedgerEntry> set(BatchTask task) {
      String part = folder.part("worker-" + number).toString();
      WorkerRequest asked = WorkerRequest.of(task.issue(), part, given, request);
      WorkerProcess.Answer answer = null;
      for (int i = 0; i < ATTEMPTS; i++) {
        if (process == null && !open()) {
          return Optional.empty();
        }
        answer = process.ask(asked, request.limits().seconds());
        WorkerReply.Kind kind =
            answer.reply().map(WorkerReply::kind).orElse(WorkerReply.Kind.BROKEN);
        if (kind == WorkerReply.Kind.DONE) {
          return Optional.of(answer.reply().get().entry());
        }
        dismiss();
        if (stopped) {
          return Optional.empty();
        }
        if (answer.loss() != WorkerProcess.Loss.SIGNAL) {
          break;
        }
      }
      return Optional.of(new WorkerFailure(task.issue(), request.limits(), given).entry(answer));
    }

    private boolean open() {
      WorkerProcess.Answer answer;
      try {
        process =
            WorkerProcess.start(
                workspace,
                request.limits().heap(),
                isForLong(),
                folder.part("worker-" + number + ".log"),
                clock);
        if (stopped) {
          giveUp();
        }
        answer = process.open();
      } catch (IOException e) {
        return refuse(IoReasons.of(e));
      }
      return answer.reply().isPresent() || (!stopped && refuse(answer.said()));
    }

    private boolean isForLong() {
      int workers = request.workers();
      boolean full = 2 * workers > Runtime.getRuntime().availableProcessors();
      return waiting.size() >= workers * (full ? MANY_ON_A_FULL_MACHINE : MANY);
    }

    /** A worker that cannot start at all will not start for the next issue either. */
    private boolean refuse(String said) {
      synchronized (findings) {
        if (findings.isEmpty()) {
          findings.add(BatchFindings.finding("B008", Place.NOWHERE).withContext(said));
        }
      }
      closed = true;
      return false;
    }

    /** Ends the worker; whoever waits for its answer learns of it. */
    void giveUp() {
      WorkerProcess working = process;
      if (working != null) {
        working.end();
      }
    }

    private void dismiss() {
      if (process != null) {
        process.close();
        process = null;
      }
    }
  }
}
