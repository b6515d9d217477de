package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Place;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.diff.model.RoundRegion;
import org.kanyin.inspect.model.Box;

/** One flow of both rounds, aligned; knows how to say where a stretch stands. */
public record AlignedFlow(
    Flow flow, Round old, Round revised, Alignment alignment, List<ColumnOrder.Moved> columns) {
  private static final double CARET = 1.5;

  public List<Sign> oldSigns() {
    return old.flow(flow);
  }

  public List<Sign> newSigns() {
    return revised.flow(flow);
  }

  public RoundRegion oldWhere(int from, int to) {
    return where(old, from, to);
  }

  public RoundRegion newWhere(int from, int to) {
    return where(revised, from, to);
  }

  private RoundRegion where(Round round, int from, int to) {
    List<Sign> signs = round.flow(flow);
    if (signs.isEmpty()) {
      return new RoundRegion(Place.file(round.file()), 0, List.of());
    }
    if (from < to) {
      SignSource source = signs.get(from).source();
      return region(round, source, marks(signs.subList(from, to)));
    }
    boolean end = from >= signs.size() || (from > 0 && areOnOneLine(signs, from - 1, from));
    SignSource source = signs.get(end ? from - 1 : from).source();
    return region(round, source, caret(source, end));
  }

  /** With the marks where they are seen: text is measured as it was set. */
  private static RoundRegion region(Round round, SignSource source, List<PageRegion> marks) {
    List<PageRegion> shown =
        marks.stream().map(m -> new PageRegion(m.page(), round.shown(m.page(), m.box()))).toList();
    return new RoundRegion(round.place(source), source.line(), shown);
  }

  private static boolean areOnOneLine(List<Sign> signs, int i, int j) {
    SignSource one = signs.get(i).source();
    SignSource other = signs.get(j).source();
    return one.page() == other.page() && one.line() == other.line();
  }

  private static List<PageRegion> caret(SignSource source, boolean after) {
    if (!(source instanceof SignSource.OnPage p)) {
      return List.of();
    }
    double x = after ? p.box().right() : p.box().left();
    return List.of(
        new PageRegion(p.page(), new Box(x - CARET, p.box().top(), x + CARET, p.box().bottom())));
  }

  /** A box for each line that the signs stand on. */
  private static List<PageRegion> marks(List<Sign> signs) {
    List<PageRegion> marks = new ArrayList<>();
    SignSource.OnPage last = null;
    for (Sign sign : signs) {
      if (!(sign.source() instanceof SignSource.OnPage p)) {
        continue;
      }
      boolean goesOn =
          last != null
              && last.page() == p.page()
              && last.line() == p.line()
              && p.box().left() > last.box().left() - 1
              && p.box().left() - last.box().right() < 2 * p.box().height();
      if (goesOn) {
        PageRegion mark = marks.remove(marks.size() - 1);
        marks.add(new PageRegion(p.page(), mark.box().with(p.box())));
      } else {
        marks.add(new PageRegion(p.page(), p.box()));
      }
      last = p;
    }
    return marks;
  }
}
