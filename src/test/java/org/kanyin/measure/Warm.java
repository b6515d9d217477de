package org.kanyin.measure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Medians of a warm process, wall clock and processor, printed: a measurement, nothing is asserted.
 */
public final class Warm {
  private static final int WARM_UP = 10;
  private static final double MILLION = 1e6;

  private Warm() {}

  /** Runs it ten times for nothing, then so many rounds. */
  public static void measure(String name, int rounds, Runnable work) {
    // Reading and writing run on threads of their own: the process's time, not this thread's.
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] wall = new double[rounds];
    double[] cpu = new double[rounds];
    for (int i = -WARM_UP; i < rounds; i++) {
      long processor = system.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      if (i >= 0) {
        wall[i] = (System.nanoTime() - start) / MILLION;
        cpu[i] = (system.getProcessCpuTime() - processor) / MILLION;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT, "%-24s %7.1f ms, CPU %7.1f ms%n", name, wall[rounds / 2], cpu[rounds / 2]);
  }
}
