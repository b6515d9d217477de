package org.kanyin.check.rules.contents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;

/** Folios: one after another, on every page of the body, always at the same side. */
public final class Folios implements Rule {
  /** With folios on fewer of its pages an issue is taken to have none. */
  private static final double USUAL = 0.6;

  /** Points. */
  private static final double SAME_PLACE = 3;

  @Override
  public List<String> codes() {
    return List.of("K001", "K002", "K012");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    List<PageLayout> body = s.anatomy().body();
    List<PageLayout> with = body.stream().filter(l -> l.folio().isPresent()).toList();
    if (with.size() < 2 || with.size() < USUAL * body.size()) {
      return;
    }
    Map<Boolean, Double> middle = new HashMap<>();
    usualMiddle(with, true, middle);
    usualMiddle(with, false, middle);
    PageLayout before = null;
    for (PageLayout leaf : body) {
      judge(s, leaf, before, middle, faults);
      before = leaf;
    }
  }

  private static void judge(
      CheckContext s,
      PageLayout leaf,
      PageLayout before,
      Map<Boolean, Double> middle,
      FaultCollector faults) {
    int counted = leaf.counted().orElse(0);
    if (leaf.folio().isEmpty()) {
      if (counted > 0) {
        faults.add("K012", FaultLocation.page(leaf.number()), counted);
      }
      return;
    }
    TextLine line = leaf.folioLine().orElseThrow();
    int folio = leaf.folio().getAsInt();
    boolean follows =
        before != null && before.counted().isPresent() && isNext(s.anatomy(), before, leaf);
    int wanted = follows ? before.counted().getAsInt() + leaf.number() - before.number() : counted;
    if (folio != counted || (follows && counted != wanted)) {
      faults.add("K001", FaultLocation.line(leaf.number(), line), folio, wanted);
    }
    Double usual = middle.get(leaf.isOdd());
    if (usual != null
        && !s.anatomy().isMisplaced(leaf)
        && Math.abs(centre(line) - usual) > SAME_PLACE + line.size()) {
      faults.add("K002", FaultLocation.line(leaf.number(), line), folio);
    }
  }

  /** With nothing between but blank pages, which count too. */
  private static boolean isNext(PageStructure anatomy, PageLayout before, PageLayout leaf) {
    return anatomy.pages().subList(before.number(), leaf.number() - 1).stream()
        .allMatch(l -> l.kind() == PageLayout.Kind.BLANK);
  }

  private static void usualMiddle(List<PageLayout> with, boolean odd, Map<Boolean, Double> middle) {
    List<Double> centres =
        with.stream()
            .filter(l -> l.isOdd() == odd)
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
