package org.kanyin.diff.align;

import java.util.List;

/** As what words were written and are written now, as far as the two differ. */
record FormChange(String was, String is) {
  /**
   * @param old the section's name, a tab, and the elements around the words, outermost first
   */
  static FormChange of(String old, String revised) {
    String[] a = old.split("\t", -1);
    String[] b = revised.split("\t", -1);
    if (a[1].equals(b[1])) {
      return new FormChange("栏目“" + a[0] + "”", "栏目“" + b[0] + "”");
    }
    List<String> was = List.of(a[1].split(">"));
    List<String> is = List.of(b[1].split(">"));
    int same = 0;
    while (same < Math.min(was.size(), is.size()) - 1 && was.get(same).equals(is.get(same))) {
      same++;
    }
    return new FormChange(
        String.join("/", was.subList(same, was.size())),
        String.join("/", is.subList(same, is.size())));
  }
}
