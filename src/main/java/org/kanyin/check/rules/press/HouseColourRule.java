package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.StyleColours;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/**
 * Text and rules in other colours than black and the style's own; where no style is known, than the
 * issue's one colour. Pictures are free.
 */
public final class HouseColourRule implements Rule {
  /** Colours nearer than this in each of R, G, B (0 to 255) are one. */
  private static final int SAME = 40;

  /** Darker than this (0 to 255) is black. */
  private static final int BLACK = 64;

  /** Shares of ink: PDF's numbers are floats, half a percent is rounding. */
  private static final double SAME_DOTS = 0.005;

  /** Of text that is black or grey so much has one black. */
  private static final double USUAL = 0.8;

  /** Levels of grey (0 to 255) that rounding does not explain. */
  private static final int TINT = 16;

  private static final int BRIEF = 20;

  @Override
  public List<String> codes() {
    return List.of("K053");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Predicate<Colour> allowed = allowed(context);
    Optional<Colour> black = black(context);
    return context.pdf().pages().stream()
        .flatMap(page -> Stream.concat(texts(page, allowed, black), shapes(page, allowed)));
  }

  /**
   * What nearly all text is printed with; empty where no style says that text has one black. For
   * plates it is K079's.
   */
  private static Optional<Colour> black(CheckContext context) {
    if (context.isFor(Profile.PRESS) || context.colours().isEmpty() || !context.isStated()) {
      return Optional.empty();
    }
    Map<Colour, Long> blacks =
        context.pdf().pages().stream()
            .flatMap(p -> p.glyphs().stream())
            .filter(g -> g.shown() && !g.isBlank())
            .map(Glyph::colour)
            .filter(c -> c.rgb() >= 0 && !c.isChromatic() && !c.isWhite())
            .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    long all = blacks.values().stream().mapToLong(n -> n).sum();
    return blacks.entrySet().stream()
        .filter(e -> e.getValue() > USUAL * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A grey, or a black of several inks, among text that is printed in one. */
  private static boolean isOtherBlack(Colour c, Colour usual) {
    boolean grey = Math.abs((c.rgb() & 0xFF) - (usual.rgb() & 0xFF)) > TINT;
    return c.rgb() >= 0
        && !c.isChromatic()
        && !c.isWhite()
        && (grey || (inks(c) > 1 && inks(usual) <= 1));
  }

  private static long inks(Colour c) {
    return c.space().equals("DeviceCMYK")
        ? c.components().stream().filter(share -> share > SAME_DOTS).count()
        : 1;
  }

  /** By colour: all text of it. */
  private static Stream<Violation> texts(
      PdfPage page, Predicate<Colour> allowed, Optional<Colour> black) {
    Map<Integer, List<Glyph>> foreign = new LinkedHashMap<>();
    for (Glyph g : page.glyphs()) {
      boolean odd =
          isForeign(g.colour(), allowed, true)
              || black.filter(b -> isOtherBlack(g.colour(), b)).isPresent();
      if (g.shown() && !g.isBlank() && odd) {
        foreign.computeIfAbsent(g.colour().rgb(), k -> new ArrayList<>()).add(g);
      }
    }
    return foreign.values().stream()
        .map(
            glyphs -> {
              String text = PrintedText.brief(PrintedText.of(glyphs), BRIEF);
              return Violation.of(
                  "K053",
                  FaultLocation.glyphs(page.number(), glyphs, text, ""),
                  "文字",
                  name(glyphs.get(0).colour()));
            });
  }

  /** By colour: the first shape of it. */
  private static Stream<Violation> shapes(PdfPage page, Predicate<Colour> allowed) {
    Map<Integer, PaintedPath> foreign = new LinkedHashMap<>();
    page.shapes().stream()
        .filter(x -> isForeign(x.colour(), allowed, false))
        .forEach(x -> foreign.putIfAbsent(x.colour().rgb(), x));
    return foreign.values().stream()
        .map(
            x ->
                Violation.of(
                    "K053", FaultLocation.box(page.number(), x.box()), "线或图形", name(x.colour())));
  }

  private static Predicate<Colour> allowed(CheckContext context) {
    // A style that names no ink says nothing of its colours.
    Optional<StyleColours> named = context.colours().filter(c -> !c.inks().isEmpty());
    if (named.isPresent()) {
      return c -> isStyleColour(named.get(), c, context.isFor(Profile.PRESS));
    }
    Optional<Colour> first = firstColour(context.pdf());
    return c -> first.isPresent() && isNear(c.rgb(), first.get().rgb());
  }

  /**
   * As it is seen; on press the plate's name or the dots on the process plates say what is printed.
   */
  private static boolean isStyleColour(StyleColours style, Colour c, boolean press) {
    boolean spot =
        style.inks().values().stream().anyMatch(n -> c.space().equals("Separation " + n));
    boolean process =
        c.space().equals("DeviceCMYK") && hasSameDots(c.components(), style.plates().cmyk());
    return (press && (spot || process))
        || style.inks().keySet().stream().anyMatch(ink -> isNear(c.rgb(), ink));
  }

  private static boolean hasSameDots(List<Double> a, List<Double> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(i -> Math.abs(a.get(i) - b.get(i)) < SAME_DOTS);
  }

  /**
   * The first colour that the issue uses is its own: that of the masthead and the cover's rules.
   */
  private static Optional<Colour> firstColour(Pdf pdf) {
    for (PdfPage page : pdf.pages()) {
      Stream<Colour> texts = page.glyphs().stream().map(Glyph::colour);
      Stream<Colour> shapes = page.shapes().stream().map(PaintedPath::colour);
      Optional<Colour> colour =
          Stream.concat(texts, shapes).filter(Colour::isChromatic).findFirst();
      if (colour.isPresent()) {
        return page.number() == 1 || pdf.pages().size() == 1 ? colour : ifRed(colour.get());
      }
    }
    return Optional.empty();
  }

  /** Without a coloured cover only red can be meant. */
  private static Optional<Colour> ifRed(Colour c) {
    int red = c.rgb() >> 16 & 0xFF;
    return red > 0xA0 && (c.rgb() >> 8 & 0xFF) < 0x60 ? Optional.of(c) : Optional.empty();
  }

  private static boolean isForeign(Colour c, Predicate<Colour> allowed, boolean text) {
    if (c.rgb() < 0 || c.isWhite()) {
      return false;
    }
    if (c.isChromatic()) {
      return !allowed.test(c);
    }
    // Grey rules and grounds are in order; grey text is screened and frays.
    return text && (c.rgb() & 0xFF) > BLACK;
  }

  private static boolean isNear(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static String name(Colour c) {
    return inks(c) > 1 && !c.isChromatic() ? "四色黑" : String.format(Locale.ROOT, "#%06X", c.rgb());
  }
}
