package org.kanyin.inspect.page;

import java.util.ArrayList;
import java.util.Comparator;
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
  /** Raised or lowered text is no farther from its line's baseline, in ems. */
  private static final double SHIFT = 0.6;

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
    for (int i = 0; i < parts.size(); i++) {
      text.place(i);
    }
    return text.lines.stream().filter(Objects::nonNull).toList();
  }

  private void place(int part) {
    TextLine small = lines.get(part);
    if (small == null) {
      return;
    }
    int around = find(small, l -> isAround(l, small));
    int before = around >= 0 ? around : find(small, l -> isNear(l, l.right(), small.left()));
    int behind = find(small, l -> isNear(l, small.right(), l.left()));
    if (before >= 0) {
      join(before, part);
    }
    if (behind >= 0 && behind != before) {
      join(behind, before >= 0 ? before : part);
    }
  }

  /** The first line that is so, and in which a part may be raised or lowered; −1 for none. */
  private int find(TextLine small, Predicate<TextLine> where) {
    return IntStream.range(0, lines.size())
        .filter(k -> lines.get(k) != null && hosts(lines.get(k), small))
        .filter(k -> where.test(lines.get(k)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean hosts(TextLine line, TextLine small) {
    return line.isShiftedSize(small.size())
        && Math.abs(small.baseline() - line.baseline()) < SHIFT * line.size();
  }

  private static boolean isAround(TextLine line, TextLine small) {
    return small.left() > line.left()
        && small.left() < line.right() + NEAR * line.size()
        && small.right() - small.left() < SHORT * line.size();
  }

  private static boolean isNear(TextLine line, double end, double begin) {
    return Math.abs(begin - end) < NEAR * line.size();
  }

  private void join(int host, int part) {
    TextLine line = lines.get(host);
    List<Glyph> glyphs =
        Stream.concat(line.glyphs().stream(), lines.get(part).glyphs().stream())
            .sorted(Comparator.comparingDouble(Glyph::x))
            .toList();
    lines.set(host, new TextLine(line.baseline(), line.size(), line.font(), glyphs));
    lines.set(part, null);
  }
}
