package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Composition.Trouble;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.text.CharacterClassTable;
import org.kanyin.compose.text.UnitTable;

/** What holds of every paragraph, tried on mixed text made from a seed. */
class RandomTextTest {
  private static final int EM = RandomParagraphs.EM;

  @Test
  void holdsForRandomText() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("random text, -Dseed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      Paragraph p = RandomParagraphs.next(random);
      Composition c = Composer.compose(p);
      String about =
          "seed "
              + seed
              + " round "
              + i
              + " measure "
              + p.measure() / 1000.0 / 12
              + " "
              + p.align()
              + " "
              + p.setting().get("line-breaking")
              + "\n"
              + p.text()
              + "\n"
              + Picture.draw(p, c);
      check(p, c, about);
      assertThat(Composer.compose(p)).as("the same twice: " + about).isEqualTo(c);
    }
  }

  private static void check(Paragraph p, Composition c, String about) {
    int at = 0;
    for (int i = 0; i < c.lines().size(); i++) {
      Line line = c.lines().get(i);
      boolean last = ends(p, line);
      assertThat(line.start()).as("lines follow on: " + about).isEqualTo(at);
      int x = -1;
      for (Cell cell : line.cells()) {
        assertThat(cell.start()).as("cells follow on: " + about).isEqualTo(at);
        assertThat(cell.x()).as("cells do not overlap: " + about).isGreaterThanOrEqualTo(x);
        assertThat(cell.width()).as(about).isNotNegative();
        at = cell.end();
        x = cell.x() + cell.width();
      }
      assertThat(at).as("text kept: " + about).isEqualTo(line.end());
      width(p, c, i, last, about);
      assertThat(line.endsPage()).isEqualTo(p.text().charAt(line.end() - 1) == Paragraph.PAGE_END);
      boolean told = has(c, i, Trouble.Kind.OVERFULL) || has(c, i, Trouble.Kind.EDGE);
      if (!last && !line.endsPage() && !told) {
        edges(p, line, c.lines().get(i + 1), about);
      }
    }
    assertThat(at).as("text kept: " + about).isEqualTo(p.text().length());
  }

  /** Whether the line ends the text, or by design, or before the tail. */
  private static boolean ends(Paragraph p, Line line) {
    return line.end() == p.text().length()
        || p.text().charAt(line.end() - 1) == Paragraph.LINE_BREAK
        || p.tail().map(t -> t.start() == line.end()).orElse(false);
  }

  private static boolean has(Composition c, int line, Trouble.Kind kind) {
    return c.troubles().stream().anyMatch(t -> t.line() == line && t.kind() == kind);
  }

  private static void width(Paragraph p, Composition c, int i, boolean last, String about) {
    int target = p.measure() - (i == 0 ? p.indent() : 0);
    int width = c.lines().get(i).width();
    if (has(c, i, Trouble.Kind.OVERFULL)) {
      assertThat(width).as(about).isGreaterThan(target);
    } else {
      assertThat(width).as("overfull without a trouble: " + about).isLessThanOrEqualTo(target);
    }
    boolean troubled = has(c, i, Trouble.Kind.OVERFULL) || has(c, i, Trouble.Kind.LOOSE);
    boolean full = c.lines().get(i).endsPage() || p.align() == Align.JUSTIFY;
    if (full && !last && !troubled) {
      assertThat(width).as("line " + i + " is exact: " + about).isEqualTo(target);
    }
  }

  private static void edges(Paragraph p, Line line, Line next, String about) {
    String text = p.text();
    int level = List.of("basic", "gb", "strict").indexOf(p.setting().get("level"));
    int first = text.codePointAt(next.start());
    int end = text.codePointBefore(line.end());
    String joint = " at " + line.end() + ": " + about;
    if (!Character.isLetterOrDigit(text.codePointBefore(line.end())) || first != '/') {
      assertThat(edge(text, next.start(), level) & CharacterClassTable.NO_START)
          .as("start" + joint)
          .isZero();
    }
    boolean address = "/.@-".indexOf(end) >= 0;
    if (!address) {
      assertThat(
              edge(text, line.end() - Character.charCount(end), level) & CharacterClassTable.NO_END)
          .as("end" + joint)
          .isZero();
    }
    assertThat(end == first && (end == '—' || end == '…')).as("rule parted" + joint).isFalse();
    assertThat(!longerThan(p, line.end()) && digit(end) && (digit(first) || first == '%'))
        .as("number parted" + joint)
        .isFalse();
    boolean keeps = p.setting().get("number-unit").equals("on");
    if (keeps && end >= '0' && end <= '9' && UnitTable.at(text, line.end()) != null) {
      assertThat(line.adjustment()).as("marked" + joint).containsKey(Adjustment.NUMBER_UNIT_PARTED);
    }
    assertThat(first >= 0xFE00 && first <= 0xFE0F).as("joiner parted" + joint).isFalse();
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the run of Western characters here cannot stand on one line. */
  private static boolean longerThan(Paragraph p, int at) {
    int from = at;
    int to = at;
    while (from > 0 && p.text().charAt(from - 1) < 0x250 && p.text().charAt(from - 1) > ' ') {
      from--;
    }
    while (to < p.text().length() && p.text().charAt(to) < 0x250 && p.text().charAt(to) > ' ') {
      to++;
    }
    return (to - from) * EM / 2 > p.measure() - p.indent();
  }

  private static int edge(String text, int at, int level) {
    int c = text.codePointAt(at);
    CharacterClassTable.Row single = CharacterClassTable.single(c);
    boolean doubled =
        (at > 0 && text.charAt(at - 1) == c)
            || (at + 1 < text.length() && text.charAt(at + 1) == c);
    CharacterClassTable.Row row = single != null && !doubled ? single : CharacterClassTable.of(c);
    return row == null ? 0 : row.edges()[level];
  }
}
