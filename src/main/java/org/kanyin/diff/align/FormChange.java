package org.kanyin.diff.align;

import java.util.List;

/** As what words were written and are written now, as far as the two differ. */
record FormChange(String was, String is) {
  static FormChange ofSection(String old, String revised) {
    return new FormChange("栏目“" + old + "”", "栏目“" + revised + "”");
  }

  /**
   * @param old the elements around the words, outermost first
   */
  static FormChange ofElements(String old, String revised) {
    List<String> was = List.of(old.split(">"));
    List<String> is = List.of(revised.split(">"));
    int same = 0;
    while (same < Math.min(was.size(), is.size()) - 1 && was.get(same).equals(is.get(same))) {
      same++;
    }
    int end = 0;
    while (end < Math.min(was.size(), is.size()) - same - 1
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    return new FormChange(
        String.join("里的", was.subList(same, was.size() - end)),
        String.join("里的", is.subList(same, is.size() - end)));
  }
}
