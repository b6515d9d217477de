package org.kanyin.batch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the process is asked to end (SIGTERM, SIGINT, a closed window), a run ends as if its work
 * were done: workers go, the ledger and the index are written, what is unfinished is removed. The
 * process waits for that, but not for ever.
 */
final class OrderlyEnd implements AutoCloseable {
  private static final int SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::asked, "orderly end");
  private Runnable stop = () -> {};
  private boolean asked;

  OrderlyEnd() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      asked = true; // It ends already.
    }
  }

  /** What brings the work to its end early; run at once where that is asked for already. */
  synchronized void stopsBy(Runnable action) {
    stop = action;
    if (asked) {
      action.run();
    }
  }

  private void asked() {
    synchronized (this) {
      asked = true;
      stop.run();
    }
    try {
      // Should that not be enough, the next run clears what this one leaves.
      done.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what waits for this.
    }
  }
}
