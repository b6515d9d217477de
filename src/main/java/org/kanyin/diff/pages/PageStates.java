package org.kanyin.diff.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.diff.model.Change;
import org.kanyin.diff.model.PageState;

/** Says of each new page whether its text changed, or only ran on, or stayed. */
public final class PageStates {
  private final List<AlignedFlow> pairs;
  private final Set<Integer> changed = new TreeSet<>();
  private final Map<Integer, Integer> oldCounts = new TreeMap<>();
  private final int oldPages;
  private final int newPages;

  private PageStates(List<AlignedFlow> pairs, List<Change> changes, int oldPages, int newPages) {
    this.pairs = pairs;
    this.oldPages = oldPages;
    this.newPages = newPages;
    changes.forEach(c -> c.revised().marks().forEach(m -> changed.add(m.page())));
    for (AlignedFlow pair : pairs) {
      pair.oldSigns().forEach(s -> oldCounts.merge(s.source().page(), 1, Integer::sum));
    }
  }

  public static List<PageState> of(
      List<AlignedFlow> pairs, List<Change> changes, int oldPages, int newPages) {
    return new PageStates(pairs, changes, oldPages, newPages).states();
  }

  private List<PageState> states() {
    List<PageState> states = new ArrayList<>();
    int ahead = 0;
    for (int page = 1; page <= newPages; page++) {
      Tally tally = tally(page);
      PageState.State state = state(page, tally);
      // A page without words is paired with the one at the same distance as the page before it.
      int old = tally.count == 0 ? page - ahead : tally.onlyPage();
      old = old > oldPages ? 0 : old;
      ahead = old == 0 ? ahead : page - old;
      boolean paired = state == PageState.State.SAME || state == PageState.State.TEXT;
      states.add(new PageState(state, paired ? old : 0, page, 0, List.of()));
    }
    return states;
  }

  private PageState.State state(int page, Tally tally) {
    if (changed.contains(page)) {
      return PageState.State.TEXT;
    }
    if (tally.count == 0) {
      return PageState.State.SAME;
    }
    boolean whole =
        tally.onlyPage() > 0 && oldCounts.getOrDefault(tally.onlyPage(), 0) == tally.count;
    return whole && tally.sameLines ? PageState.State.SAME : PageState.State.REFLOWED;
  }

  /** Where the signs of a page stood. */
  private static final class Tally {
    final Set<Integer> from = new TreeSet<>();
    int count;
    boolean sameLines = true;

    int onlyPage() {
      return from.size() == 1 ? from.iterator().next() : 0;
    }
  }

  private Tally tally(int page) {
    Tally tally = new Tally();
    for (AlignedFlow pair : pairs) {
      List<Sign> signs = pair.newSigns();
      for (int j = 0; j < signs.size(); j++) {
        SignSource source = signs.get(j).source();
        if (source.page() != page) {
          continue;
        }
        tally.count++;
        int i = pair.alignment().oldOf()[j];
        if (i >= 0) {
          SignSource was = pair.oldSigns().get(i).source();
          tally.from.add(was.page());
          tally.sameLines &= was.line() == source.line();
        }
      }
    }
    return tally;
  }
}
