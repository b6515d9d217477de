package org.kanyin.lint.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.lint.text.TextTable;

/** What the headings of a table's rows and columns say of the numbers beside them. */
final class TableHeads {
  private static final Pattern TOTAL =
      Pattern.compile("[\\p{IsHan}]{0,8}(?:合计|总计|共计|总和)(?:[（(].*)?|总数|总量");
  private static final Pattern SUBTOTAL = Pattern.compile(".{0,12}小计(?:[（(].*)?");
  private static final Pattern PART = Pattern.compile("(?:其中|＃|#).*");

  /** What is not added up: shares, means, prices, ranks, dates, numbers that are names. */
  private static final Pattern NOT_ADDED =
      Pattern.compile(
          ".*(?:率|比|均|幅|增长|增减|单价|价格|序号|编号|年份|年度$|名次|排名|位次|[%％]|得分|评分|分数|温度|指数|定额|页码|"
              + "电话|号码|时间|日期|时限|标准|单位$|备注|版本).*|号|年|月");

  private static final Pattern SHARE = Pattern.compile(".*(?:占比|比重|比例|百分比|构成).*");

  private TableHeads() {}

  static List<TableLine.Kind> rows(TextTable table) {
    List<TableLine.Kind> kinds = new ArrayList<>();
    for (int r = table.headRows(); r < table.rows().size(); r++) {
      kinds.add(row(table, r));
    }
    int last = kinds.lastIndexOf(TableLine.Kind.TOTAL);
    for (int i = 0; i < last; i++) {
      if (kinds.get(i) == TableLine.Kind.TOTAL) {
        kinds.set(i, TableLine.Kind.SUBTOTAL);
      }
    }
    return kinds;
  }

  /** A label has a number at its right: what has none is a heading. */
  private static TableLine.Kind row(TextTable table, int row) {
    TableLine.Kind kind = TableLine.Kind.PLAIN;
    for (int c = 0; c < table.columns(); c++) {
      String text = table.text(row, c);
      if (kind == TableLine.Kind.PLAIN) {
        kind = kind(text);
      } else if (TableNumber.of(text).isPresent()) {
        return kind;
      }
    }
    return TableLine.Kind.PLAIN;
  }

  static TableLine.Kind kind(String label) {
    if (TOTAL.matcher(label).matches()) {
      return TableLine.Kind.TOTAL;
    }
    if (SUBTOTAL.matcher(label).matches()) {
      return TableLine.Kind.SUBTOTAL;
    }
    return PART.matcher(label).matches() ? TableLine.Kind.PART : TableLine.Kind.PLAIN;
  }

  /** All that is written over a column. */
  static String over(TextTable table, int column) {
    StringBuilder over = new StringBuilder();
    for (int r = 0; r < table.headRows(); r++) {
      over.append(
          r > 0 && table.cell(r, column).equals(table.cell(r - 1, column))
              ? ""
              : table.text(r, column));
    }
    return over.toString();
  }

  static boolean isAdded(String heading) {
    return !NOT_ADDED.matcher(heading).matches();
  }

  static boolean isShare(String heading) {
    return SHARE.matcher(heading).matches();
  }
}
