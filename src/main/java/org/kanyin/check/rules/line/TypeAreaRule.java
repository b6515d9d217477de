package org.kanyin.check.rules.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.facts.TypeAreaLimits;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.PartKind;

/** Text outside the type area, and text beyond the paper's edge. */
public final class TypeAreaRule implements Rule {
  /** On fewer pages of text nobody can tell how high the type area is. */
  private static final int FEW = 4;

  /** Ems that a line may leave edges that are only a guess. */
  private static final double GUESSED = 2;

  @Override
  public List<String> codes() {
    return List.of("K038", "K062", "K110", "K114");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    TypeArea type = context.structure().type();
    boolean knowsHeight = type.stated() || context.structure().body().size() >= FEW;
    Map<Integer, Integer> fitted = fitted(context);
    Stream<Violation> told = told(context, type, knowsHeight, fitted);
    return context.isForeign() ? ForeignEdges.sure(context, told.toList()) : told;
  }

  private static Stream<Violation> told(
      CheckContext context, TypeArea type, boolean knowsHeight, Map<Integer, Integer> fitted) {
    return context.structure().pages().stream()
        .flatMap(
            layout ->
                layout.lines().stream()
                    .flatMap(
                        part ->
                            ofPart(type, layout, part, knowsHeight, below(type, layout, fitted))
                                .stream()));
  }

  /** How many lines the manuscript gives a page, by folio ({@code page-fit}). */
  private static Map<Integer, Integer> fitted(CheckContext context) {
    Map<Integer, Integer> fitted = new HashMap<>();
    context.issue().stream()
        .flatMap(i -> i.root().all(PartKind.PAGE_FIT))
        .filter(e -> e.attribute("folio").isPresent() && e.attribute("lines").isPresent())
        .forEach(
            e ->
                fitted.put(
                    Integer.parseInt(e.attribute("folio").get()),
                    Integer.parseInt(e.attribute("lines").get())));
    return fitted;
  }

  /** Points below the type area that the manuscript gives this page. */
  private static double below(TypeArea type, PageLayout layout, Map<Integer, Integer> fitted) {
    return layout.folio().isEmpty()
        ? 0
        : Math.max(
            0, (fitted.getOrDefault(layout.folio().getAsInt(), 0) - type.lines()) * type.pitch());
  }

  private static Optional<Violation> ofPart(
      TypeArea type, PageLayout layout, PageLayout.Line part, boolean knowsHeight, double below) {
    TextLine line = part.line();
    boolean level = layout.page().rotation() % 180 == 0;
    // Of content that was turned on its sheet that is told as one: here it counts either way.
    boolean onPaper =
        Stream.of(line.box(), layout.page().shown(line.box()))
            .anyMatch(b -> layout.page().trim().holds(b, TypeAreaLimits.EXACT));
    if (level && !onPaper) {
      return Optional.of(Violation.of("K062", FaultLocation.line(layout.number(), line)));
    }
    boolean isBodyText =
        layout.kind() == PageLayout.Kind.BODY && part.role() == PageLayout.Role.TEXT;
    if (!isBodyText || !TypeAreaLimits.isKnown(type)) {
      return Optional.empty();
    }
    return beside(type, layout, line)
        .or(() -> knowsHeight ? aboveOrBelow(type, layout, line, below) : Optional.empty());
  }

  private static Optional<Violation> beside(TypeArea type, PageLayout layout, TextLine line) {
    TypeArea.Edges edges = type.edges(layout.isOdd());
    boolean sure = TypeAreaLimits.isSure(edges);
    double room = sure ? TypeAreaLimits.EXACT : GUESSED * type.bodySize();
    // Some programs set brackets with their ink, not with their cell, to the edge.
    double left =
        line.beginsWithOpeningMark() ? Math.max(line.cellLeft(), line.inkLeft()) : line.cellLeft();
    // Where the lines end at no common edge there is no right margin to pass.
    double passed = sure ? TypeAreaLimits.right(line) - edges.right() : 0;
    double over = Math.max(edges.left() - left, passed);
    String side = edges.left() - left > room ? "左" : "右";
    return over > room ? Optional.of(violation(layout, line, side, over)) : Optional.empty();
  }

  private static Optional<Violation> aboveOrBelow(
      TypeArea type, PageLayout layout, TextLine line, double below) {
    // Pages without a grid end up to one line higher or lower.
    double room = TypeAreaLimits.hasGrid(type) ? type.pitch() / 2 : type.pitch();
    double beyond =
        Math.max(
            type.top() - room - line.baseline(), line.baseline() - type.bottom() - room - below);
    String side = line.baseline() < type.top() ? "上" : "下";
    // Where nobody says where the text begins, titles of chapters may well stand above it.
    boolean isOpening = !type.stated() && side.equals("上") && type.isLarger(line);
    return beyond > 0 && !isOpening
        ? Optional.of(violation(layout, line, side, beyond + room))
        : Optional.empty();
  }

  private static Violation violation(PageLayout layout, TextLine line, String side, double by) {
    return Violation.of(
        "K038", FaultLocation.line(layout.number(), line), side, LengthText.points(by));
  }
}
