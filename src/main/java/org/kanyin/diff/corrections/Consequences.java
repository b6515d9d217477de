package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;

/**
 * Changes that follow from one that was asked for: the same words of a title in the contents and in
 * running heads, and the number of a page that is named after its text has gone to another.
 */
public final class Consequences {
  /** So far on either side the words must be the same, unless a paragraph ends before. */
  private static final int AROUND = 8;

  /** With less in common about them, two changes are alike by chance. */
  private static final int LEAST = 2;

  /** No correction: the page has another number. */
  public static final int PAGES = 0;

  private record Asked(AlignedFlow pair, Piece piece, int row) {}

  private final List<Asked> asked = new ArrayList<>();
  private final AlignedFlow body;
  private final Set<List<Integer>> folios = new HashSet<>();

  public Consequences(List<AlignedFlow> pairs) {
    body = pairs.get(Flow.BODY.ordinal());
    folios();
  }

  /** A change that the correction in that row of the table asked for. */
  public void asked(AlignedFlow pair, Piece piece, int row) {
    asked.add(new Asked(pair, piece, row));
  }

  /** The row of the correction that the change follows from; empty for one on its own account. */
  public OptionalInt row(AlignedFlow pair, Piece piece) {
    for (Asked a : asked) {
      if (a.pair().flow() != pair.flow() && isSame(a, pair, piece)) {
        return OptionalInt.of(a.row());
      }
    }
    return isPageNumber(pair, piece) ? OptionalInt.of(PAGES) : OptionalInt.empty();
  }

  private static boolean isSame(Asked a, AlignedFlow pair, Piece p) {
    List<Sign> one = a.pair().oldSigns();
    List<Sign> other = pair.oldSigns();
    Piece q = a.piece();
    return keys(one, q.oldFrom(), q.oldTo()).equals(keys(other, p.oldFrom(), p.oldTo()))
        && keys(a.pair().newSigns(), q.newFrom(), q.newTo())
            .equals(keys(pair.newSigns(), p.newFrom(), p.newTo()))
        && areAlike(one, q, other, p);
  }

  /** Whether the old words on both sides are the same as far as both paragraphs go. */
  private static boolean areAlike(List<Sign> one, Piece q, List<Sign> other, Piece p) {
    int left = 0;
    while (left < AROUND
        && q.oldFrom() - left > 0
        && p.oldFrom() - left > 0
        && !begins(one, q.oldFrom() - left)
        && !begins(other, p.oldFrom() - left)) {
      left++;
      if (one.get(q.oldFrom() - left).key() != other.get(p.oldFrom() - left).key()) {
        return false;
      }
    }
    int right = 0;
    while (right < AROUND
        && q.oldTo() + right < one.size()
        && p.oldTo() + right < other.size()
        && !begins(one, q.oldTo() + right)
        && !begins(other, p.oldTo() + right)) {
      if (one.get(q.oldTo() + right).key() != other.get(p.oldTo() + right).key()) {
        return false;
      }
      right++;
    }
    int words = Math.max(q.oldTo() - q.oldFrom(), q.newTo() - q.newFrom());
    return left + right + words >= LEAST;
  }

  private static boolean begins(List<Sign> signs, int i) {
    return i < signs.size() && signs.get(i).opens();
  }

  private static List<Integer> keys(List<Sign> signs, int from, int to) {
    return signs.subList(from, to).stream().map(Sign::key).toList();
  }

  /** Which folio's text stands on which now. */
  private void folios() {
    if (body.old().pages().isEmpty() || body.revised().pages().isEmpty()) {
      return;
    }
    int[] newOf = body.alignment().newOf();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] >= 0) {
        int was = folio(body.old(), body.oldSigns().get(i));
        int is = folio(body.revised(), body.newSigns().get(newOf[i]));
        folios.add(List.of(was, is));
      }
    }
  }

  private static int folio(Round round, Sign sign) {
    PageLayout page = round.pages().orElseThrow().pages().get(sign.source().page() - 1);
    return page.folio().orElse(0);
  }

  /** 见第 12 页, which says 13 now, and what stood on page 12 stands on 13. */
  private boolean isPageNumber(AlignedFlow pair, Piece p) {
    if (pair.flow() != Flow.BODY && pair.flow() != Flow.NOTES) {
      return false;
    }
    int was = number(pair.oldSigns(), p.oldFrom(), p.oldTo());
    int is = number(pair.newSigns(), p.newFrom(), p.newTo());
    return was > 0 && is > 0 && was != is && folios.contains(List.of(was, is));
  }

  /** The number about these signs, if it is followed by 页 or 面; else −1. */
  private static int number(List<Sign> signs, int from, int to) {
    int left = from;
    while (left > 0 && Character.isDigit(signs.get(left - 1).key())) {
      left--;
    }
    int right = to;
    while (right < signs.size() && Character.isDigit(signs.get(right).key())) {
      right++;
    }
    boolean page = right < signs.size() && "页面".indexOf(signs.get(right).key()) >= 0;
    int number = 0;
    for (int i = left; i < right; i++) {
      if (!Character.isDigit(signs.get(i).key()) || right - left > 4) {
        return -1;
      }
      number = 10 * number + Character.digit(signs.get(i).key(), 10);
    }
    return page && left < right ? number : -1;
  }
}
