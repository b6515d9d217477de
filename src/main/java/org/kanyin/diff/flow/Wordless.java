package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** What a manuscript has besides words: pictures, breaks, fonts, the issue's own attributes. */
public final class Wordless {
  /** One of them, as it is written. */
  public record Thing(String described, Place place) {}

  /** What stands on one side only; one of them is null where nothing stands for the other. */
  public record Difference(Thing old, Thing revised) {}

  private Wordless() {}

  /** The things of both that have no like on the other side, in order. */
  public static List<Difference> differences(Issue old, Issue revised) {
    List<Thing> a = left(things(old), things(revised));
    List<Thing> b = left(things(revised), things(old));
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      differences.add(
          new Difference(i < a.size() ? a.get(i) : null, i < b.size() ? b.get(i) : null));
    }
    return differences;
  }

  private static List<Thing> left(List<Thing> things, List<Thing> others) {
    Map<String, Integer> there = new HashMap<>();
    others.forEach(t -> there.merge(t.described(), 1, Integer::sum));
    return things.stream().filter(t -> there.merge(t.described(), -1, Integer::sum) < 0).toList();
  }

  private static List<Thing> things(Issue issue) {
    return issue
        .root()
        .descendants()
        .filter(Wordless::isWordless)
        .map(e -> new Thing(described(e), e.place()))
        .toList();
  }

  private static boolean isWordless(Node.Element e) {
    return e.is(BlockKind.FIGURE)
        || e.is(PartKind.LOGO)
        || e.is(PartKind.FONT)
        || e.is(PartKind.PAGE_FIT)
        || e.is(PartKind.ISSUE)
        || e.is(InlineKind.BR)
        || e.is(InlineKind.PB);
  }

  private static String described(Node.Element e) {
    String attributes =
        e.attributes().entrySet().stream()
            .filter(a -> !a.getKey().equals("id"))
            .sorted(Map.Entry.comparingByKey())
            .map(a -> a.getKey() + "=" + a.getValue())
            .collect(Collectors.joining(" "));
    return attributes.isEmpty() ? e.name() : e.name() + "（" + attributes + "）";
  }
}
