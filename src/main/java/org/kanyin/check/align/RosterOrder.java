package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** Names of a roster that stand elsewhere than the manuscript has them: by rows, or by columns. */
public final class RosterOrder {
  private final ManuscriptAlignment alignment;
  private final Map<String, Integer> blocks = new HashMap<>();
  private final Map<Integer, Integer> drawn = new HashMap<>();

  public RosterOrder(ManuscriptAlignment alignment) {
    this.alignment = alignment;
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
    alignment.pages().flow().forEach(g -> drawn.put(g, drawn.size()));
  }

  /** The blocks of the names outside the longest run that keeps the order, group by group. */
  public List<Integer> moved(Issue issue) {
    List<Integer> moved = new ArrayList<>();
    for (Node.Element roster : issue.root().all(BlockKind.ROSTER).toList()) {
      boolean down = roster.attribute("order").filter("column"::equals).isPresent();
      roster.elements(PartKind.GROUP).forEach(g -> moved.addAll(moved(g, down)));
    }
    return moved;
  }

  private List<Integer> moved(Node.Element group, boolean down) {
    List<Integer> found =
        group
            .elements(PartKind.NAME)
            .map(n -> blocks.get(n.id()))
            .filter(b -> b != null && alignment.isPlaced(b))
            .toList();
    // Which of two that say the same stands where, nobody can tell.
    Map<String, Long> alike =
        found.stream().collect(Collectors.groupingBy(this::text, Collectors.counting()));
    List<Integer> names = found.stream().filter(b -> alike.get(text(b)) == 1).toList();
    List<Integer> read = names.stream().sorted(down ? downwards() : across()).toList();
    int[] ranks = names.stream().mapToInt(read::indexOf).toArray();
    int[] lengths = names.stream().mapToInt(b -> text(b).length()).toArray();
    boolean[] kept = BlockOrder.heaviestRun(ranks, lengths);
    return IntStream.range(0, ranks.length).filter(i -> !kept[i]).mapToObj(names::get).toList();
  }

  private String text(int block) {
    return alignment.blocks().get(block).text();
  }

  private int first(int block) {
    return alignment.place(block).get(0);
  }

  private Comparator<Integer> across() {
    return Comparator.comparingInt(this::first);
  }

  /** As they are drawn: a page may have several pieces of a list, each of as many columns. */
  private Comparator<Integer> downwards() {
    return Comparator.comparingInt(b -> drawn.getOrDefault(first(b), first(b)));
  }
}
