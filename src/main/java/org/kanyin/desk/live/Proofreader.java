package org.kanyin.desk.live;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kanyin.lint.Linter;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;

/**
 * Reads the words of the issue that was last handed in, in a thread of its own, when nothing newer
 * has come for a while: pages do not wait for it.
 */
final class Proofreader implements AutoCloseable {
  /** Milliseconds without a change: while somebody types, the processor is the pages'. */
  private static final long QUIET = 300;

  private final BiConsumer<Issue, List<ManuscriptFault>> told;
  private final Consumer<Throwable> fault;
  private final Thread thread = new Thread(this::work, "desk-words");
  private Optional<Issue> next = Optional.empty();
  private long handedIn;

  Proofreader(BiConsumer<Issue, List<ManuscriptFault>> told, Consumer<Throwable> fault) {
    this.told = told;
    this.fault = fault;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Of several issues the latest is read. */
  synchronized void read(Issue issue) {
    next = Optional.of(issue);
    handedIn++;
    notifyAll();
  }

  private synchronized Issue take() throws InterruptedException {
    while (next.isEmpty()) {
      wait();
    }
    long seen;
    do {
      seen = handedIn;
      wait(QUIET);
    } while (seen != handedIn);
    Issue taken = next.get();
    next = Optional.empty();
    return taken;
  }

  private void work() {
    try {
      while (true) {
        Issue issue = take();
        try {
          told.accept(issue, Linter.read(issue).faults());
        } catch (RuntimeException | StackOverflowError e) {
          fault.accept(e);
        }
      }
    } catch (InterruptedException e) {
      // The desk is being closed.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
