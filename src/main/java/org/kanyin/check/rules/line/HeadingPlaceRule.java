package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.ArticleForm;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** Headings of one level: all begin at one edge and stand alike on the grid. */
public final class HeadingPlaceRule implements Rule {
  /** Fewer do not say where the others belong. */
  private static final int FEW = 5;

  private static final double MOST = 0.8;

  /** Points. */
  private static final double EXACT = 0.9;

  /** A heading's first line. */
  private record Heading(int page, TextLine line, double aside, double down) {}

  @Override
  public List<String> codes() {
    return List.of("K099");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.statedAlignment().stream().flatMap(a -> check(context, a));
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
    return byLevel(context, alignment).values().stream()
        .flatMap(
            all ->
                Stream.concat(
                    off(all, Heading::aside, "右", "左"), off(all, Heading::down, "下", "上")));
  }

  private static Map<String, List<Heading>> byLevel(
      CheckContext context, ManuscriptAlignment alignment) {
    Map<String, String> levels = levels(context.issue().orElseThrow());
    Map<String, List<Heading>> headings = new HashMap<>();
    for (int b = 0; b < alignment.blocks().size(); b++) {
      String level = levels.get(alignment.blocks().get(b).id());
      if (level != null && alignment.isPlaced(b)) {
        headings
            .computeIfAbsent(level, k -> new ArrayList<>())
            .add(heading(context, alignment, alignment.place(b).get(0)));
      }
    }
    return headings;
  }

  /** Those of statutes stand in the middle, where their lengths put them. */
  private static Map<String, String> levels(Issue issue) {
    return issue
        .root()
        .all(PartKind.ARTICLE)
        .filter(a -> !ArticleForm.of(a).equals(Optional.of(ArticleForm.LAW)))
        .flatMap(a -> a.all(BlockKind.HEADING))
        .collect(Collectors.toMap(Node.Element::id, h -> h.attribute("level").orElse("")));
  }

  private static Heading heading(CheckContext context, ManuscriptAlignment alignment, int glyph) {
    int page = alignment.pages().sheet(glyph);
    PageLayout layout = context.structure().pages().get(page - 1);
    TextLine line = alignment.pages().line(glyph);
    TypeArea type = context.structure().type();
    return new Heading(
        page,
        line,
        line.left() - type.edges(layout.isOdd()).left(),
        Math.IEEEremainder(line.baseline() - type.origin(), type.pitch()));
  }

  private static Stream<Violation> off(
      List<Heading> all, ToDoubleFunction<Heading> measure, String more, String less) {
    return usual(all, measure).stream()
        .flatMap(
            place ->
                all.stream()
                    .filter(h -> Math.abs(measure.applyAsDouble(h) - place) > EXACT)
                    .map(
                        h -> {
                          double by = measure.applyAsDouble(h) - place;
                          return Violation.of(
                              "K099",
                              FaultLocation.line(h.page(), h.line()),
                              by > 0 ? more : less,
                              String.format(Locale.ROOT, "%.1f", Math.abs(by)));
                        }));
  }

  /** Where nearly all of them are; empty where they differ. */
  private static Optional<Double> usual(List<Heading> all, ToDoubleFunction<Heading> measure) {
    double[] sorted = all.stream().mapToDouble(measure).sorted().toArray();
    if (sorted.length < FEW) {
      return Optional.empty();
    }
    double middle = sorted[sorted.length / 2];
    long near = Arrays.stream(sorted).filter(d -> Math.abs(d - middle) <= EXACT).count();
    return near >= MOST * sorted.length ? Optional.of(middle) : Optional.empty();
  }
}
