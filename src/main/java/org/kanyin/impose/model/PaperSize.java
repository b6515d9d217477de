package org.kanyin.impose.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.Length;

/**
 * A size of paper or page, in points. Unrounded, as PDF boxes are: a {@link Length} has
 * millipoints.
 *
 * @param name what printers call it; empty for any other
 */
public record PaperSize(String name, double width, double height) {
  /** Papers cut to the millimetre, and pages set to the point, pass for one another. */
  private static final double SLACK = Length.MILLIMETRE;

  /** ISO 216, and the untrimmed sizes of ISO 217, from the smallest. */
  private static final List<PaperSize> PAPERS =
      List.of(
          of("A6", 105, 148),
          of("A5", 148, 210),
          of("A4", 210, 297),
          of("SRA4", 225, 320),
          of("A3", 297, 420),
          of("SRA3", 320, 450),
          of("A2", 420, 594),
          of("SRA2", 450, 640),
          of("A1", 594, 841),
          of("SRA1", 640, 900),
          of("A0", 841, 1189));

  /**
   * Sizes by the division of a 787 × 1092 (正度) or 889 × 1194 (大度, GB/T 788) sheet, trimmed, as
   * offices name them; asked for by name only, never taken by themselves.
   */
  private static final List<PaperSize> DIVISIONS =
      List.of(
          of("32开", 130, 184),
          of("大32开", 140, 203),
          of("16开", 185, 260),
          of("大16开", 210, 285),
          of("8开", 260, 370),
          of("大8开", 285, 420),
          of("4开", 370, 520),
          of("大4开", 420, 570),
          of("对开", 520, 740),
          of("大对开", 570, 840));

  private static PaperSize of(String name, double width, double height) {
    return new PaperSize(name, width * Length.MILLIMETRE, height * Length.MILLIMETRE);
  }

  /** A page as large as its PDF says, in points. */
  public static PaperSize points(double width, double height) {
    return new PaperSize("", width, height);
  }

  /**
   * A size as a user writes it: {@code A3}, {@code 8开}, {@code 450x320} in millimetres; empty for
   * anything else.
   */
  public static Optional<PaperSize> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    Optional<PaperSize> named =
        Stream.concat(PAPERS.stream(), DIVISIONS.stream())
            .filter(p -> p.name.equals(word))
            .findFirst();
    if (named.isPresent() || !word.matches("\\d{2,4}(\\.\\d{1,2})?[X×*]\\d{2,4}(\\.\\d{1,2})?")) {
      return named;
    }
    String[] sides = word.split("[X×*]");
    return Optional.of(of("", Double.parseDouble(sides[0]), Double.parseDouble(sides[1])));
  }

  /** The smallest paper that holds an area, lying as it lies; the area itself if none does. */
  public static PaperSize holding(double width, double height) {
    return PAPERS.stream()
        .map(p -> p.lyingAs(width, height))
        .filter(p -> p.holds(width, height))
        .findFirst()
        .orElse(points(width, height));
  }

  /** Whether an area of so many points fits on it as it lies. */
  public boolean holds(double w, double h) {
    return w <= width + SLACK && h <= height + SLACK;
  }

  /**
   * This paper as it is fed for an area: across, if that lies across and fits, or fits no other
   * way.
   */
  public PaperSize lyingAs(double w, double h) {
    PaperSize turned = new PaperSize(name, /* width= */ height, /* height= */ width);
    boolean alike = (w > h) == isWide();
    if (alike) {
      return holds(w, h) || !turned.holds(w, h) ? this : turned;
    }
    return turned.holds(w, h) || !holds(w, h) ? turned : this;
  }

  /** Whether the other is as large, to the millimetre. */
  public boolean about(PaperSize other) {
    return isNear(width, other.width) && isNear(height, other.height);
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= SLACK;
  }

  /** Whether it lies across. */
  public boolean isWide() {
    return width > height;
  }

  public PaperSize turned() {
    return new PaperSize(name, /* width= */ height, /* height= */ width);
  }

  /** For a sentence: {@code A3（420×297 毫米）}. */
  public String label() {
    return name.isEmpty() ? millimetres() : name + "（" + millimetres() + "）";
  }

  public String millimetres() {
    return millimetres(width) + "×" + millimetres(height) + " 毫米";
  }

  /** Points as a sentence shows them: millimetres to the tenth. */
  public static String millimetres(double points) {
    double tenths = Math.round(Length.toMillimetres(points) * 10) / 10.0;
    return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
  }
}
