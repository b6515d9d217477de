package org.kanyin.check.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Heads of tables that stand again, whole, at the top of a later page of theirs, and the notes that
 * are called in them.
 */
final class RepeatedHeads {
  /** A shorter head may be any other text. */
  private static final int NAMED = 2;

  private final BlockPlaces places;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final DrawnCells drawn;
  private final TextStream flow;
  private final TextStream notes;

  private RepeatedHeads(BlockPlaces places, Issue issue) {
    this.places = places;
    for (int b = 0; b < places.blocks().size(); b++) {
      numbers.putIfAbsent(places.blocks().get(b).id(), b);
    }
    drawn = new DrawnCells(issue);
    flow = places.pages().stream(uncalled(places.pages().flow()));
    notes = places.pages().stream(places.pages().notes());
  }

  private List<Integer> uncalled(List<Integer> glyphs) {
    return glyphs.stream().filter(g -> !places.pages().isCall(g)).toList();
  }

  static void place(BlockPlaces places, Issue issue) {
    RepeatedHeads heads = new RepeatedHeads(places, issue);
    issue.root().all(BlockKind.TABLE).flatMap(t -> t.elements(PartKind.HEAD)).forEach(heads::head);
  }

  private void head(Node.Element head) {
    List<Integer> cells = blocks(head, PartKind.CELL);
    if (again(drawn.arrange(cells, places.blocks()), flow)) {
      blocks(head, InlineKind.FOOTNOTE).forEach(note -> again(List.of(note), notes));
    }
  }

  private List<Integer> blocks(Node.Element head, ElementKind kind) {
    return head.all(kind).map(e -> numbers.get(e.id())).filter(Objects::nonNull).toList();
  }

  /** Whether blocks that are placed stand again, one after another. */
  private boolean again(List<Integer> blocks, TextStream stream) {
    StringBuilder text = new StringBuilder();
    blocks.forEach(b -> text.append(places.blocks().get(b).text()));
    if (!blocks.stream().allMatch(places::isPlaced) || text.length() < NAMED) {
      return false;
    }
    int[] first = blocks.stream().flatMapToInt(b -> Arrays.stream(places.place(b))).toArray();
    List<int[]> all = stream.find(text.toString(), places::isTaken);
    all.stream()
        .filter(place -> place.length == first.length)
        .forEach(p -> places.repeat(p, first));
    return !all.isEmpty();
  }
}
