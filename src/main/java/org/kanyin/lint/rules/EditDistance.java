package org.kanyin.lint.rules;

/** How far two strings are apart. */
public final class EditDistance {
  private EditDistance() {}

  /** Whether one character changed, lost or gained makes them the same. */
  public static boolean atMostOne(String one, String other) {
    if (one.length() > other.length()) {
      return atMostOne(other, one);
    }
    if (other.length() - one.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < one.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return one.length() == other.length()
        ? i == one.length() || one.substring(i + 1).equals(other.substring(i + 1))
        : one.substring(i).equals(other.substring(i + 1));
  }
}
