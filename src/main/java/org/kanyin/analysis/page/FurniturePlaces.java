package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.inspect.model.TextLine;

/** Where heads and folios stand on most pages of a side, and how far a page's are from there. */
final class FurniturePlaces {
  /** Of fewer pages of a side nobody can tell where they usually stand. */
  private static final int FEW = 3;

  /** Points: one place. */
  private static final double SAME = 0.3;

  private static final double MOST = 0.6;

  private final PageStructure structure;

  FurniturePlaces(PageStructure structure) {
    this.structure = structure;
  }

  /** How far something is from its usual place, and how many others of its side stand there. */
  private record Off(double by, long others) {}

  /** One number of a line. */
  private interface Measure {
    double of(TextLine line);
  }

  /** Points that the page's head and folio stand too low; empty where they do not agree. */
  OptionalDouble down(PageLayout page) {
    return agreed(page, List.of(TextLine::baseline));
  }

  /** The same to the right: heads and folios keep to one of their ends. */
  OptionalDouble right(PageLayout page) {
    return agreed(page, List.of(TextLine::left, TextLine::right));
  }

  private OptionalDouble agreed(PageLayout page, List<Measure> measures) {
    List<Double> amounts = new ArrayList<>();
    for (PageLayout.Role role : List.of(PageLayout.Role.HEAD, PageLayout.Role.FOLIO)) {
      measures.stream()
          .flatMap(m -> off(page, role, m).stream())
          .max(Comparator.comparingLong(Off::others))
          .ifPresent(o -> amounts.add(o.by()));
    }
    boolean one = amounts.stream().allMatch(a -> Math.abs(a - amounts.get(0)) < SAME);
    return !amounts.isEmpty() && one ? OptionalDouble.of(amounts.get(0)) : OptionalDouble.empty();
  }

  /** Empty where the others of its side stand here and there. */
  private Optional<Off> off(PageLayout page, PageLayout.Role role, Measure measure) {
    Optional<TextLine> own = page.of(role).findFirst();
    double[] others =
        structure.body().stream()
            .filter(l -> l.isOdd() == page.isOdd() && l.number() != page.number())
            .flatMap(l -> l.of(role).findFirst().stream())
            .mapToDouble(measure::of)
            .sorted()
            .toArray();
    if (own.isEmpty() || others.length < FEW) {
      return Optional.empty();
    }
    double usual = others[others.length / 2];
    long there = Arrays.stream(others).filter(d -> Math.abs(d - usual) < SAME).count();
    return there >= MOST * others.length
        ? Optional.of(new Off(measure.of(own.get()) - usual, there))
        : Optional.empty();
  }
}
