package org.kanyin.batch.model;

/**
 * What one issue may cost.
 *
 * @param heap of a worker's Java, in MB (2²⁰ bytes); its process takes some 200 MB more
 * @param seconds of the processor for one issue; ten times as long by the wall clock
 */
public record WorkerLimits(int heap, int seconds) {
  public static final WorkerLimits ORDINARY = new WorkerLimits(512, 120);

  public WorkerLimits {
    if (heap < 1 || seconds < 1) {
      throw new IllegalArgumentException("limits: " + heap + " MB, " + seconds + " s");
    }
  }
}
