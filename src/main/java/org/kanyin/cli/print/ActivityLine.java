package org.kanyin.cli.print;

import java.io.PrintWriter;

/**
 * One line on a terminal that says what is being done and for how long, for whatever takes over a
 * second; gone before anything else is printed. Where nobody looks on it prints nothing.
 */
public final class ActivityLine {
  private static final long SECOND_MILLIS = 1_000;

  private final PrintWriter err;
  private final boolean interactive;
  private boolean ended;
  private int shown;

  ActivityLine(PrintWriter err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  /** Begins to wait; the line shows itself when a second has passed and nothing was printed. */
  public void begin(String sentence) {
    if (interactive) {
      Thread clock = new Thread(() -> run(sentence), "activity");
      clock.setDaemon(true);
      clock.start();
    }
  }

  private void run(String sentence) {
    try {
      for (int seconds = 1; !hasEnded(); seconds++) {
        Thread.sleep(SECOND_MILLIS);
        show(seconds == 1 ? sentence : sentence + seconds + " 秒");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  private synchronized void show(String text) {
    if (!ended) {
      err.print("\r" + text);
      err.flush();
      shown = Math.max(shown, text.length());
    }
  }

  /** Takes the line away, for good: a Chinese character is two columns wide. */
  public synchronized void end() {
    ended = true;
    if (shown > 0) {
      err.print("\r" + " ".repeat(2 * shown) + "\r");
      err.flush();
      shown = 0;
    }
  }
}
