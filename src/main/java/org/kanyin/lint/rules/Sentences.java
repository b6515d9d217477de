package org.kanyin.lint.rules;

/** Where sentences and clauses end. */
public final class Sentences {
  private static final String END = "。！？；\n";
  private static final String CLAUSE_END = END + "，：";

  private Sentences() {}

  /** The sentence that holds these characters, without its end. */
  public static String around(String text, int from, int to) {
    return around(text, from, to, END);
  }

  /** The clause that holds these characters, without its end. */
  public static String clause(String text, int from, int to) {
    return around(text, from, to, CLAUSE_END);
  }

  private static String around(String text, int from, int to, String ends) {
    int start = from;
    while (start > 0 && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }
}
