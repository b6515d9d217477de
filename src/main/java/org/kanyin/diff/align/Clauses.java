package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.diff.flow.Sign;

/**
 * A flow cut into clauses: after every mark that ends one, and where a paragraph or a table's row
 * begins. Lines and pages have no say in it, so a clause is the same clause however it is set.
 */
final class Clauses {
  /** An item's number has so many signs at most: “123.”. */
  private static final int LABEL = 4;

  private static final String ENDS = "。！？；：，、…”’）》";

  /** Numbers for clauses, the same for equal ones on both sides. */
  static final class Names {
    private final Map<String, Integer> names = new HashMap<>();
  }

  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> names = new ArrayList<>();
  private final List<Sign> signs;
  private final int size;

  Clauses(List<Sign> signs, Names book) {
    this.signs = signs;
    size = signs.size();
    int from = 0;
    for (int i = 0; i < size; i++) {
      boolean last = i + 1 == size;
      boolean ends = !signs.get(i).cell() && ENDS.indexOf(signs.get(i).key()) >= 0;
      if (last || begins(signs, i + 1) || (ends && ENDS.indexOf(signs.get(i + 1).key()) < 0)) {
        StringBuilder text = new StringBuilder();
        signs.subList(from, i + 1).forEach(s -> text.appendCodePoint(s.key()));
        starts.add(from);
        names.add(book.names.computeIfAbsent(text.toString(), k -> book.names.size()));
        from = i + 1;
      }
    }
  }

  /** A table's row is one clause: what stands in its cells stands in others by chance. */
  private static boolean begins(List<Sign> signs, int i) {
    boolean inRow = signs.get(i).cell() && signs.get(i - 1).cell();
    return inRow ? signs.get(i).entry() : signs.get(i).opens() || isBehindLabel(signs, i);
  }

  /** An item's number is no part of what it says. */
  private static boolean isBehindLabel(List<Sign> signs, int i) {
    int from = i;
    while (from > 0 && signs.get(from - 1).generated() && !signs.get(from).opens()) {
      from--;
    }
    return from < i && !signs.get(i).generated() && signs.get(from).opens();
  }

  int count() {
    return starts.size();
  }

  /** Whether a style made it: the number of an item, which other items have too. */
  boolean isLabel(int clause) {
    return length(clause) <= LABEL
        && signs.subList(start(clause), start(clause + 1)).stream().allMatch(Sign::generated);
  }

  int start(int clause) {
    return clause == count() ? size : starts.get(clause);
  }

  int length(int clause) {
    return start(clause + 1) - start(clause);
  }

  Integer name(int clause) {
    return names.get(clause);
  }
}
