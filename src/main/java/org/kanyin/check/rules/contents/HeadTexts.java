package org.kanyin.check.rules.contents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;

/**
 * Running heads: the right words on the right side, wherever the other pages of that side have
 * them.
 */
public final class HeadTexts implements Rule {
  /** What so many pages of one side share is the rule there. */
  private static final double USUAL = 0.6;

  private static final int FEW = 3;

  @Override
  public List<String> codes() {
    return List.of("K003", "K004", "K005");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (boolean odd : List.of(true, false)) {
      String usual = usual(s, odd);
      String other = usual(s, !odd);
      for (PageLayout leaf : s.anatomy().body()) {
        if (leaf.isOdd() == odd && !s.anatomy().isMisplaced(leaf)) {
          judge(leaf, usual, other, faults);
        }
      }
    }
  }

  private static void judge(PageLayout leaf, String usual, String other, FaultCollector faults) {
    String head = head(leaf);
    if (usual == null || head.equals(usual)) {
      return;
    }
    String side = leaf.isOdd() ? "单" : "双";
    if (head.isEmpty()) {
      faults.add("K005", FaultLocation.page(leaf.number()), side, usual);
      return;
    }
    TextLine line = leaf.of(PageLayout.Role.HEAD).findFirst().orElseThrow();
    FaultLocation spot = FaultLocation.line(leaf.number(), line);
    if (head.equals(other)) {
      faults.add("K003", spot, head, side);
    } else if (usual.isEmpty()) {
      faults.add("K003", spot, head, side);
    } else {
      faults.add("K004", spot, head, usual);
    }
  }

  private static String head(PageLayout leaf) {
    return leaf.of(PageLayout.Role.HEAD).map(PrintedText::solid).collect(Collectors.joining());
  }

  /** What most pages of that side have: empty for nothing, null where they do not agree. */
  private static String usual(CheckContext s, boolean odd) {
    List<PageLayout> leaves = s.anatomy().body().stream().filter(l -> l.isOdd() == odd).toList();
    Map<String, Integer> counts = new HashMap<>();
    leaves.forEach(l -> counts.merge(head(l), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= USUAL * leaves.size() && leaves.size() >= FEW)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
