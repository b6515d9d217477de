package org.kanyin.base;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long a thread has worked: in processor time, so that honest work is not given up on a busy
 * machine. What the garbage collector and other threads of the program take meanwhile counts by two
 * thirds: a file that fills the memory keeps the collector busy, not its reader. Of the time on the
 * wall a fifth counts, so that work that takes no processor ends as well.
 */
public final class ProcessorClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();
  private static final int WALL = 5;

  private final Thread worker;
  private final long start = System.nanoTime();
  private final long thread;
  private final long process;

  /**
   * From now on.
   *
   * @param worker a thread that has started
   */
  public ProcessorClock(Thread worker) {
    this.worker = worker;
    this.thread = thread();
    this.process = process();
  }

  /** Whichever clock is farthest on. */
  public Duration used() {
    long wall = (System.nanoTime() - start) / WALL;
    long others = (process() - process) * 2 / 3;
    return Duration.ofNanos(Math.max(Math.max(wall, others), thread() - thread));
  }

  /** Nought when the thread has ended. */
  private long thread() {
    return Math.max(0, THREADS.getThreadCpuTime(worker.getId()));
  }

  /** Nought where the Java machine does not say. */
  private static long process() {
    return SYSTEM instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : 0;
  }
}
