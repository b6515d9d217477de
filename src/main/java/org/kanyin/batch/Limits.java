package org.kanyin.batch;

/**
 * What one issue may cost.
 *
 * @param heap of a worker's Java, in MB (2²⁰ bytes); its process takes some 200 MB more
 * @param seconds for one issue, start to end
 */
public record Limits(int heap, int seconds) {
  public static final Limits ORDINARY = new Limits(512, 120);

  public Limits {
    if (heap < 1 || seconds < 1) {
      throw new IllegalArgumentException("limits: " + heap + " MB, " + seconds + " s");
    }
  }
}
