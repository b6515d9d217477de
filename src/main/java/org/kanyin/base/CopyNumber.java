package org.kanyin.base;

/** 份号 as they are printed: six figures (GB/T 9704—2012, 7.2.1). */
public final class CopyNumber {
  /** The most that six figures can say. */
  public static final int LARGEST = 999_999;

  /**
   * What stands in a number's place while pages are made that are to be numbered: every figure
   * once, so that the font has them all.
   */
  public static final String FIGURES = "1234567890";

  private CopyNumber() {}

  public static String printed(int number) {
    return "%06d".formatted(number);
  }
}
