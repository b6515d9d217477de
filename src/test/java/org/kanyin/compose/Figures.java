package org.kanyin.compose;

import java.util.Map;
import java.util.TreeMap;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.text.CharacterClassTable;
import org.kanyin.compose.text.UnitTable;

/** What can be counted of composed lines, from their cells alone. */
final class Figures {
  private final int measure;
  private final int indent;

  int lines;
  int full;
  int flush;
  int exact;
  int forbidden;
  int lonely;
  int parted;
  int partedMarked;
  int partedNumbers;
  int troubles;
  int largestStep;
  int largestGap;
  final Map<Adjustment, Integer> adjusted = new TreeMap<>();

  Figures(int measure, int indent) {
    this.measure = measure;
    this.indent = indent;
  }

  void count(String text, Composition c) {
    troubles += c.troubles().size();
    for (int i = 0; i < c.lines().size(); i++) {
      Line line = c.lines().get(i);
      boolean last = i == c.lines().size() - 1;
      lines++;
      if (!last) {
        full++;
        Cell end = line.cells().get(line.cells().size() - 1);
        flush += end.x() + end.width() == measure - (i == 0 ? indent : 0) ? 1 : 0;
      }
      line.adjustment().keySet().forEach(k -> adjusted.merge(k, 1, Integer::sum));
      steps(text, line);
      edges(text, line, last, i);
    }
  }

  private void steps(String text, Line line) {
    boolean even = true;
    for (int k = 1; k < line.cells().size(); k++) {
      Cell a = line.cells().get(k - 1);
      Cell b = line.cells().get(k);
      boolean hanA = han(text, a);
      boolean hanB = han(text, b);
      if (hanA && hanB) {
        int step = b.x() - a.x();
        largestStep = Math.max(largestStep, step);
        even &= Math.abs(step - a.width()) <= 100;
      } else if ((hanA && lettering(text, b)) || (lettering(text, a) && hanB)) {
        largestGap = Math.max(largestGap, b.x() - a.x() - a.width());
      }
    }
    exact += even ? 1 : 0;
  }

  private void edges(String text, Line line, boolean last, int index) {
    CharacterClassTable.Row first = CharacterClassTable.of(text.codePointAt(line.start()));
    CharacterClassTable.Row end = CharacterClassTable.of(text.codePointBefore(line.end()));
    forbidden += first != null && (first.edges()[1] & CharacterClassTable.NO_START) != 0 ? 1 : 0;
    forbidden += !last && end != null && (end.edges()[1] & CharacterClassTable.NO_END) != 0 ? 1 : 0;
    if (last && index > 0) {
      String ink = text.substring(line.start(), line.end()).replaceAll("\\p{P}", "");
      lonely += ink.codePointCount(0, ink.length()) == 1 ? 1 : 0;
    }
    if (!last) {
      char a = text.charAt(line.end() - 1);
      char b = text.charAt(line.end());
      partedNumbers += (digit(a) && digit(b)) || (digit(a) && b == '%') ? 1 : 0;
      boolean unit =
          digit(
                  text.substring(0, line.end())
                      .stripTrailing()
                      .charAt(text.substring(0, line.end()).stripTrailing().length() - 1))
              && UnitTable.at(text, line.end()) != null;
      boolean marked = line.adjustment().containsKey(Adjustment.NUMBER_UNIT_PARTED);
      parted += unit && !marked ? 1 : 0;
      partedMarked += marked ? 1 : 0;
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean han(String text, Cell c) {
    return Character.isIdeographic(text.codePointAt(c.start()));
  }

  private static boolean lettering(String text, Cell c) {
    int at = text.codePointAt(c.start());
    return at < 0x2000 && Character.isLetterOrDigit(at);
  }

  @Override
  public String toString() {
    return String.format(
        "lines %d, full %d, flush %d, even steps %d (%.2f %%), largest step %.3f em,"
            + " largest gap %.3f em%n"
            + "forbidden edges %d, lonely %d, numbers parted %d, number|unit parted %d"
            + " (and marked %d), troubles %d%nlines adjusted by kind %s",
        lines,
        full,
        flush,
        exact,
        100.0 * exact / lines,
        largestStep / 12000.0,
        largestGap / 12000.0,
        forbidden,
        lonely,
        partedNumbers,
        parted,
        partedMarked,
        troubles,
        adjusted);
  }
}
