package org.kanyin.desk.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does one job at a time in a thread of its own, and tells how it stands. Thread-safe. */
public final class JobRunner implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread worker = new Thread(work, "desk-jobs");
            worker.setDaemon(true);
            return worker;
          });
  private final Runnable changed;
  private final Consumer<String> log;
  private Optional<JobState> state = Optional.empty();

  /**
   * @param changed is called whenever the state is another
   * @param log is told of a fault of the program
   */
  public JobRunner(Runnable changed, Consumer<String> log) {
    this.changed = changed;
    this.log = log;
  }

  /** The job at work, or the last one. */
  public synchronized Optional<JobState> state() {
    return state;
  }

  /**
   * Begins a job.
   *
   * @param work takes sentences of what it is doing
   * @return false where another is at work
   */
  boolean start(String name, Function<Consumer<String>, JobResult> work) {
    synchronized (this) {
      if (state.filter(JobState::running).isPresent()) {
        return false;
      }
      int number = state.map(JobState::number).orElse(0) + 1;
      state = Optional.of(running(number, name, "正在准备"));
    }
    changed.run();
    thread.execute(() -> run(name, work));
    return true;
  }

  private static JobState running(int number, String name, String sentence) {
    return new JobState(number, name, true, false, sentence, List.of(), Optional.empty());
  }

  private void run(String name, Function<Consumer<String>, JobResult> work) {
    JobResult result;
    try {
      result = work.apply(sentence -> become(n -> running(n, name, sentence)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      log.accept("程序出错，“" + name + "”没有做完，请把下面的内容发给开发者：" + trace);
      result = JobResult.failed("程序出错，没有做完；详情在终端里", List.of());
    }
    JobResult r = result;
    become(n -> new JobState(n, name, false, !r.done(), r.sentence(), r.findings(), r.file()));
  }

  private void become(Function<Integer, JobState> next) {
    synchronized (this) {
      state = state.map(s -> next.apply(s.number()));
    }
    changed.run();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
