package org.kanyin.style;

import java.util.Locale;

/** The opening of a style as an SVG drawing, in millimetres, every length the style's own. */
final class PageDrawing {
  private static final double MARGIN = 12;
  private static final double LABEL = 5;
  private static final String INK = "#333";

  private final StyleValues values;
  private final double width;
  private final double height;
  private final StringBuilder out = new StringBuilder();

  private PageDrawing(StyleValues values) {
    this.values = values;
    this.width = values.number("paper-width");
    this.height = values.number("paper-height");
  }

  static String svg(StyleValues values) {
    return new PageDrawing(values).draw();
  }

  private String draw() {
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.2f %.2f\""
                + " width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\""
                + " font-size=\"%.1f\" text-anchor=\"middle\">%n",
            2 * width + 2 * MARGIN,
            height + 2 * MARGIN,
            4 * (width + MARGIN),
            2 * height + 4 * MARGIN,
            LABEL));
    rectangle(0, 0, 2 * width + 2 * MARGIN, height + 2 * MARGIN, "#f4f4f2", "none");
    page(MARGIN, values.millimetres("outer"), "verso-head", true);
    page(MARGIN + width, values.millimetres("inner"), "recto-head", false);
    return out.append("</svg>\n").toString();
  }

  private void page(double x, double left, String head, boolean verso) {
    double typeWidth = values.millimetres("measure");
    double typeHeight = values.millimetres("type-height");
    double top = MARGIN + values.millimetres("top");
    rectangle(x, MARGIN, width, height, "white", INK);
    for (int i = 0; i < (int) values.number("lines"); i++) {
      double y = MARGIN + values.firstBaseline() + i * values.millimetres("pitch");
      line(x + left, y, x + left + typeWidth, y, "#ccc");
    }
    rectangle(x + left, top, typeWidth, typeHeight, "none", "#d7000f");
    if (!"none".equals(values.shown(head))) {
      double y = top - values.number("head-gap") + values.number("head-rule-gap");
      line(x + left, y, x + left + typeWidth, y, INK);
    }
    furniture(x, left, verso);
    label(x + width / 2, top + typeHeight / 2, size(typeWidth, typeHeight));
    label(x + width / 2, top + typeHeight / 2 + 2 * LABEL, cells());
    label(x + width / 2, MARGIN + LABEL, "天头 " + decimal(values.number("top-margin")));
    label(x + width / 2, MARGIN + height - LABEL, "地脚 " + mm("bottom"));
    label(x + left / 2, MARGIN + height / 2, verso ? "切口" : "订口");
    label(x + left / 2, MARGIN + height / 2 + LABEL, decimal(left));
    double right = width - left - typeWidth;
    label(x + width - right / 2, MARGIN + height / 2, verso ? "订口" : "切口");
    label(x + width - right / 2, MARGIN + height / 2 + LABEL, decimal(right));
  }

  private void furniture(double x, double left, boolean verso) {
    double inset = values.number("folio-inset") * values.millimetres("body-size");
    double outer = verso ? x + left : x + left + values.millimetres("measure");
    double y =
        MARGIN
            + values.millimetres("top")
            + values.millimetres("type-height")
            + values.number("folio-gap");
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            verso ? outer + inset : outer - inset,
            y,
            verso ? "start" : "end",
            INK,
            values.shown("folio-before") + (verso ? "2" : "3") + values.shown("folio-after")));
  }

  private String size(double typeWidth, double typeHeight) {
    return "版心 " + decimal(typeWidth) + " × " + decimal(typeHeight) + " mm";
  }

  private String cells() {
    return values.shown("characters")
        + " 字 × "
        + values.shown("lines")
        + " 行，每格 "
        + values.shown("body-size")
        + " × "
        + values.shown("pitch")
        + " pt";
  }

  private String mm(String name) {
    return decimal(values.millimetres(name));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replaceAll("\\.0$", "");
  }

  private void rectangle(double x, double y, double w, double h, String fill, String stroke) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\""
                + " stroke=\"%s\" stroke-width=\"0.3\"/>%n",
            x,
            y,
            w,
            h,
            fill,
            stroke));
  }

  private void line(double x1, double y1, double x2, double y2, String stroke) {
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\""
                + " stroke-width=\"0.25\"/>%n",
            x1,
            y1,
            x2,
            y2,
            stroke));
  }

  private void label(double x, double y, String text) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.2f\" y=\"%.2f\" stroke=\"white\" stroke-width=\"1.5\""
                + " paint-order=\"stroke\" fill=\"%s\">%s</text>%n",
            x,
            y,
            INK,
            text));
  }
}
