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

/** Lines whose characters stand too far apart or run into each other. */
public final class SpacingRule implements Rule {
  /** In ems from one ideograph to the next: what the house style allows, and a little. */
  private static final double LOOSE = 1.12;

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
    List<Step> steps = steps(line);
    Optional<Step> tight = steps.stream().filter(s -> s.ems() < TIGHT).findFirst();
    if (tight.isPresent()) {
      List<Glyph> both = List.of(tight.get().from(), tight.get().to());
      return Optional.of(
          violation("K041", FaultLocation.glyphs(layout.number(), line, both), tight.get().ems()));
    }
    return context.paragraphs().isTurned(line) && steps.size() >= FEW
        ? loose(layout, line, steps)
        : Optional.empty();
  }

  private static Optional<Violation> loose(PageLayout layout, TextLine line, List<Step> steps) {
    List<Double> sorted = steps.stream().map(Step::ems).sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    double widest = sorted.get(sorted.size() - 1);
    if (median > LOOSE) {
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

  private static Violation violation(String code, FaultLocation location, double ems) {
    return Violation.of(code, location, String.format(Locale.ROOT, "%.2f", ems));
  }

  private static List<Step> steps(TextLine line) {
    List<Step> steps = new ArrayList<>();
    List<Glyph> glyphs = line.glyphs();
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph from = glyphs.get(i - 1);
      Glyph to = glyphs.get(i);
      if (areComparable(from, to)) {
        steps.add(new Step(from, to, (to.x() - from.x()) / to.size()));
      }
    }
    return steps;
  }

  private static boolean areComparable(Glyph a, Glyph b) {
    return PrintedText.isHan(a.codePoint())
        && PrintedText.isHan(b.codePoint())
        && a.size() == b.size()
        && a.text().length() == b.text().length();
  }
}
