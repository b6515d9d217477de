package org.kanyin.inspect.file;

import java.time.Duration;

/** The time one reading may take; asked at every operator of a page. */
public final class Deadline {
  private final long end;

  Deadline(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  /** Thrown through PDFBox, which catches {@code IOException} and goes on. */
  public static final class TimeUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeUp() {
      super(null, null, false, false);
    }
  }

  public void tick() {
    if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
      throw new TimeUp();
    }
  }
}
