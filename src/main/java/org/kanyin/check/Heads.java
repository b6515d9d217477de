package org.kanyin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.TextLine;

/** Running heads: the right words on the right side, wherever the other pages of that side have them. */
final class Heads implements Rule {
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
  public void check(Subject s, Faults faults) {
    for (boolean odd : List.of(true, false)) {
      String usual = usual(s, odd);
      String other = usual(s, !odd);
      for (Anatomy.Leaf leaf : s.anatomy().body()) {
        if (leaf.isOdd() == odd && !s.anatomy().isMisplaced(leaf)) {
          judge(s, leaf, usual, other, faults);
        }
      }
    }
  }

  private static void judge(
      Subject s, Anatomy.Leaf leaf, String usual, String other, Faults faults) {
    String head = head(leaf);
    if (usual == null || head.equals(usual)) {
      return;
    }
    String side = leaf.isOdd() ? "单" : "双";
    if (head.isEmpty()) {
      faults.add("K005", Spot.page(leaf.number()), side, usual);
      return;
    }
    TextLine line = leaf.of(Anatomy.Role.HEAD).findFirst().orElseThrow();
    Spot spot = Spot.line(leaf.number(), line);
    if (head.equals(other)) {
      faults.add("K003", spot, head, side);
    } else if (usual.isEmpty()) {
      faults.add("K003", spot, head, side);
    } else {
      faults.add("K004", spot, head, usual);
    }
  }

  private static String head(Anatomy.Leaf leaf) {
    return leaf.of(Anatomy.Role.HEAD).map(Texts::solid).collect(Collectors.joining());
  }

  /** What most pages of that side have: empty for nothing, null where they do not agree. */
  private static String usual(Subject s, boolean odd) {
    List<Anatomy.Leaf> leaves =
        s.anatomy().body().stream().filter(l -> l.isOdd() == odd).toList();
    Map<String, Integer> counts = new HashMap<>();
    leaves.forEach(l -> counts.merge(head(l), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= USUAL * leaves.size() && leaves.size() >= FEW)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
