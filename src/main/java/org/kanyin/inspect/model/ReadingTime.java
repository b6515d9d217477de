package org.kanyin.inspect.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The processor time that readings of one file have taken so far. A command may read a file several
 * times, for its facts and then for its pictures, some pages at a time: what bounds one reading
 * must bound them all.
 */
public final class ReadingTime {
  private final AtomicLong nanos = new AtomicLong();

  public void add(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** What is left of so much time, never less than nothing. */
  public Duration left(Duration whole) {
    return Duration.ofNanos(Math.max(0, whole.toNanos() - nanos.get()));
  }
}
