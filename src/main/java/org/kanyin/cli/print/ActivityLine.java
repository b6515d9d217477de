package org.kanyin.cli.print;

import java.io.PrintWriter;

/**
 * One line on a terminal that says what is being done, for whatever takes over a second; gone
 * before anything else is printed. Where nobody looks on it prints nothing.
 */
public final class ActivityLine {
  private static final long PATIENCE_MILLIS = 1_000;

  /** Carriage return and "erase to the end of the line" (ECMA-48, EL). */
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean interactive;
  private boolean ended;
  private boolean shown;

  ActivityLine(PrintWriter err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  /** Begins to wait; the line shows itself when a second has passed and nothing was printed. */
  public void begin(String sentence) {
    if (interactive) {
      Thread clock = new Thread(() -> showLater(sentence), "activity");
      clock.setDaemon(true);
      clock.start();
    }
  }

  private void showLater(String sentence) {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      show(sentence);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show(String sentence) {
    if (!ended) {
      err.print("\r" + sentence);
      err.flush();
      shown = true;
    }
  }

  /** Takes the line away, for good. */
  public synchronized void end() {
    ended = true;
    if (shown) {
      err.print(ERASE);
      err.flush();
      shown = false;
    }
  }
}
