package org.kanyin.intake.style;

/** Numbers as Word files hold them: twentieths of a point, also as {@code 414.00000} or 12pt. */
public final class Twips {
  private static final double TWIPS_IN_POINT = 20;

  private Twips() {}

  /** A plain number, whatever its decimals; 0 for what is none. */
  public static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A measure in points: bare twips, or with a unit (ST_TwipsMeasure). */
  static double points(String text) {
    String t = text.strip();
    if (t.length() > 2 && Character.isLetter(t.charAt(t.length() - 1))) {
      double value = number(t.substring(0, t.length() - 2));
      return switch (t.substring(t.length() - 2)) {
        case "cm" -> value * 72 / 2.54;
        case "mm" -> value * 72 / 25.4;
        case "in" -> value * 72;
        case "pc", "pi" -> value * 12;
        default -> value;
      };
    }
    return number(t) / TWIPS_IN_POINT;
  }
}
