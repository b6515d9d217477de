package org.kanyin.style;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The page's dimensions, each computed from a style's own values, as rows of the manual. */
final class PageDimensions {
  private PageDimensions() {}

  static String mm(StyleValues values, String name) {
    return StyleValues.decimal(values.millimetres(name)) + " mm";
  }

  static Map<String, Function<StyleValues, String>> rows() {
    Map<String, Function<StyleValues, String>> rows = new LinkedHashMap<>();
    rows.put("纸（宽 × 高）", v -> v.shown("paper-width") + " × " + v.shown("paper-height") + " mm");
    rows.put("每行字数 × 每页行数", v -> v.shown("characters") + " × " + v.shown("lines"));
    rows.put("格子（字号 × 行距）", v -> v.shown("body-size") + " × " + v.shown("pitch") + " pt");
    rows.put("版心宽 × 高", v -> mm(v, "measure") + " × " + mm(v, "type-height"));
    rows.put("天头", v -> mm(v, "top"));
    rows.put("地脚", v -> mm(v, "bottom"));
    rows.put("订口", v -> mm(v, "inner"));
    rows.put("切口", v -> mm(v, "outer"));
    rows.put("首行基线", v -> StyleValues.decimal(v.firstBaseline()) + " mm");
    rows.put("末行基线", v -> StyleValues.decimal(v.lastBaseline()) + " mm");
    furniture(rows);
    cover(rows);
    contents(rows);
    article(rows);
    return rows;
  }

  /** Whether a row is of the cover that gongwen does not have. */
  static boolean isOfNeibusCover(String label) {
    return label.equals("红双线") || label.startsWith("期号下行") || label.startsWith("主办单位");
  }

  private static void furniture(Map<String, Function<StyleValues, String>> rows) {
    rows.put("书眉基线到版心", v -> v.shown("head-gap") + " mm");
    rows.put("页码基线到版心", v -> v.shown("folio-gap") + " mm");
    rows.put("页码离版心外侧", v -> v.shown("folio-inset") + " 字");
  }

  private static void cover(Map<String, Function<StyleValues, String>> rows) {
    rows.put("封面密级提示首行基线", v -> v.shown("classification-top") + " mm");
    rows.put("刊名基线", v -> v.shown("masthead-top") + " mm");
    rows.put("刊名最大字号", v -> v.shown("masthead-size") + " pt");
    rows.put(
        "红双线",
        v -> StyleValues.decimal(v.number("masthead-top") + v.number("cover-rule-gap")) + " mm");
    rows.put("主办单位在红线下", v -> v.shown("publisher-gap") + " 行");
    rows.put(
        "期号下行基线",
        v -> StyleValues.decimal(v.number("paper-height") - v.number("issue-bottom")) + " mm");
  }

  private static void contents(Map<String, Function<StyleValues, String>> rows) {
    rows.put(
        "目录：栏目名 + 空 + 条目",
        v ->
            v.shown("contents-section-width")
                + " + "
                + v.shown("contents-gutter")
                + " + "
                + StyleValues.decimal(
                    v.number("characters")
                        - v.number("contents-section-width")
                        - v.number("contents-gutter"))
                + " 字");
  }

  private static void article(Map<String, Function<StyleValues, String>> rows) {
    rows.put("标题字号 / 行距", v -> v.shown("title-size") + " / " + v.shown("title-pitch") + " pt");
    rows.put("一行的标题每行最多", v -> (int) (v.number("measure") / v.number("title-size")) + " 字");
    for (int lines = 1; lines <= 3; lines++) {
      int n = lines;
      rows.put("标题块，" + n + " 行题", v -> titleBlock(v, n));
    }
    rows.put(
        "图说、脚注 / 表文 / 编者按",
        v ->
            v.shown("note-size")
                + " / "
                + v.shown("table-size")
                + " / "
                + v.shown("editor-note-size")
                + " pt");
  }

  /** How many lines a title block takes, and its white above and below. */
  private static String titleBlock(StyleValues v, int lines) {
    double taken = lines + v.number("title-extra-lines");
    double rest = taken * v.number("pitch") - lines * v.number("title-pitch");
    double above = rest * v.number("title-above");
    return StyleValues.decimal(taken)
        + " 行：上空 "
        + StyleValues.decimal(above)
        + "，下空 "
        + StyleValues.decimal(rest - above)
        + " pt";
  }
}
