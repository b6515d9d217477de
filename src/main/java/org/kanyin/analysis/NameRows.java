package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Rows of names side by side, a list and no table: each name is a whole, read in the order in which
 * the page draws them, by rows or by columns.
 */
final class NameRows {
  /** A person's name, with what is said of the person in brackets. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{IsHan}{2,4}|\\p{IsHan}{1,8}(?:[·•]\\p{IsHan}{1,12})+)"
              + "(?:[（(][\\p{IsHan}，、]{1,12}[)）])?");

  /** So many names side by side are no words of a sentence. */
  private static final int SEVERAL = 3;

  /** A rule this near, in ems, above the first row and below the last makes a table of them. */
  private static final double NEAR = 2.5;

  private final Map<Glyph, Integer> drawn = new IdentityHashMap<>();
  private final List<Double> rules;

  /**
   * @param rules the heights of the page's rules
   */
  NameRows(PdfPage page, List<Double> rules) {
    this.rules = rules;
    for (Glyph g : page.glyphs()) {
      drawn.put(g, drawn.size());
    }
  }

  /** How many rows from this one on are such a list; 0 for none. */
  int from(List<PageRow> rows, int first) {
    int end = first;
    boolean several = false;
    while (end < rows.size() && rows.get(end).parts().stream().allMatch(NameRows::isName)) {
      several |= rows.get(end).parts().size() >= SEVERAL;
      end++;
    }
    return several && !isTable(rows, first, end - 1) ? end - first : 0;
  }

  private static boolean isName(PageRow.Part part) {
    return NAME.matcher(PrintedText.solid(part.line())).matches();
  }

  /**
   * Between rules, with one inside, or beside rows of other cells below a rule: short words in a
   * table look like names.
   */
  private boolean isTable(List<PageRow> rows, int first, int last) {
    double from = rows.get(first).baseline();
    double to = rows.get(last).baseline();
    double near = NEAR * rows.get(first).size();
    boolean ruled =
        rules.stream().anyMatch(y -> y < from && from - y < near)
            && rules.stream().anyMatch(y -> y > to && y - to < near);
    boolean parted = rules.stream().anyMatch(y -> y > from && y < to);
    boolean beside =
        Stream.concat(rows.subList(0, first).stream(), rows.stream().skip(last + 1L))
            .filter(r -> r.baseline() > from - near && r.baseline() < to + near)
            .anyMatch(r -> r.parts().size() > 1);
    return ruled || parted || (beside && rules.stream().anyMatch(y -> y < from));
  }

  /** All names of these rows as they are read. */
  List<PageRow.Part> inOrder(List<PageRow> rows) {
    List<PageRow.Part> names = new ArrayList<>();
    rows.forEach(r -> names.addAll(r.parts()));
    names.sort(
        Comparator.comparingInt(p -> drawn.getOrDefault(p.line().solid().get(0), drawn.size())));
    return names;
  }
}
