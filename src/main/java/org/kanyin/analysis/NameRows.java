package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    return several && !isTable(rows.get(first), rows.get(end - 1)) ? end - first : 0;
  }

  private static boolean isName(PageRow.Part part) {
    return NAME.matcher(PrintedText.solid(part.line())).matches();
  }

  private boolean isTable(PageRow first, PageRow last) {
    double near = NEAR * first.size();
    return rules.stream().anyMatch(y -> y < first.baseline() && first.baseline() - y < near)
        && rules.stream().anyMatch(y -> y > last.baseline() && y - last.baseline() < near);
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
