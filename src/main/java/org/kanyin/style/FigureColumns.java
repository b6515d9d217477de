package org.kanyin.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.Node;

/**
 * Which columns of a table hold figures and nothing else: they stand under one another by their
 * last digits, or their decimal points.
 */
final class FigureColumns {
  /** A number with its sign, groups, decimals and 百分号. */
  private static final Pattern FIGURE =
      Pattern.compile("[+\\-−－＋±]?[0-9]+(,[0-9]{3})*(\\.[0-9]+)?\\s*[%％‰℃°]?");

  /** What stands where there is no number. */
  private static final Pattern NONE = Pattern.compile("[—–\\-－…/／×*]{0,2}|无");

  private FigureColumns() {}

  /** {@code figure}, or {@code none} for what stands in place of one, by the cells' ids. */
  static Map<String, String> kinds(TableGrid grid) {
    Map<String, String> kinds = new HashMap<>();
    Map<Integer, Integer> figures = new HashMap<>();
    Set<Integer> others = new HashSet<>();
    List<Node.Element> cells =
        grid.body().stream().filter(c -> TableGrid.span(c, "span") == 1).toList();
    for (Node.Element cell : cells) {
      if (FIGURE.matcher(text(cell)).matches()) {
        figures.merge(grid.column(cell), 1, Integer::sum);
      } else if (!NONE.matcher(text(cell)).matches()) {
        others.add(grid.column(cell));
      }
    }
    for (Node.Element cell : cells) {
      int column = grid.column(cell);
      if (figures.containsKey(column) && !others.contains(column)) {
        kinds.put(cell.id(), FIGURE.matcher(text(cell)).matches() ? "figure" : "none");
      }
    }
    return Map.copyOf(kinds);
  }

  private static String text(Node.Element cell) {
    return cell.text().strip();
  }
}
