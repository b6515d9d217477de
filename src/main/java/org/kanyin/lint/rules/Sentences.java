package org.kanyin.lint.rules;

import java.util.ArrayList;
import java.util.List;

/** Where sentences and clauses end. */
public final class Sentences {
  private static final String END = "。！？；\n";
  private static final String CLAUSE_END = END + "，：";

  private Sentences() {}

  /** The sentence that holds these characters, without its end. */
  public static String around(String text, int from, int to) {
    int start = from;
    while (start > 0 && END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length() && END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Where each sentence begins, and the text's length at the end. */
  public static List<Integer> starts(String text) {
    return starts(text, "。！？\n");
  }

  /** The same of clauses. */
  public static List<Integer> clauses(String text) {
    return starts(text, CLAUSE_END);
  }

  private static List<Integer> starts(String text, String ends) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (ends.indexOf(text.charAt(i)) >= 0 && i + 1 < text.length()) {
        starts.add(i + 1);
      }
    }
    starts.add(text.length());
    return starts;
  }
}
