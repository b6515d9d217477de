package org.kanyin.base;

/** The numbers of notes as Unicode has them in circles: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿. */
public final class CircledNumber {
  private static final int LAST = 50;
  private static final int FIRST_OF_21 = 0x3251;
  private static final int FIRST_OF_36 = 0x32B1;

  private CircledNumber() {}

  /** The note mark of a number: in a circle, or in square brackets where there is no such. */
  public static String mark(int number) {
    if (number < 1 || number > LAST) {
      return "[" + number + "]";
    }
    int first = number <= 20 ? '①' - 1 : number <= 35 ? FIRST_OF_21 - 21 : FIRST_OF_36 - 36;
    return Character.toString(first + number);
  }

  /** Whether a character is one of them. */
  public static boolean is(int c) {
    return (c >= '①' && c <= '⑳')
        || (c >= FIRST_OF_21 && c < FIRST_OF_21 + 15)
        || (c >= FIRST_OF_36 && c < FIRST_OF_36 + 15);
  }
}
