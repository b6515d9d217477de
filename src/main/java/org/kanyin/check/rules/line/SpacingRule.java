package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.PartKind;

/** Lines whose characters stand too far apart or run into each other. */
public final class SpacingRule implements Rule {
  /** In ems from one ideograph to the next: what the house style allows, and a little. */
  private static final double LOOSE = 1.12;

  /**
   * The same on pages of ours: where no break is better the composer stretches a line a little
   * more, and has said so.
   */
  private static final double COMPOSED = 1.2;

  /** In ems. */
  private static final double TIGHT = 0.94;

  /** In ems: a single gap as wide as this is a hole in the line. */
  private static final double HOLE = 1.5;

  /** Of fewer steps a line's spacing cannot be told. */
  private static final int FEW = 5;

  /** From one ideograph to the next, in ems. */
  private record Step(Glyph from, Glyph to, double ems) {}

  @Override
  public List<String> codes() {
    return List.of("K040", "K041");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    PageStructure structure = context.structure();
    return structure.body().stream()
        .flatMap(
            layout ->
                layout.text().stream()
                    .filter(structure::isBodySize)
                    .flatMap(line -> inLine(context, layout, line).stream()));
  }

  /** What is too tight anywhere comes before what is too loose on the whole. */
  private static Optional<Violation> inLine(
      CheckContext context, PageLayout layout, TextLine line) {
    List<Step> steps = steps(context, line);
    Optional<Step> tight = steps.stream().filter(s -> s.ems() < TIGHT).findFirst();
    if (tight.isPresent()) {
      List<Glyph> both = List.of(tight.get().from(), tight.get().to());
      return Optional.of(
          violation("K041", FaultLocation.glyphs(layout.number(), line, both), tight.get().ems()));
    }
    return context.paragraphs().isTurned(line) && steps.size() >= FEW
        ? loose(context, layout, line, steps)
        : Optional.empty();
  }

  private static Optional<Violation> loose(
      CheckContext context, PageLayout layout, TextLine line, List<Step> steps) {
    List<Double> sorted = steps.stream().map(Step::ems).sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    double widest = sorted.get(sorted.size() - 1);
    if (median > limit(context, line)) {
      return Optional.of(violation("K040", FaultLocation.line(layout.number(), line), median));
    }
    return steps.stream()
        .filter(s -> s.ems() == widest && widest > HOLE)
        .findFirst()
        .map(
            hole ->
                violation(
                    "K040",
                    FaultLocation.glyphs(layout.number(), line, List.of(hole.from())),
                    widest));
  }

  /**
   * How far apart characters may stand: what the composer allows before it leaves a line ragged,
   * where the style fills line after line or the manuscript ends the page; less where it looks for
   * the best breaks.
   */
  private static double limit(CheckContext context, TextLine line) {
    boolean fills =
        context.composition("line-breaking").filter("first-fit"::equals).isPresent()
            || context.alignment().filter(a -> a.fillsPage(line)).isPresent();
    double beyond =
        context
            .composition("ragged-beyond")
            .filter(v -> fills)
            .map(Double::parseDouble)
            .orElse(0.0);
    return Math.max(context.isStated() ? COMPOSED : LOOSE, 1 + beyond);
  }

  private static Violation violation(String code, FaultLocation location, double ems) {
    return Violation.of(code, location, String.format(Locale.ROOT, "%.2f", ems));
  }

  private static List<Step> steps(CheckContext context, TextLine line) {
    List<Step> steps = new ArrayList<>();
    List<Glyph> glyphs = line.glyphs();
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph from = glyphs.get(i - 1);
      Glyph to = glyphs.get(i);
      if (areComparable(from, to) && !isOfName(context, to) && !isParted(context, to)) {
        steps.add(new Step(from, to, 1 + (to.x() - from.x() - to.size()) / line.size()));
      }
    }
    return steps;
  }

  /** Names of two characters are spread out, and stand apart from each other. */
  private static boolean isOfName(CheckContext context, Glyph g) {
    return context
        .alignment()
        .flatMap(a -> a.kindOf(g))
        .filter(k -> k == PartKind.AUTHOR || k == PartKind.NAME)
        .isPresent();
  }

  /** The manuscript's own blanks may be no glyphs. */
  private static boolean isParted(CheckContext context, Glyph g) {
    return context.alignment().filter(a -> a.hasBlankBefore(g)).isPresent();
  }

  private static boolean areComparable(Glyph a, Glyph b) {
    return PrintedText.isHan(a.codePoint())
        && PrintedText.isHan(b.codePoint())
        && a.size() == b.size()
        && a.text().length() == b.text().length();
  }
}
