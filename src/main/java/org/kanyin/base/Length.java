package org.kanyin.base;

/**
 * A length on paper, in whole millipoints (1/1000 of a PDF point, 1/72000 inch): the unit FOP
 * computes in, so that nothing is rounded on the way.
 *
 * @param millipoints the length; negative lengths are allowed (a hanging indent)
 */
public record Length(int millipoints) implements Comparable<Length> {
  public static final Length ZERO = new Length(0);

  /** Points of an inch (PDF 32000-1, 8.3.2.3). */
  public static final double POINTS_PER_INCH = 72;

  /** Millimetres of an inch (ISO 31-1). */
  public static final double MILLIMETRES_PER_INCH = 25.4;

  /** Points of a millimetre, for geometry that is computed unrounded. */
  public static final double MILLIMETRE = POINTS_PER_INCH / MILLIMETRES_PER_INCH;

  /** A length given in points, rounded to the nearest millipoint. */
  public static Length points(double points) {
    return new Length(Math.toIntExact(Math.round(points * 1000)));
  }

  /** A length given in millimetres (25.4 mm are 72 pt), rounded to the nearest millipoint. */
  public static Length millimetres(double millimetres) {
    return points(millimetres * POINTS_PER_INCH / MILLIMETRES_PER_INCH);
  }

  /**
   * A length as styles write it: a number with {@code pt} or {@code mm}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Length parse(String text) {
    String number = text.strip();
    if (number.endsWith("pt")) {
      return points(Double.parseDouble(number.substring(0, number.length() - 2)));
    }
    if (number.endsWith("mm")) {
      return millimetres(Double.parseDouble(number.substring(0, number.length() - 2)));
    }
    throw new IllegalArgumentException("no length: " + text);
  }

  /** Unrounded points as unrounded millimetres: what a sentence shows of a length. */
  public static double toMillimetres(double points) {
    return points * MILLIMETRES_PER_INCH / POINTS_PER_INCH;
  }

  public double points() {
    return millipoints / 1000.0;
  }

  public Length plus(Length other) {
    return new Length(Math.addExact(millipoints, other.millipoints));
  }

  public Length minus(Length other) {
    return new Length(Math.subtractExact(millipoints, other.millipoints));
  }

  @Override
  public int compareTo(Length other) {
    return Integer.compare(millipoints, other.millipoints);
  }

  @Override
  public String toString() {
    return points() + "pt";
  }
}
