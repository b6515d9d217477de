package org.kanyin.manifest.svg;

import java.util.List;
import java.util.Map;

/** Sizes and shapes that SVG 1.1 asks for and later versions do without. */
final class SvgGeometry {
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "rect", List.of("width", "height"),
          "circle", List.of("r"),
          "ellipse", List.of("rx", "ry"),
          "path", List.of("d"),
          "polyline", List.of("points"),
          "polygon", List.of("points"),
          "pattern", List.of("width", "height"),
          "textPath", List.of("href"),
          "use", List.of("href"));

  private static final List<String> NEVER_NEGATIVE =
      List.of("width", "height", "r", "rx", "ry", "markerWidth", "markerHeight");

  private SvgGeometry() {}

  /** Whether a shape lacks what it cannot be drawn without. */
  static boolean drawsNothing(SvgShape shape) {
    boolean inherits = shape.name().equals("pattern") && !shape.value("href").isEmpty();
    boolean lacking =
        !inherits
            && NEEDED.getOrDefault(shape.name(), List.of()).stream()
                .anyMatch(name -> shape.value(name).isBlank());
    return lacking || NEVER_NEGATIVE.stream().anyMatch(name -> shape.value(name).startsWith("-"));
  }

  /** The first number of an attribute, or what stands for it. */
  static double number(SvgShape shape, String attribute, double otherwise) {
    double[] numbers = SvgValues.numbers(shape.value(attribute));
    return numbers.length == 0 ? otherwise : numbers[0];
  }

  /** Points of a shape's outline, and its length: never less than drawn. */
  static PathData outline(SvgShape shape) {
    return switch (shape.name()) {
      case "path" -> PathData.of(shape.value("d")).orElse(PathData.NONE);
      case "polyline", "polygon" -> PathData.points(shape.value("points")).orElse(PathData.NONE);
      case "rect" -> simple(2 * (number(shape, "width", 0) + number(shape, "height", 0)));
      case "circle" -> simple(7 * number(shape, "r", 0));
      case "ellipse" -> simple(7 * Math.max(number(shape, "rx", 0), number(shape, "ry", 0)));
      case "line" ->
          simple(
              Math.hypot(
                  number(shape, "x2", 0) - number(shape, "x1", 0),
                  number(shape, "y2", 0) - number(shape, "y1", 0)));
      default -> PathData.NONE;
    };
  }

  private static PathData simple(double length) {
    return new PathData(4, 4, length, 4);
  }
}
