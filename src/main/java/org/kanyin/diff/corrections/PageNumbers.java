package org.kanyin.diff.corrections;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;

/** 见第 12 页, which says 13 now, and what stood on page 12 stands on 13. */
final class PageNumbers {
  private final AlignedFlow body;

  /** Which folio's text stands on which now. */
  private final Set<List<Integer>> folios = new HashSet<>();

  PageNumbers(AlignedFlow body) {
    this.body = body;
    if (body.old().pages().isPresent() && body.revised().pages().isPresent()) {
      read();
    }
  }

  private void read() {
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

  /** Whether the piece is the number of a page whose text has another number now. */
  boolean follow(AlignedFlow pair, Piece p) {
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
