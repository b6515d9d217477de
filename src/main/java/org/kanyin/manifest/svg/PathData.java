package org.kanyin.manifest.svg;

import java.util.Optional;

/**
 * Path data and lists of points, read through once (SVG 1.1, 8.3.9).
 *
 * @param points how many there are, controls included
 * @param vertices where segments meet
 * @param length of the line through all points and controls, in user units: never shorter than the
 *     path
 * @param turns that length over the longer side of the box round them: how often a line across the
 *     shape may meet it, in whatever units
 */
record PathData(int points, int vertices, double length, double turns) {
  static final PathData NONE = new PathData(0, 0, 0, 0);

  /** Every command with the number of its arguments. */
  private static final String COMMANDS = "MmLlHhVvCcSsQqTtAaZz";

  private static final int[] ARGUMENTS = {
    2, 2, 2, 2, 1, 1, 1, 1, 6, 6, 4, 4, 4, 4, 2, 2, 7, 7, 0, 0
  };

  /** Empty where it is no path data, or has a coordinate that no page holds. */
  static Optional<PathData> of(String data) {
    return new Reader(data).read();
  }

  /** The same of {@code points}. */
  static Optional<PathData> points(String data) {
    return data.isBlank() ? Optional.of(NONE) : new Reader("M" + data).read();
  }

  /** One run over one attribute. */
  private static final class Reader {
    private final String data;
    private final double[] numbers = new double[7];
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private int points;
    private int vertices;
    private double length;
    private double left = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    Reader(String data) {
      this.data = data;
    }

    Optional<PathData> read() {
      skip();
      while (at < data.length()) {
        int command = COMMANDS.indexOf(data.charAt(at));
        if (command < 0 || (points == 0 && command > 1)) {
          return Optional.empty();
        }
        at++;
        if (!segments(command)) {
          return Optional.empty();
        }
        skip();
      }
      double side = Math.max(right - left, bottom - top);
      return Optional.of(new PathData(points, vertices, length, side > 0 ? length / side : points));
    }

    private boolean segments(int command) {
      int count = ARGUMENTS[command];
      if (count == 0) {
        move(startX, startY);
        return true;
      }
      boolean first = true;
      while (first || atNumber()) {
        for (int i = 0; i < count; i++) {
          skip();
          boolean flag = count == 7 && (i == 3 || i == 4);
          numbers[i] = flag ? flag() : number();
          if (!(Math.abs(numbers[i]) <= SvgValues.LARGEST)) {
            return false;
          }
        }
        segment(command, count);
        if (first && command <= 1) {
          startX = x;
          startY = y;
        }
        first = false;
        skip();
      }
      return Math.abs(x) <= SvgValues.LARGEST && Math.abs(y) <= SvgValues.LARGEST;
    }

    private void segment(int command, int count) {
      boolean relative = Character.isLowerCase(COMMANDS.charAt(command));
      double fromX = relative ? x : 0;
      double fromY = relative ? y : 0;
      vertices++;
      char kind = Character.toUpperCase(COMMANDS.charAt(command));
      if (kind == 'H') {
        move(fromX + numbers[0], y);
      } else if (kind == 'V') {
        move(x, fromY + numbers[0]);
      } else if (kind == 'A') {
        length += 2 * Math.PI * Math.max(Math.abs(numbers[0]), Math.abs(numbers[1]));
        move(fromX + numbers[5], fromY + numbers[6]);
      } else {
        for (int i = 0; i < count; i += 2) {
          move(fromX + numbers[i], fromY + numbers[i + 1]);
        }
      }
    }

    private void move(double toX, double toY) {
      length += Math.hypot(toX - x, toY - y);
      x = toX;
      y = toY;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      points++;
    }

    private void skip() {
      while (at < data.length() && (data.charAt(at) <= ' ' || data.charAt(at) == ',')) {
        at++;
      }
    }

    private boolean atNumber() {
      return at < data.length() && "+-.0123456789".indexOf(data.charAt(at)) >= 0;
    }

    /** One digit, with nothing to part it from what follows. */
    private double flag() {
      char c = at < data.length() ? data.charAt(at++) : ' ';
      return c == '0' || c == '1' ? c - '0' : Double.NaN;
    }

    /** NaN where there is none. */
    private double number() {
      int from = at;
      if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
        at++;
      }
      int whole = digits();
      int part = 0;
      if (at < data.length() && data.charAt(at) == '.') {
        at++;
        part = digits();
      }
      if (whole + part == 0) {
        return Double.NaN;
      }
      exponent();
      return Double.parseDouble(data.substring(from, at));
    }

    private void exponent() {
      int mark = at;
      if (at < data.length() && (data.charAt(at) == 'e' || data.charAt(at) == 'E')) {
        at++;
        if (at < data.length() && (data.charAt(at) == '-' || data.charAt(at) == '+')) {
          at++;
        }
        at = digits() == 0 ? mark : at;
      }
    }

    private int digits() {
      int from = at;
      while (at < data.length() && data.charAt(at) >= '0' && data.charAt(at) <= '9') {
        at++;
      }
      return at - from;
    }
  }
}
