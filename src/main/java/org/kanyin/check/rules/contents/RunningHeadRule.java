package org.kanyin.check.rules.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;

/**
 * Running heads: the right words on the right side, wherever the other pages of that side have
 * them.
 */
public final class RunningHeadRule implements Rule {
  /** What so many pages of one side share is the rule there. */
  private static final double USUAL = 0.6;

  private static final int FEW = 3;

  /** Characters. */
  private static final int SLIP = 2;

  /** Parts of a book: the next one's head is nearly the same. */
  private static final Pattern CHAPTER = Pattern.compile("第.{1,4}[章节编篇部卷]|^\\d+(?:\\.\\d+)*");

  @Override
  public List<String> codes() {
    return List.of("K003", "K004", "K005");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    PageStructure structure = context.structure();
    Optional<String> odd = wanted(context, true);
    Optional<String> even = wanted(context, false);
    Stream<Violation> all =
        Stream.concat(
            once(side(structure, true, odd, even)), once(side(structure, false, even, odd)));
    return context.isForeign() ? all.filter(v -> isSure(structure, v, odd, even)) : all;
  }

  /**
   * Where nobody says which heads there are, a chapter has its own, and none where it begins: what
   * is like the usual head and not the same is meant to be it.
   */
  private static boolean isSure(
      PageStructure structure, Violation v, Optional<String> odd, Optional<String> even) {
    PageLayout layout = structure.pages().get(v.location().page() - 1);
    Optional<String> usual = layout.isOdd() ? odd : even;
    Optional<String> other = layout.isOdd() ? even : odd;
    String head = head(layout);
    return switch (v.code()) {
      case "K003" -> !head.isEmpty() && other.filter(head::equals).isPresent();
      case "K004" -> usual.filter(u -> isSlip(u, head)).isPresent();
      default ->
          !ForeignFolios.isWayOfOpening(structure, layout, l -> head(l).isEmpty())
              && lacking(structure, layout.isOdd()) <= 1;
    };
  }

  /** A character or two are other ones, and most are the same. */
  private static boolean isSlip(String usual, String head) {
    int common = CommonSubsequence.length(usual, head);
    int most = Math.max(usual.length(), head.length());
    return most - common <= SLIP && 2 * common > most && !CHAPTER.matcher(usual + head).find();
  }

  private static long lacking(PageStructure structure, boolean odd) {
    return structure.body().stream().filter(l -> l.isOdd() == odd && head(l).isEmpty()).count();
  }

  /** What the style prints there; where nobody says it, what most pages have. */
  private static Optional<String> wanted(CheckContext context, boolean odd) {
    return context
        .pageSpec()
        .map(s -> (odd ? s.odd() : s.even()).head().map(PrintedText::solid))
        .orElseGet(() -> usual(context.structure(), odd));
  }

  /** One wrong head on all pages of a side is one fault: told at its first page. */
  private static Stream<Violation> once(Stream<Violation> violations) {
    List<Violation> all = violations.toList();
    List<Violation> kept = new ArrayList<>();
    for (Violation v : all) {
      long alike = all.stream().filter(o -> isAlike(o, v)).count();
      boolean first = kept.stream().noneMatch(o -> isAlike(o, v));
      if (alike < FEW || first) {
        kept.add(alike < FEW ? v : with(v, "（共 " + alike + " 页）"));
      }
    }
    return kept.stream();
  }

  private static boolean isAlike(Violation a, Violation b) {
    return a.code().equals(b.code()) && a.arguments().get(0).equals(b.arguments().get(0));
  }

  private static Violation with(Violation v, String pages) {
    List<Object> arguments = new ArrayList<>(v.arguments());
    arguments.set(arguments.size() - 1, pages);
    return new Violation(v.code(), v.location(), arguments);
  }

  private static Stream<Violation> side(
      PageStructure structure, boolean odd, Optional<String> usual, Optional<String> other) {
    return structure.body().stream()
        .filter(layout -> layout.isOdd() == odd && !structure.isMisplaced(layout))
        .flatMap(layout -> usual.flatMap(wanted -> compare(layout, wanted, other)).stream());
  }

  private static Optional<Violation> compare(
      PageLayout layout, String usual, Optional<String> other) {
    String head = head(layout);
    String side = layout.isOdd() ? "单" : "双";
    if (head.equals(usual)) {
      return Optional.empty();
    }
    if (head.isEmpty()) {
      FaultLocation page = FaultLocation.page(layout.number());
      return Optional.of(Violation.of("K005", page, side, usual, ""));
    }
    TextLine line = layout.of(PageLayout.Role.HEAD).findFirst().orElseThrow();
    FaultLocation location = FaultLocation.line(layout.number(), line);
    return Optional.of(
        usual.isEmpty() || other.filter(head::equals).isPresent()
            ? Violation.of("K003", location, head, side, "")
            : Violation.of("K004", location, head, usual, ""));
  }

  private static String head(PageLayout layout) {
    return layout.of(PageLayout.Role.HEAD).map(PrintedText::solid).collect(Collectors.joining());
  }

  /** What most pages of that side have, "" for no head; empty where they do not agree. */
  private static Optional<String> usual(PageStructure structure, boolean odd) {
    List<PageLayout> layouts = structure.body().stream().filter(l -> l.isOdd() == odd).toList();
    Map<String, Integer> counts = new HashMap<>();
    layouts.forEach(l -> counts.merge(head(l), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= USUAL * layouts.size() && layouts.size() >= FEW)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
