package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.PageSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.UnrecognisedFolio;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;

/** Folios: one after another, on every page of the body, always at the same side. */
public final class FolioRule implements Rule {
  /** With folios on fewer of its pages an issue is taken to have none. */
  private static final double USUAL = 0.6;

  private static final String BLANK = "前后的页码没有算它：是多出来的空白页";

  /** Points. */
  static final double SAME_PLACE = 3;

  /** With fewer folios on a side nobody can tell their place. */
  private static final int FEW = 3;

  @Override
  public List<String> codes() {
    return List.of("K001", "K002", "K012");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    PageStructure structure = context.structure();
    List<PageLayout> body = structure.body();
    List<PageLayout> with = body.stream().filter(l -> l.folio().isPresent()).toList();
    if (with.size() < 2 || with.size() < USUAL * body.size()) {
      return Stream.empty();
    }
    Stream<Violation> told = told(context, body, with);
    return context.isForeign() ? ForeignFolios.sure(structure, with, told.toList()) : told;
  }

  private static Stream<Violation> told(
      CheckContext context, List<PageLayout> body, List<PageLayout> with) {
    PageStructure structure = context.structure();
    OptionalDouble odd = usualCentre(with, true);
    OptionalDouble even = usualCentre(with, false);
    return IntStream.range(0, body.size())
        .boxed()
        .flatMap(
            i -> {
              PageLayout layout = body.get(i);
              Optional<PageLayout> before =
                  i == 0 ? Optional.empty() : Optional.of(body.get(i - 1));
              return Stream.of(
                  missing(context, layout),
                  blank(context, layout, before),
                  sequence(context, layout, before),
                  place(structure, layout, layout.isOdd() ? odd : even));
            })
        .flatMap(Optional::stream);
  }

  private static Optional<Violation> missing(CheckContext context, PageLayout layout) {
    int counted = layout.counted().orElseGet(() -> besides(context, layout));
    if (layout.folio().isPresent() || counted <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        UnrecognisedFolio.on(context, layout)
            .map(line -> Violation.of("K002", FaultLocation.line(layout.number(), line), counted))
            .orElseGet(
                () ->
                    Violation.of(
                        "K012", FaultLocation.page(layout.number()), "按前后页应是 " + counted)));
  }

  /**
   * The number of a first or last page, by the page beside it; 0 where no style says it has one.
   */
  private static int besides(CheckContext context, PageLayout layout) {
    if (context.pageSpec().filter(PageSpec::hasFolios).isEmpty()) {
      return 0;
    }
    List<PageLayout> pages = context.structure().pages();
    int at = layout.number() - 1;
    OptionalInt before = at > 0 ? pages.get(at - 1).counted() : OptionalInt.empty();
    OptionalInt after = at + 1 < pages.size() ? pages.get(at + 1).counted() : OptionalInt.empty();
    return before.isPresent()
        ? before.getAsInt() + 1
        : after.isPresent() ? after.getAsInt() - 1 : 0;
  }

  /**
   * An empty page before this one that the folios do not count. Without an issue nobody knows
   * whether it is too many or the folio after it is wrong.
   */
  private static Optional<Violation> blank(
      CheckContext context, PageLayout layout, Optional<PageLayout> before) {
    return before
        .filter(b -> context.issue().isPresent())
        .filter(b -> isPassedOver(context.structure(), b, layout))
        .map(b -> Violation.of("K012", FaultLocation.page(b.number() + 1), BLANK));
  }

  private static boolean isPassedOver(
      PageStructure structure, PageLayout before, PageLayout layout) {
    return layout.number() - before.number() > 1
        && isNext(structure, before, layout)
        && before.counted().isPresent()
        && layout.counted().isPresent()
        && layout.counted().getAsInt() == before.counted().getAsInt() + 1;
  }

  private static Optional<Violation> sequence(
      CheckContext context, PageLayout layout, Optional<PageLayout> before) {
    PageStructure structure = context.structure();
    if (layout.folio().isEmpty()) {
      return Optional.empty();
    }
    int folio = layout.folio().getAsInt();
    int counted = layout.counted().orElse(0);
    int wanted =
        before
            .filter(b -> b.counted().isPresent() && isNext(structure, b, layout))
            .filter(b -> context.issue().isEmpty() || !isPassedOver(structure, b, layout))
            .map(b -> b.counted().getAsInt() + layout.number() - b.number())
            .orElse(counted);
    return folio != counted || counted != wanted
        ? Optional.of(Violation.of("K001", location(layout), folio, wanted))
        : Optional.empty();
  }

  private static Optional<Violation> place(
      PageStructure structure, PageLayout layout, OptionalDouble usual) {
    if (layout.folio().isEmpty() || usual.isEmpty() || structure.isMisplaced(layout)) {
      return Optional.empty();
    }
    TextLine line = layout.folioLine().orElseThrow();
    return Math.abs(centre(line) - usual.getAsDouble()) > SAME_PLACE + line.size()
        ? Optional.of(Violation.of("K002", location(layout), layout.folio().getAsInt()))
        : Optional.empty();
  }

  private static FaultLocation location(PageLayout layout) {
    return FaultLocation.line(layout.number(), layout.folioLine().orElseThrow());
  }

  /** With nothing between but blank pages, which count too. */
  private static boolean isNext(PageStructure structure, PageLayout before, PageLayout layout) {
    return structure.pages().subList(before.number(), layout.number() - 1).stream()
        .allMatch(l -> l.kind() == PageLayout.Kind.BLANK);
  }

  /** Points from the left: where the folios of one side stand; empty where there are too few. */
  private static OptionalDouble usualCentre(List<PageLayout> with, boolean odd) {
    List<Double> centres =
        with.stream()
            .filter(l -> l.isOdd() == odd)
            .map(l -> centre(l.folioLine().orElseThrow()))
            .sorted()
            .toList();
    return centres.size() < FEW
        ? OptionalDouble.empty()
        : OptionalDouble.of(centres.get(centres.size() / 2));
  }

  static double centre(TextLine line) {
    return (line.left() + line.right()) / 2;
  }
}
