package org.kanyin.inspect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * Puts raised and lowered text into the lines it belongs to: note marks, powers, indices, and whole
 * phrases. A line keeps its own size and baseline, however much of it is raised; where raised text
 * stands between two parts of a row, they are one line.
 */
final class ShiftedText {
  /** A mark's baseline is no farther from its line's, in ems. */
  private static final double SHIFT = 0.6;

  /** Text raised twice still touches the room of its line: so many ems are between at most. */
  private static final double APART = 0.1;

  /** So near to its line, in ems, it stands: the gap beside Latin letters, stretched. */
  private static final double NEAR = 0.5;

  /** A mark of no more ems may also stand above or below its line. */
  private static final double SHORT = 4;

  /** Every part is compared with every other: on a page with more parts none is. */
  private static final int MOST_PARTS = 3_000;

  /** The lines as far as they are known; null for a part that another line has taken. */
  private final List<TextLine> lines;

  private ShiftedText(List<TextLine> parts) {
    lines = new ArrayList<>(parts);
  }

  /** The lines that the parts of a page's rows are. */
  static List<TextLine> lines(List<TextLine> parts) {
    if (parts.size() > MOST_PARTS) {
      return parts;
    }
    ShiftedText text = new ShiftedText(parts);
    // What touches a part that found its line later is found the next time.
    boolean found = true;
    while (found) {
      found = false;
      for (int i = 0; i < parts.size(); i++) {
        found |= text.place(i);
      }
    }
    return text.lines.stream().filter(Objects::nonNull).toList();
  }

  private boolean place(int part) {
    TextLine small = lines.get(part);
    if (small == null) {
      return false;
    }
    int around = find(l -> hosts(l, small) && isAround(l, small));
    int before =
        around >= 0 ? around : find(l -> hosts(l, small) && isNear(l, l.right(), small.left()));
    int behind =
        find(l -> hosts(l, small) && (isNear(l, small.right(), l.left()) || isAmong(l, small)));
    if (before >= 0) {
      join(before, part);
    }
    if (behind >= 0 && behind != before) {
      join(behind, before >= 0 ? before : part);
    }
    // Parts of a row that raised text has brought together.
    int row = before < 0 && behind < 0 ? find(l -> isOfRow(l, small)) : -1;
    if (row >= 0) {
      join(row, part);
    }
    return before >= 0 || behind >= 0 || row >= 0;
  }

  /** The first line that is so; −1 for none. */
  private int find(Predicate<TextLine> wanted) {
    return IntStream.range(0, lines.size())
        .filter(k -> lines.get(k) != null && wanted.test(lines.get(k)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isOfRow(TextLine line, TextLine next) {
    return line != next
        && line.size() == next.size()
        && line.baseline() == next.baseline()
        && next.left() > line.left()
        && next.left() < line.right() + NEAR * line.size();
  }

  /** Whether it may be raised or lowered in the line. */
  private static boolean hosts(TextLine line, TextLine small) {
    double between =
        Math.max(line.box().top() - small.box().bottom(), small.box().top() - line.box().bottom());
    return line.isShiftedSize(small.size()) && between < APART * line.size();
  }

  private static boolean isAround(TextLine line, TextLine small) {
    return isLevel(line, small)
        && small.left() > line.left()
        && small.left() < line.right() + NEAR * line.size()
        && small.right() - small.left() < SHORT * line.size();
  }

  /** Whether a line begins within lowered text that goes on behind its first character. */
  private static boolean isAmong(TextLine line, TextLine small) {
    return isLevel(line, small) && line.left() > small.left() && line.left() < small.right();
  }

  private static boolean isLevel(TextLine line, TextLine small) {
    return Math.abs(small.baseline() - line.baseline()) < SHIFT * line.size();
  }

  private static boolean isNear(TextLine line, double end, double begin) {
    return Math.abs(begin - end) < NEAR * line.size();
  }

  private void join(int host, int part) {
    TextLine line = lines.get(host);
    List<Glyph> glyphs =
        Stream.concat(line.glyphs().stream(), lines.get(part).glyphs().stream())
            .sorted(TextLine.ACROSS)
            .toList();
    lines.set(host, new TextLine(line.baseline(), line.size(), line.font(), glyphs));
    lines.set(part, null);
  }
}
