package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.inspect.Box;

/** One flow of both rounds, aligned; knows how to say where a stretch stands. */
record Pair(Flow flow, Round old, Round neu, Alignment alignment) {
  private static final double CARET = 1.5;

  List<Sign> oldSigns() {
    return old.flow(flow);
  }

  List<Sign> newSigns() {
    return neu.flow(flow);
  }

  Where oldWhere(int from, int to) {
    return where(old, from, to);
  }

  Where newWhere(int from, int to) {
    return where(neu, from, to);
  }

  private Where where(Round round, int from, int to) {
    List<Sign> signs = round.flow(flow);
    if (signs.isEmpty()) {
      return new Where(org.kanyin.base.Place.file(round.file()), 0, List.of());
    }
    if (from < to) {
      Spot spot = signs.get(from).spot();
      return new Where(round.place(spot), spot.line(), marks(signs.subList(from, to)));
    }
    boolean end = from >= signs.size() || from > 0 && sameLine(signs, from - 1, from);
    Spot spot = signs.get(end ? from - 1 : from).spot();
    return new Where(round.place(spot), spot.line(), caret(spot, end));
  }

  private static boolean sameLine(List<Sign> signs, int a, int b) {
    Spot x = signs.get(a).spot();
    Spot y = signs.get(b).spot();
    return x.page() == y.page() && x.line() == y.line();
  }

  private static List<Where.Mark> caret(Spot spot, boolean after) {
    if (!(spot instanceof Spot.OnPage p)) {
      return List.of();
    }
    double x = after ? p.box().right() : p.box().left();
    return List.of(
        new Where.Mark(
            p.page(), new Box(x - CARET, p.box().top(), x + CARET, p.box().bottom())));
  }

  /** A box for each line that the signs stand on. */
  private static List<Where.Mark> marks(List<Sign> signs) {
    List<Where.Mark> marks = new ArrayList<>();
    Spot.OnPage last = null;
    for (Sign sign : signs) {
      if (!(sign.spot() instanceof Spot.OnPage p)) {
        continue;
      }
      boolean goesOn =
          last != null
              && last.page() == p.page()
              && last.line() == p.line()
              && p.box().left() > last.box().left() - 1
              && p.box().left() - last.box().right() < 2 * p.box().height();
      if (goesOn) {
        Where.Mark mark = marks.remove(marks.size() - 1);
        marks.add(new Where.Mark(p.page(), mark.box().with(p.box())));
      } else {
        marks.add(new Where.Mark(p.page(), p.box()));
      }
      last = p;
    }
    return marks;
  }
}
