package org.kanyin.base;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a publication's own colour is printed, and on what press and paper.
 *
 * @param spot whether it has a plate and an ink of its own; else it is made of the four process
 *     inks
 * @param cmyk its dots on the four process plates, or the nearest to it there: shares from 0 to 1
 * @param condition the printing condition by its name in the ICC's registry, as {@code FOGRA52}
 */
public record InkSpec(boolean spot, List<Double> cmyk, String condition) {
  /** Black apart, no house colour: what a style that says nothing means. */
  public static final InkSpec PLAIN = new InkSpec(true, List.of(0.0, 1.0, 1.0, 0.0), "FOGRA52");

  /** Points that colour runs on beyond the trim: 3 mm, what printers ask for. */
  public static final double BLEED = 3 * Length.MILLIMETRE;

  /** {@code spot 0 100 100 0 FOGRA52}: how, four percentages, the condition. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(spot|cmyk) +(\\d{1,3}) +(\\d{1,3}) +(\\d{1,3}) +(\\d{1,3}) +([!-~][ -~]{0,60})");

  private static final int PERCENT = 100;

  public InkSpec {
    cmyk = List.copyOf(cmyk);
    if (cmyk.size() != 4 || cmyk.stream().anyMatch(share -> share < 0 || share > 1)) {
      throw new IllegalArgumentException("four shares of ink: " + cmyk);
    }
  }

  /** As a style writes it; empty where it is written otherwise. */
  public static Optional<InkSpec> parse(String written) {
    Matcher m = WRITTEN.matcher(written);
    if (!m.matches()) {
      return Optional.empty();
    }
    List<Double> shares =
        List.of(share(m.group(2)), share(m.group(3)), share(m.group(4)), share(m.group(5)));
    return shares.stream().anyMatch(s -> s > 1)
        ? Optional.empty()
        : Optional.of(new InkSpec(m.group(1).equals("spot"), shares, m.group(6)));
  }

  private static double share(String percent) {
    return Integer.parseInt(percent) / (double) PERCENT;
  }
}
