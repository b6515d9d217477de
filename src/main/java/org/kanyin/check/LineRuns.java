package org.kanyin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

/** Lines below each other that are out of their places in one way: one fault, however many. */
final class LineRuns {
  /** Of a line's height: the lines of one paragraph are not farther apart. */
  private static final double APART = 2.5;

  /**
   * One fault.
   *
   * @param lines how many lines it is told of
   */
  record Run(Violation violation, int lines) {
    private Run with(Violation next) {
      FaultLocation one = violation.location();
      FaultLocation more = next.location();
      FaultLocation both =
          new FaultLocation(
              one.page(),
              Stream.concat(one.marks().stream(), more.marks().stream()).toList(),
              one.text(),
              one.context(),
              Stream.concat(one.glyphs().stream(), more.glyphs().stream()).toList());
      return new Run(new Violation(violation.code(), both, violation.arguments()), lines + 1);
    }
  }

  private LineRuns() {}

  /** The same faults, those of successive lines put together, in their order. */
  static List<Run> of(List<Violation> violations) {
    List<Run> runs = new ArrayList<>();
    for (Violation v : violations) {
      int at = runs.size() - 1;
      while (at >= 0 && !goesOn(runs.get(at).violation(), v)) {
        at--;
      }
      if (at >= 0) {
        runs.set(at, runs.get(at).with(v));
      } else {
        runs.add(new Run(v, 1));
      }
    }
    return runs;
  }

  private static boolean goesOn(Violation before, Violation next) {
    FaultLocation one = before.location();
    FaultLocation more = next.location();
    return RuleTable.has(next.code(), RuleTable.Trait.RUNS_ON)
        && before.code().equals(next.code())
        && one.page() == more.page()
        && !one.marks().isEmpty()
        && !more.marks().isEmpty()
        && ways(before).equals(ways(next))
        && isBelow(one.marks().get(one.marks().size() - 1), more.marks().get(0));
  }

  /** What its sentence says, amounts left out: to the left, too short. */
  private static List<String> ways(Violation v) {
    return v.arguments().stream()
        .map(String::valueOf)
        .filter(a -> a.codePoints().noneMatch(Character::isDigit))
        .toList();
  }

  private static boolean isBelow(PageRegion above, PageRegion below) {
    Box a = above.box();
    Box b = below.box();
    return b.top() > a.top() && b.top() - a.bottom() < APART * a.height();
  }
}
