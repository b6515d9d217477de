package org.kanyin.render.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.RenderFindings;

/** Rosters that were set in fewer columns than the manuscript asks for. */
final class RosterColumns {
  private RosterColumns() {}

  static List<Finding> findings(TextIndex index, LayoutTrace trace) {
    return index.text().all(BlockKind.ROSTER).flatMap(r -> finding(r, trace).stream()).toList();
  }

  private static Stream<Finding> stream(Node.Element roster, int wanted, int set) {
    return set < wanted
        ? Stream.of(RenderFindings.finding("R035", roster.place(), wanted, set))
        : Stream.empty();
  }

  private static List<Finding> finding(Node.Element roster, LayoutTrace trace) {
    int asked = roster.attribute("columns").map(Integer::parseInt).orElse(0);
    Map<String, Node.Element> names =
        roster
            .elements(PartKind.GROUP)
            .flatMap(g -> g.elements(PartKind.NAME))
            .collect(Collectors.toMap(Node.Element::id, Function.identity()));
    long most =
        roster
            .elements(PartKind.GROUP)
            .mapToLong(g -> g.elements(PartKind.NAME).count())
            .max()
            .orElse(0);
    // A short list does not fill its columns.
    int wanted = (int) Math.min(asked, most);
    return wanted == 0 ? List.of() : stream(roster, wanted, set(trace, names)).toList();
  }

  /** Where names begin, of one page: the columns. */
  private static int set(LayoutTrace trace, Map<String, Node.Element> names) {
    int most = 0;
    for (LayoutTrace.Page page : trace.pages()) {
      Set<Long> places =
          page.lines().stream()
              .filter(l -> l.region().equals("body") && names.containsKey(l.block()))
              .map(l -> Math.round(l.x()))
              .collect(Collectors.toCollection(TreeSet::new));
      most = Math.max(most, places.size());
    }
    return most;
  }
}
