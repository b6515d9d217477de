package org.kanyin.cli.fuzz;

import java.util.List;
import java.util.Random;

/** Drawings that refer to themselves, or ask for more work than a page is worth. */
final class EndlessDrawing {
  private static final List<String> NUMBERS =
      List.of("1e308", "-1e308", "NaN", "1e-300", "99999999999999999999", "-1", "0", "1e9", "3e38");
  private static final List<String> ATTRIBUTES =
      List.of(
          "width",
          "height",
          "x",
          "y",
          "rx",
          "stroke-width",
          "stroke-dasharray",
          "font-size",
          "letter-spacing",
          "stroke-miterlimit",
          "opacity",
          "stroke-dashoffset",
          "baseline-shift");
  private static final List<String> REFERENCES =
      List.of("fill", "stroke", "mask", "clip-path", "marker-start", "marker-mid", "filter");
  private static final List<String> HOLDERS =
      List.of("pattern", "mask", "clipPath", "marker", "symbol", "g", "linearGradient", "filter");

  private EndlessDrawing() {}

  static String of(Random random) {
    return DrawingFuzz.HEAD
        + switch (random.nextInt(8)) {
          case 0 -> circle(random);
          case 1 -> chain(random);
          case 2 -> many(random);
          case 3 -> number(random);
          case 4 -> "<path d='M0 0" + " l1 1".repeat(1 << random.nextInt(18)) + "' stroke='red'/>";
          case 5 ->
              "<text y='9'>" + "<tspan x='1'>字</tspan>".repeat(1 << random.nextInt(14)) + "</text>";
          case 6 -> "<g>".repeat(1 << random.nextInt(14)) + "x";
          default -> bomb(random);
        }
        + "</svg>";
  }

  /** Some holders, each of which refers to any of them. */
  private static String circle(Random random) {
    int count = 1 + random.nextInt(4);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String holder = Outside.pick(random, HOLDERS);
      out.append("<" + holder + " id='h" + i + "' width='9' height='9'");
      out.append(random.nextBoolean() ? " xlink:href='#h" + random.nextInt(count) + "'>" : ">");
      out.append(shape(random, random.nextInt(count)));
      out.append("<use xlink:href='#h" + random.nextInt(count) + "'/></" + holder + ">");
    }
    return out + shape(random, 0) + "<use xlink:href='#h0'/>";
  }

  private static String shape(Random random, int to) {
    return "<path d='M0 0L9 9L20 20' "
        + Outside.pick(random, REFERENCES)
        + "='url(#h"
        + to
        + ")'/>";
  }

  private static String chain(Random random) {
    int length = 1 << random.nextInt(13);
    boolean use = random.nextBoolean();
    StringBuilder out = new StringBuilder("<rect id='h0' width='9' height='9'/>");
    for (int i = 1; i < length; i++) {
      String to = "xlink:href='#h" + (i - 1) + "'";
      out.append(use ? "<use id='h" : "<linearGradient id='h").append(i).append("' ");
      out.append(to).append("/>");
    }
    return out + "<rect width='9' height='9' fill='url(#h" + (length - 1) + ")'/>";
  }

  /** Each of a row holds ten of the one before. */
  private static String bomb(Random random) {
    String holder = Outside.pick(random, List.of("g", "pattern", "mask", "symbol", "clipPath"));
    String attribute = holder.equals("pattern") ? "fill" : holder.equals("mask") ? "mask" : "x";
    StringBuilder out = new StringBuilder("<defs><g id='h0'><rect width='1' height='1'/></g>");
    int levels = 1 + random.nextInt(12);
    for (int i = 1; i < levels; i++) {
      String piece =
          attribute.equals("x")
              ? "<use xlink:href='#h" + (i - 1) + "'/>"
              : "<rect width='9' height='9' " + attribute + "='url(#h" + (i - 1) + ")'/>";
      out.append("<" + holder + " id='h" + i + "' width='9' height='9'>");
      out.append(piece.repeat(10)).append("</" + holder + ">");
    }
    return out + "</defs><use xlink:href='#h" + (levels - 1) + "'/>";
  }

  private static String many(Random random) {
    String each =
        Outside.pick(
            random,
            List.of(
                "<rect width='9' height='9'/>",
                "<text>字</text>",
                "<g mask='url(#m)'/>",
                "<use xlink:href='#x'/>",
                "<style>rect { fill: red }</style>",
                "<!-- -->",
                "&amp;"));
    return "<mask id='m'/><g id='x'/>" + each.repeat(1 << random.nextInt(16));
  }

  private static String number(Random random) {
    StringBuilder out = new StringBuilder("<g transform='scale(");
    out.append(Outside.pick(random, NUMBERS)).append(")'>");
    for (String tag :
        List.of("rect width='9' height='9'", "text", "svg", "image", "circle r='4'")) {
      out.append("<").append(tag);
      String name = Outside.pick(random, ATTRIBUTES);
      if (!tag.contains(name)) {
        out.append(" ").append(name).append("='").append(Outside.pick(random, NUMBERS)).append("'");
      }
      out.append(" stroke='red'>").append(tag.equals("text") ? "字" : "");
      out.append("</").append(tag.split(" ")[0]).append(">");
    }
    return out + "</g>";
  }
}
