package org.kanyin.inspect;

import java.time.Duration;

/** The time one reading may take; asked at every operator of a page. */
final class Clock {
  private final long end;

  Clock(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  /** Thrown through PDFBox, which catches {@code IOException} and goes on. */
  static final class TimeUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeUp() {
      super(null, null, false, false);
    }
  }

  void tick() {
    if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
      throw new TimeUp();
    }
  }
}
