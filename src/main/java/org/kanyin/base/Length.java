package org.kanyin.base;

/**
 * A length on paper, in whole millipoints (1/1000 of a PDF point, 1/72000 inch): the unit FOP
 * reckons in, so that nothing is rounded on the way.
 *
 * @param millipoints the length; negative lengths are allowed (a hanging indent)
 */
public record Length(int millipoints) implements Comparable<Length> {
  public static final Length ZERO = new Length(0);

  /** A length given in points, rounded to the nearest millipoint. */
  public static Length points(double points) {
    return new Length(Math.toIntExact(Math.round(points * 1000)));
  }

  /** A length given in millimetres (25.4 mm are 72 pt), rounded to the nearest millipoint. */
  public static Length millimetres(double millimetres) {
    return points(millimetres * 72 / 25.4);
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
