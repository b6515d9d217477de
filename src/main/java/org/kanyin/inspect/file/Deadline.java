package org.kanyin.inspect.file;

import java.time.Duration;
import org.kanyin.base.ProcessorClock;

/** The time one reading may take; asked at every operator of a page and every read of the file. */
public final class Deadline {
  /** Between two looks at the processor's clock, which costs a call of the system. */
  private static final long LOOK = Duration.ofMillis(5).toNanos();

  private final Thread reader = Thread.currentThread();
  private final ProcessorClock clock = new ProcessorClock(reader);
  private final Duration limit;
  private long next = System.nanoTime();
  private boolean over;

  /** Of the thread that calls it. */
  Deadline(Duration limit) {
    this.limit = limit;
  }

  /** Thrown through PDFBox, which catches {@code IOException} and goes on. */
  public static final class TimeUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    TimeUp() {
      super(null, null, false, false);
    }
  }

  /** To be asked by the reading thread alone. */
  public void tick() {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + LOOK;
      over |= reader.isInterrupted() || used().compareTo(limit) > 0;
    }
    if (over) {
      throw new TimeUp();
    }
  }

  Duration used() {
    return clock.used();
  }
}
