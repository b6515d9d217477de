package org.kanyin.inspect.file;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Work on a foreign file, on a thread of its own with a clock. Told to stop, the work stops at the
 * next operator or read; what does not ask the clock holds up nobody, and ends with the program.
 */
final class Reading<T> {
  /** PDFBox recurses over page trees and arrays: stack for what ordinary files nest. */
  private static final long STACK = 16L << 20;

  /** Between two looks at the clock. */
  private static final Duration LOOK = Duration.ofMillis(50);

  /** For a reading that was told to stop. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Function<Deadline, T> work;
  private final Duration time;
  private volatile Deadline clock;
  private volatile T result;

  Reading(Function<Deadline, T> work, Duration time) {
    this.work = work;
    this.time = time;
  }

  /** What came of it; nothing where it took too long and did not stop. */
  Optional<T> run() {
    Thread reader = new Thread(null, this::read, "kanyin-reading", STACK);
    reader.setDaemon(true);
    reader.start();
    try {
      do {
        reader.join(LOOK.toMillis());
      } while (reader.isAlive() && used().compareTo(time) <= 0);
      if (reader.isAlive()) {
        reader.interrupt();
        reader.join(GRACE.toMillis());
      }
    } catch (InterruptedException e) {
      reader.interrupt();
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(result);
  }

  private void read() {
    clock = new Deadline(time);
    result = work.apply(clock);
  }

  Duration used() {
    return clock == null ? Duration.ZERO : clock.used();
  }
}
