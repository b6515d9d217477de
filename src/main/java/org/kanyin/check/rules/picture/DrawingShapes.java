package org.kanyin.check.rules.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many shapes a drawing (SVG 1.1) paints at least. */
final class DrawingShapes {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>");

  private static final Pattern SHAPE =
      Pattern.compile("rect|line|path|polyline|polygon|circle|ellipse");

  /** What they hold is painted where it is asked for, if at all. */
  private static final Pattern HOLDER =
      Pattern.compile("defs|clipPath|mask|symbol|pattern|marker|linearGradient|radialGradient");

  private static final Pattern UNSEEN =
      Pattern.compile(
          "display\\s*[=:]\\s*\"?none|visibility\\s*[=:]\\s*\"?hidden|opacity\\s*[=:]\\s*\"?0(?:\\.0*)?[\";"
              + " ]");

  private static final Pattern UNFILLED = Pattern.compile("fill\\s*[=:]\\s*\"?none");

  private DrawingShapes() {}

  static int least(String svg) {
    int count = 0;
    int held = 0;
    Matcher tags = TAG.matcher(svg);
    while (tags.find()) {
      String name = tags.group(2);
      String attributes = tags.group(3);
      boolean closes = !tags.group(1).isEmpty();
      boolean empty = !tags.group(4).isEmpty();
      if (HOLDER.matcher(name).matches() && !empty) {
        held += closes ? -1 : 1;
      }
      boolean painted =
          !UNSEEN.matcher(attributes).find()
              && (!UNFILLED.matcher(attributes).find() || attributes.contains("stroke"));
      count += !closes && held == 0 && painted && SHAPE.matcher(name).matches() ? 1 : 0;
    }
    return count;
  }
}
