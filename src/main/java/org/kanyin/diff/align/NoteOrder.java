package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;

/**
 * Footnotes stand in the order of their calls: when text moves, they follow. So the old ones are
 * put in the order of the new that say the same, and only their words are compared; which are
 * called elsewhere is asked of the text ({@link NoteCalls}).
 */
public final class NoteOrder {
  /** With less in common, of 1, two notes are two. */
  private static final double ALIKE = 0.5;

  private record Placed(List<Sign> note, double order) {}

  private NoteOrder() {}

  /** The old notes in the order of the new; those of no counterpart behind the one before. */
  public static List<Sign> like(List<Sign> old, List<Sign> revised) {
    List<List<Sign>> were = notes(old);
    List<List<Sign>> are = notes(revised);
    int[] place = places(were, are);
    List<Placed> placed = new ArrayList<>();
    double last = -1;
    for (int i = 0; i < were.size(); i++) {
      last = place[i] < 0 ? last : place[i];
      placed.add(new Placed(were.get(i), place[i] < 0 ? last + 0.5 : place[i]));
    }
    placed.sort(Comparator.comparingDouble(Placed::order));
    List<Sign> ordered = new ArrayList<>();
    placed.forEach(p -> ordered.addAll(p.note()));
    return ordered;
  }

  /**
   * A manuscript whose notes and their calls bear the numbers that the pages gave them: a style may
   * number them by page or by article.
   */
  public static Round numberedLike(Round manuscript, Round pages) {
    if (manuscript.isPdf() || !pages.isPdf()) {
      return manuscript;
    }
    List<List<Sign>> were = notes(manuscript.flow(Flow.NOTES));
    List<List<Sign>> are = notes(pages.flow(Flow.NOTES));
    int[] place = places(were, are);
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < were.size(); i++) {
      Sign own = were.get(i).get(0);
      Sign there = place[i] < 0 ? own : are.get(place[i]).get(0);
      marks.add(FootnoteArea.isMark(there.key()) ? there.key() : own.key());
    }
    return manuscript
        .with(Flow.NOTES, numbered(manuscript.flow(Flow.NOTES), marks))
        .with(Flow.BODY, numbered(manuscript.flow(Flow.BODY), marks));
  }

  private static List<Sign> numbered(List<Sign> signs, List<Integer> marks) {
    List<Sign> numbered = new ArrayList<>();
    int next = 0;
    for (Sign sign : signs) {
      boolean mark = isMark(sign) && next < marks.size();
      numbered.add(mark ? sign.numbered(marks.get(next++)) : sign);
    }
    return numbered;
  }

  /** Of each old note the new one: the same words first, then those that are most alike. */
  private static int[] places(List<List<Sign>> were, List<List<Sign>> are) {
    int[] place = new int[were.size()];
    boolean[] taken = new boolean[are.size()];
    for (int i = 0; i < were.size(); i++) {
      place[i] = -1;
      for (int j = 0; j < are.size() && place[i] < 0; j++) {
        if (!taken[j] && words(were.get(i)).equals(words(are.get(j)))) {
          place[i] = j;
          taken[j] = true;
        }
      }
    }
    for (int i = 0; i < were.size(); i++) {
      double best = ALIKE;
      int at = -1;
      for (int j = 0; j < are.size() && place[i] < 0; j++) {
        double alike = taken[j] ? 0 : alike(were.get(i), are.get(j));
        at = alike >= best ? j : at;
        best = Math.max(best, alike);
      }
      if (at >= 0) {
        place[i] = at;
        taken[at] = true;
      }
    }
    return place;
  }

  private static String words(List<Sign> note) {
    return SignCollector.text(note.stream().filter(s -> !s.generated()).toList());
  }

  private static double alike(List<Sign> note, List<Sign> other) {
    Map<Integer, Integer> left = new HashMap<>();
    other.forEach(s -> left.merge(s.key(), 1, Integer::sum));
    int common = 0;
    for (Sign sign : note) {
      common += left.merge(sign.key(), -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return (double) common / Math.max(note.size(), other.size());
  }

  /** Each from its mark to the next. */
  static List<List<Sign>> notes(List<Sign> signs) {
    List<List<Sign>> notes = new ArrayList<>();
    for (Sign sign : signs) {
      if (notes.isEmpty() || isMark(sign)) {
        notes.add(new ArrayList<>());
      }
      notes.get(notes.size() - 1).add(sign);
    }
    return notes;
  }

  static boolean isMark(Sign sign) {
    return sign.generated() && FootnoteArea.isMark(sign.key());
  }
}
