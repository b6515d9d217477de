package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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

  /** Points that the page's head and folio stand too low; empty where they do not agree. */
  OptionalDouble down(PageLayout page) {
    return agreed(
        roles()
            .map(role -> off(page, role, l -> l.mapToDouble(TextLine::baseline).min()))
            .toList());
  }

  /** The same to the right. */
  OptionalDouble right(PageLayout page) {
    return agreed(
        roles()
            .map(
                role -> {
                  OptionalDouble left = off(page, role, l -> l.mapToDouble(TextLine::left).min());
                  return left.isPresent()
                      ? left
                      : off(page, role, l -> l.mapToDouble(TextLine::right).max());
                })
            .toList());
  }

  private static Stream<PageLayout.Role> roles() {
    return Stream.of(PageLayout.Role.HEAD, PageLayout.Role.FOLIO);
  }

  private static OptionalDouble agreed(List<OptionalDouble> amounts) {
    double[] known =
        amounts.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(o -> o.getAsDouble())
            .toArray();
    boolean one = DoubleStream.of(known).allMatch(a -> Math.abs(a - known[0]) < SAME);
    return known.length > 0 && one ? OptionalDouble.of(known[0]) : OptionalDouble.empty();
  }

  /** One number of the lines of that role. */
  private interface Measure {
    OptionalDouble of(Stream<TextLine> lines);
  }

  /** How far the page's is from where most others of its side are; empty where those differ. */
  private OptionalDouble off(PageLayout page, PageLayout.Role role, Measure measure) {
    OptionalDouble own = measure.of(page.of(role));
    List<Double> others = new ArrayList<>();
    structure.body().stream()
        .filter(l -> l.isOdd() == page.isOdd() && l.number() != page.number())
        .forEach(l -> measure.of(l.of(role)).ifPresent(others::add));
    double[] sorted = others.stream().mapToDouble(d -> d).sorted().toArray();
    if (own.isEmpty() || sorted.length < FEW) {
      return OptionalDouble.empty();
    }
    double usual = sorted[sorted.length / 2];
    long there = Arrays.stream(sorted).filter(d -> Math.abs(d - usual) < SAME).count();
    return there >= MOST * sorted.length
        ? OptionalDouble.of(own.getAsDouble() - usual)
        : OptionalDouble.empty();
  }
}
