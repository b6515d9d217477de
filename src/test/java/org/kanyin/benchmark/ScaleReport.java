package org.kanyin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The table and the plot of {@link Scale}, for the documentation. */
final class ScaleReport {
  private static final String BEGIN = "<!-- scale: written by .ci/benchmark scale -->";
  private static final String END = "<!-- end -->";
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 56;
  private static final int BOTTOM = 320;
  private static final int RIGHT = 620;
  private static final int TOP = 24;

  private ScaleReport() {}

  static void write(Path docs, String machine, List<Scale.Row> rows) throws IOException {
    Path page = docs.resolve("benchmark.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    Files.writeString(
        page,
        text.substring(0, begin) + "\n\n" + table(machine, rows) + "\n" + text.substring(end));
    Files.writeString(docs.resolve("benchmark.svg"), plot(rows));
  }

  private static String table(String machine, List<Scale.Row> rows) {
    StringBuilder out = new StringBuilder(machine + "。\n\n");
    out.append("| 一期的页数 | 秒 | 处理器秒 | 内存 MiB | 许多期的页数 | 一个进程，秒 | 处理器秒 | 两个进程，秒 | 处理器秒 |\n");
    out.append("|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Scale.Row r : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %.1f | %.0f | %d | %.1f | %.1f | %.1f | %.1f |%n",
              r.pages(),
              r.issue().wall(),
              r.issue().cpu(),
              r.issue().mebibytes(),
              r.archive(),
              r.one().wall(),
              r.one().cpu(),
              r.two().wall(),
              r.two().cpu()));
    }
    out.append("\n最小二乘的直线（R² 是直线说明的份额）：\n\n");
    out.append("| | 秒 | 处理器秒 |\n|---|---|---|\n");
    lines(out, rows, "一期", Scale.Row::pages, Scale.Row::issue);
    lines(out, rows, "许多期，一个进程", Scale.Row::archive, Scale.Row::one);
    lines(out, rows, "许多期，两个进程", Scale.Row::archive, Scale.Row::two);
    return out.append("\n![页数与秒数](benchmark.svg)\n").toString();
  }

  private static void lines(
      StringBuilder out,
      List<Scale.Row> rows,
      String name,
      ToDoubleFunction<Scale.Row> pages,
      Function<Scale.Row, Cost> cost) {
    Line wall = Line.fit(rows, pages, r -> cost.apply(r).wall());
    Line cpu = Line.fit(rows, pages, r -> cost.apply(r).cpu());
    out.append("| " + name + " | " + wall + " | " + cpu + " |\n");
  }

  /** Least squares. */
  private record Line(double start, double slope, double share) {
    static Line fit(
        List<Scale.Row> rows, ToDoubleFunction<Scale.Row> x, ToDoubleFunction<Scale.Row> y) {
      double mx = rows.stream().mapToDouble(x).average().orElseThrow();
      double my = rows.stream().mapToDouble(y).average().orElseThrow();
      double xx = rows.stream().mapToDouble(r -> square(x.applyAsDouble(r) - mx)).sum();
      double yy = rows.stream().mapToDouble(r -> square(y.applyAsDouble(r) - my)).sum();
      double xy =
          rows.stream()
              .mapToDouble(r -> (x.applyAsDouble(r) - mx) * (y.applyAsDouble(r) - my))
              .sum();
      return new Line(my - xy / xx * mx, xy / xx, xy * xy / xx / yy);
    }

    private static double square(double v) {
      return v * v;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f 秒加每页 %.1f 毫秒（R² %.3f）", start, slope * 1000, share);
    }
  }

  private static String plot(List<Scale.Row> rows) {
    double pages =
        rows.stream().mapToInt(r -> Math.max(r.pages(), r.archive())).max().orElseThrow();
    double seconds =
        rows.stream()
            .mapToDouble(r -> Math.max(r.issue().wall(), r.one().wall()))
            .max()
            .orElseThrow();
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <path d="M%d %dV%dH%d" fill="none" stroke="black"/>
        """
            .formatted(WIDTH, HEIGHT, LEFT, TOP, BOTTOM, RIGHT));
    for (int i = 1; i <= 4; i++) {
      out.append(label(x(pages * i / 4, pages), BOTTOM + 18, "middle", Math.round(pages * i / 4)));
      out.append(label(LEFT - 6, y(seconds * i / 4, seconds), "end", seconds * i / 4));
    }
    out.append(label(RIGHT, BOTTOM + 34, "end", "页"));
    out.append(label(LEFT - 6, TOP - 8, "end", "秒"));
    series(out, rows, "一期", "#c00", 0, pages, seconds, Scale.Row::pages, r -> r.issue().wall());
    series(
        out, rows, "许多期，一个进程", "#06c", 1, pages, seconds, Scale.Row::archive, r -> r.one().wall());
    series(
        out, rows, "许多期，两个进程", "#080", 2, pages, seconds, Scale.Row::archive, r -> r.two().wall());
    return out.append("</svg>\n").toString();
  }

  private static void series(
      StringBuilder out,
      List<Scale.Row> rows,
      String name,
      String colour,
      int number,
      double pages,
      double seconds,
      ToDoubleFunction<Scale.Row> across,
      ToDoubleFunction<Scale.Row> up) {
    StringBuilder path = new StringBuilder();
    for (Scale.Row row : rows) {
      double x = x(across.applyAsDouble(row), pages);
      double y = y(up.applyAsDouble(row), seconds);
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
      out.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
              x,
              y,
              colour));
    }
    out.append("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\"/>\n");
    out.append(
        label(LEFT + 16, TOP + 8 + 16 * number, "start", name)
            .replace("<text", "<text fill=\"" + colour + "\""));
  }

  private static double x(double pages, double most) {
    return LEFT + (RIGHT - LEFT) * pages / most;
  }

  private static double y(double seconds, double most) {
    return BOTTOM - (BOTTOM - TOP) * seconds / most;
  }

  private static String label(double x, double y, String anchor, Object text) {
    String said =
        text instanceof Double d ? String.format(Locale.ROOT, "%.0f", d) : text.toString();
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        said);
  }
}
