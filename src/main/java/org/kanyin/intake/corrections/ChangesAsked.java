package org.kanyin.intake.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kanyin.intake.corrections.MarkedText.Sign;
import org.kanyin.intake.corrections.MarkedText.State;
import org.kanyin.intake.model.WordCorrection;

/** Changed characters that stand together as one correction. */
final class ChangesAsked {
  /** So many signs on each side show where the place is. */
  private static final int CONTEXT = 10;

  /** So many signs on each side are quoted with what is only put in. */
  private static final int NEIGHBOURS = 2;

  private final List<Sign> signs;

  ChangesAsked(List<Sign> signs) {
    this.signs = signs;
  }

  List<WordCorrection> all() {
    List<WordCorrection> all = new ArrayList<>();
    int at = 0;
    while (at < signs.size()) {
      if (signs.get(at).state() == State.KEPT) {
        at++;
        continue;
      }
      int end = at;
      while (end < signs.size() && signs.get(end).state() != State.KEPT) {
        end++;
      }
      add(at, end, all);
      at = end;
    }
    return List.copyOf(all);
  }

  private void add(int from, int to, List<WordCorrection> all) {
    boolean whole = isText(signs.subList(from, to), s -> s.state() == State.DELETED);
    int first = whole ? from : back(from);
    int last = whole ? to : forth(to);
    String wrong = text(first, last, State.DELETED);
    String right = text(first, last, State.INSERTED);
    boolean says = !wrong.replace("¶", "").isBlank() && !wrong.equals(right);
    if (says) {
      all.add(correction(first, last, wrong, right));
    }
  }

  /** A correction at that place, with what stands around it in the old text. */
  WordCorrection correction(int from, int to, String wrong, String right) {
    String before = kept(signs.subList(Math.max(0, from - 4 * CONTEXT), from), true);
    String after = kept(signs.subList(to, Math.min(signs.size(), to + 4 * CONTEXT)), false);
    String context = before + wrong.replace("¶", "") + after;
    return new WordCorrection(signs.get(from).paragraph(), context, wrong, right);
  }

  /** The characters that were there before, up to a paragraph's end. */
  String old(int from, int to) {
    return text(from, to, State.DELETED).replace("¶", "");
  }

  private static boolean isText(List<Sign> signs, Predicate<Sign> which) {
    return signs.stream()
        .anyMatch(s -> which.test(s) && !s.text().equals("¶") && !s.text().isBlank());
  }

  private int back(int from) {
    int at = from;
    while (at > 0 && from - at < NEIGHBOURS && isPlain(at - 1)) {
      at--;
    }
    return at;
  }

  private int forth(int to) {
    int at = to;
    while (at < signs.size() && at - to < NEIGHBOURS && isPlain(at)) {
      at++;
    }
    return at;
  }

  private boolean isPlain(int at) {
    return signs.get(at).state() == State.KEPT && !signs.get(at).text().equals("¶");
  }

  private String text(int from, int to, State with) {
    return signs.subList(from, to).stream()
        .filter(s -> s.state() == State.KEPT || s.state() == with)
        .map(Sign::text)
        .collect(Collectors.joining());
  }

  /** Old text nearest to the place, within the paragraph. */
  private static String kept(List<Sign> signs, boolean before) {
    String old =
        signs.stream()
            .filter(s -> s.state() != State.INSERTED)
            .map(Sign::text)
            .collect(Collectors.joining());
    if (before) {
      String line = old.substring(old.lastIndexOf('¶') + 1);
      return line.substring(Math.max(0, line.length() - CONTEXT));
    }
    String line = old.contains("¶") ? old.substring(0, old.indexOf('¶')) : old;
    return line.substring(0, Math.min(CONTEXT, line.length()));
  }
}
