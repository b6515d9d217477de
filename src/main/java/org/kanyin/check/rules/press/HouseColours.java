package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.StyleColours;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;

/**
 * Text and rules in other colours than black and the style's own; where no style is known, than the
 * issue's one colour. Pictures are free.
 */
public final class HouseColours implements Rule {
  /** Colours nearer than this in each of R, G, B are one. */
  private static final int SAME = 40;

  /** Darker than this is black. */
  private static final int BLACK = 64;

  @Override
  public List<String> codes() {
    return List.of("K053");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    Predicate<Colour> house = house(s);
    for (PdfPage page : s.pdf().pages()) {
      Map<Integer, List<Glyph>> wrong = new LinkedHashMap<>();
      for (Glyph g : page.glyphs()) {
        if (g.shown() && !g.isBlank() && isForeign(g.colour(), house, true)) {
          wrong.computeIfAbsent(g.colour().rgb(), k -> new ArrayList<>()).add(g);
        }
      }
      wrong.forEach(
          (rgb, glyphs) -> {
            Colour c = glyphs.get(0).colour();
            String text = PrintedText.brief(PrintedText.of(glyphs), 20);
            FaultLocation spot =
                new FaultLocation(
                    page.number(), FaultLocation.marks(page.number(), glyphs), text, "", glyphs);
            faults.add("K053", spot, "文字", name(c));
          });
      Map<Integer, PaintedPath> shapes = new LinkedHashMap<>();
      page.shapes().stream()
          .filter(x -> isForeign(x.colour(), house, false))
          .forEach(x -> shapes.putIfAbsent(x.colour().rgb(), x));
      shapes
          .values()
          .forEach(
              x ->
                  faults.add(
                      "K053", FaultLocation.box(page.number(), x.box()), "线或图形", name(x.colour())));
    }
  }

  private static Predicate<Colour> house(CheckContext s) {
    // A style that names no ink says nothing of its colours.
    Optional<StyleColours> named = s.colours().filter(c -> !c.inks().isEmpty());
    if (named.isPresent()) {
      return c -> isOf(named.get(), c, s.isFor(Profile.PRESS));
    }
    Optional<Colour> first = first(s);
    return c -> first.isPresent() && near(c.rgb(), first.get().rgb());
  }

  /**
   * As it is seen; on press the plate's name or the dots on the process plates say what is printed.
   */
  private static boolean isOf(StyleColours style, Colour c, boolean press) {
    boolean spot =
        style.inks().values().stream().anyMatch(n -> c.space().equals("Separation " + n));
    boolean process =
        c.space().equals("DeviceCMYK") && sameDots(c.components(), style.plates().cmyk());
    return (press && (spot || process))
        || style.inks().keySet().stream().anyMatch(ink -> near(c.rgb(), ink));
  }

  /** Within half a percent: PDF's numbers are floats. */
  private static boolean sameDots(List<Double> a, List<Double> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(i -> Math.abs(a.get(i) - b.get(i)) < 0.005);
  }

  /**
   * The first colour that the issue uses is its own: that of the masthead and the cover's rules.
   */
  private static Optional<Colour> first(CheckContext s) {
    for (PdfPage page : s.pdf().pages()) {
      Optional<Colour> colour =
          page.glyphs().stream().map(Glyph::colour).filter(Colour::isChromatic).findFirst();
      colour =
          colour.isPresent()
              ? colour
              : page.shapes().stream()
                  .map(PaintedPath::colour)
                  .filter(Colour::isChromatic)
                  .findFirst();
      if (colour.isPresent()) {
        return page.number() == 1 || s.pdf().pages().size() == 1 ? colour : isRed(colour.get());
      }
    }
    return Optional.empty();
  }

  /** Without a coloured cover only red can be meant. */
  private static Optional<Colour> isRed(Colour c) {
    int red = c.rgb() >> 16 & 0xFF;
    return red > 0xA0 && (c.rgb() >> 8 & 0xFF) < 0x60 ? Optional.of(c) : Optional.empty();
  }

  private static boolean isForeign(Colour c, Predicate<Colour> house, boolean text) {
    if (c.rgb() < 0 || c.isWhite()) {
      return false;
    }
    if (c.isChromatic()) {
      return !house.test(c);
    }
    // Grey rules and grounds are in order; grey text is screened and frays.
    return text && (c.rgb() & 0xFF) > BLACK;
  }

  private static boolean near(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static String name(Colour c) {
    return String.format(Locale.ROOT, "#%06X", c.rgb());
  }
}
