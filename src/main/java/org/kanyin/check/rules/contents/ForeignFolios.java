package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;

/**
 * Which faults of folios can be told where nobody says how they are set: a book's chapters open
 * without them or have them elsewhere, the steps of one slide have one number.
 */
final class ForeignFolios {
  /** With more faults than this share of the folios it is the numbering that is not known. */
  private static final double FEW = 0.1;

  /** So many pages without a folio are a habit. */
  private static final int HABIT = 2;

  /** Pages that print their neighbour's number: two of them may be a slip, more are steps. */
  private static final int STEPS = 3;

  private ForeignFolios() {}

  static Stream<Violation> sure(
      PageStructure structure, List<PageLayout> with, List<Violation> all) {
    long numbers = count(all, "K001");
    long missing = count(all, "K012");
    long again = with.stream().filter(l -> isAgain(with, l)).count();
    return all.stream()
        .filter(
            v -> {
              PageLayout page = structure.pages().get(v.location().page() - 1);
              return switch (v.code()) {
                case "K001" ->
                    numbers <= Math.max(1, FEW * with.size())
                        && !(isAgain(with, page) && again > STEPS);
                case "K012" ->
                    missing <= HABIT && !isWayOfOpening(structure, page, l -> l.folio().isEmpty());
                default -> isAlone(with, page);
              };
            });
  }

  /** Whether the page begins with a title and lacks what another such page lacks too. */
  static boolean isWayOfOpening(
      PageStructure structure, PageLayout page, Predicate<PageLayout> lacks) {
    return page.isOpening(structure.type())
        && structure.body().stream()
            .anyMatch(l -> l != page && l.isOpening(structure.type()) && lacks.test(l));
  }

  private static long count(List<Violation> all, String code) {
    return all.stream().filter(v -> v.code().equals(code)).count();
  }

  /** Whether a neighbour prints the same number. */
  private static boolean isAgain(List<PageLayout> with, PageLayout page) {
    return with.stream()
        .anyMatch(
            l ->
                Math.abs(l.number() - page.number()) == 1
                    && l.folio().getAsInt() == page.folio().orElse(-1));
  }

  /** Whether it has a folio, and no other page of its side has its own there. */
  private static boolean isAlone(List<PageLayout> with, PageLayout page) {
    Optional<TextLine> found = page.folioLine();
    if (found.isEmpty()) {
      return false;
    }
    TextLine own = found.get();
    return with.stream()
        .filter(l -> l != page && l.isOdd() == page.isOdd())
        .flatMap(l -> l.folioLine().stream())
        .noneMatch(
            l ->
                Math.abs(FolioRule.centre(l) - FolioRule.centre(own))
                        < FolioRule.SAME_PLACE + own.size()
                    && Math.abs(l.baseline() - own.baseline()) < FolioRule.SAME_PLACE);
  }
}
