package org.kanyin.base;

/** 份号 as they are printed: six figures (GB/T 9704—2012, 7.2.1). */
public final class CopyNumber {
  /** The most that six figures can say. */
  public static final int LARGEST = 999_999;

  private CopyNumber() {}

  public static String printed(int number) {
    return "%06d".formatted(number);
  }
}
