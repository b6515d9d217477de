package org.kanyin.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.model.RuleTable.Trait;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;

/**
 * What only follows from another fault that is told, and is not told besides: a page that is none
 * of this has no fault in its text, and a line that lost a word cannot be well spaced.
 */
final class ConsequentFaults {
  private ConsequentFaults() {}

  /**
   * Those that stand for themselves, in their order.
   *
   * @param all in the order of the rules: of several ways to say that a line is out of its place
   *     the first is kept
   */
  static List<Violation> without(List<Violation> all) {
    Map<Integer, List<Violation>> byPage =
        all.stream().collect(Collectors.groupingBy(v -> v.location().page()));
    Map<Integer, List<Violation>> said = new HashMap<>();
    List<Violation> kept = new ArrayList<>();
    for (Violation v : all) {
      List<Violation> page = byPage.get(v.location().page());
      List<Violation> before = said.computeIfAbsent(v.location().page(), p -> new ArrayList<>());
      if (!followsFromPage(v, page) && !followsFromText(v, page) && !isSaid(v, before)) {
        kept.add(v);
        before.add(v);
      }
    }
    return kept;
  }

  /** What counts in the error rate: colours, boxes and pictures are looked at all the same. */
  private static boolean followsFromPage(Violation v, List<Violation> page) {
    return RuleTable.isCounted(v.code())
        && !RuleTable.has(v.code(), Trait.SAID_OF_WHOLE_PAGE)
        && page.stream().anyMatch(o -> RuleTable.has(o.code(), Trait.SAID_OF_WHOLE_PAGE));
  }

  private static boolean followsFromText(Violation v, List<Violation> page) {
    return RuleTable.has(v.code(), Trait.SHAPE_OF_LINE)
        && page.stream()
            .anyMatch(o -> RuleTable.has(o.code(), Trait.CHANGES_TEXT) && areLevel(v, o));
  }

  private static boolean isSaid(Violation v, List<Violation> kept) {
    return RuleTable.has(v.code(), Trait.ACROSS)
        && kept.stream()
            .anyMatch(
                o ->
                    RuleTable.has(o.code(), Trait.ACROSS)
                        && !o.code().equals(v.code())
                        && areLevel(v, o));
  }

  /** Whether two faults of one page are marked in the same line. */
  private static boolean areLevel(Violation a, Violation b) {
    return a.location().marks().stream()
        .anyMatch(x -> b.location().marks().stream().anyMatch(y -> areLevel(x, y)));
  }

  private static boolean areLevel(PageRegion x, PageRegion y) {
    Box a = x.box();
    Box b = y.box();
    double both = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    return x.page() == y.page() && 2 * both > Math.min(a.height(), b.height());
  }
}
