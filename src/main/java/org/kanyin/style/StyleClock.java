package org.kanyin.style;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.saxon.s9api.SaxonApiException;
import org.kanyin.base.ProcessorClock;

/**
 * A style is a program, and one that never ends is given up. Saxon cannot be told to stop; its
 * thread ends with the process, which is the command's next step.
 */
final class StyleClock {
  /** Of the processor: the largest issue takes 2 s. */
  static final Duration MOST = Duration.ofSeconds(15);

  private static final int TICK = 50;

  private StyleClock() {}

  /** Work of Saxon's. */
  @FunctionalInterface
  interface Work {
    void run() throws SaxonApiException;
  }

  /**
   * Does it.
   *
   * @return whether it came to its end in time
   * @throws SaxonApiException what the work throws
   */
  static boolean within(Duration most, Work work) throws SaxonApiException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    Thread thread = new Thread(task, "style");
    thread.setDaemon(true);
    thread.start();
    ProcessorClock clock = new ProcessorClock(thread);
    while (true) {
      try {
        return task.get(TICK, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (clock.used().compareTo(most) > 0) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw thrown(e.getCause());
      }
    }
  }

  private static SaxonApiException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error; // Memory, the stack: the command says so.
    }
    return cause instanceof SaxonApiException known ? known : new SaxonApiException(cause);
  }
}
