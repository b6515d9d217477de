package org.kanyin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.TextLine;

/** Folios: one after another, on every page of the body, always at the same side. */
final class Folios implements Rule {
  /** With folios on fewer of its pages an issue is taken to have none. */
  private static final double USUAL = 0.6;

  /** Points. */
  private static final double SAME_PLACE = 3;

  @Override
  public List<String> codes() {
    return List.of("K001", "K002", "K012");
  }

  @Override
  public void check(Subject s, Faults faults) {
    List<Anatomy.Leaf> body = s.anatomy().body();
    List<Anatomy.Leaf> with = body.stream().filter(l -> l.folio().isPresent()).toList();
    if (with.size() < 2 || with.size() < USUAL * body.size()) {
      return;
    }
    int shift = most(with);
    Map<Boolean, Double> middle = new HashMap<>();
    for (boolean odd : List.of(true, false)) {
      usualMiddle(with, odd, shift, middle);
    }
    for (Anatomy.Leaf leaf : body) {
      int wanted = leaf.number() - shift;
      if (leaf.folio().isEmpty()) {
        faults.add("K012", Spot.page(leaf.number()), wanted);
        continue;
      }
      TextLine line = leaf.folioLine().orElseThrow();
      int folio = leaf.folio().getAsInt();
      if (folio != wanted) {
        faults.add("K001", Spot.line(leaf.number(), line), folio, wanted);
      }
      Double usual = middle.get(wanted % 2 != 0);
      if (usual != null && Math.abs(centre(line) - usual) > SAME_PLACE + line.size()) {
        faults.add("K002", Spot.line(leaf.number(), line), folio);
      }
    }
  }

  /** The sheet less its folio, as most pages have it. */
  private static int most(List<Anatomy.Leaf> with) {
    Map<Integer, Integer> counts = new HashMap<>();
    with.forEach(l -> counts.merge(l.number() - l.folio().getAsInt(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static void usualMiddle(
      List<Anatomy.Leaf> with, boolean odd, int shift, Map<Boolean, Double> middle) {
    List<Double> centres =
        with.stream()
            .filter(l -> (l.number() - shift) % 2 != 0 == odd)
            .map(l -> centre(l.folioLine().orElseThrow()))
            .sorted()
            .toList();
    if (centres.size() > 2) {
      middle.put(odd, centres.get(centres.size() / 2));
    }
  }

  private static double centre(TextLine line) {
    return (line.left() + line.right()) / 2;
  }
}
