package org.kanyin.lint.rules.issue;

/** Two spellings of one name. */
final class Spellings {
  private Spellings() {}

  /** Whether they have the same surname and length and differ in one character. */
  static boolean differByOne(String one, String other) {
    if (one.length() != other.length() || one.length() < 3 || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int differ = 0;
    for (int i = 0; i < one.length(); i++) {
      differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differ == 1;
  }
}
