package org.kanyin.analysis.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.TextLine;

/** Puts a page's lines into stacks: a line and the one below it where each has but one such. */
final class StackBuilder {
  /** Ems from baseline to baseline: nearer is one row, farther is something new. */
  private static final double LEAST = 0.8;

  private static final double MOST = 2.4;

  /** Ems: what stands so near beside a line, a little higher or lower, is part of it. */
  private static final double BESIDE = 1.2;

  /** Ems: a longer one is a line of the next column. */
  private static final double PIECE = 6;

  /** Ems: parts of one line stand on one baseline. */
  private static final double LEVEL = 0.05;

  /** Points: baselines of one row. */
  private static final double ROW = 1.5;

  /** So many lines begin where a column of a table does. */
  private static final int CELLS = 3;

  /** Points: a rule is not thicker. */
  private static final double THIN = 2.5;

  private final PageLayout layout;
  private final int page;
  private final List<TextLine> lines;
  private final List<Box> rules;
  private final Set<TextLine> broken = Collections.newSetFromMap(new IdentityHashMap<>());

  StackBuilder(PageLayout layout, int page) {
    this.layout = layout;
    this.page = page;
    this.lines =
        layout.text().stream().sorted(Comparator.comparingDouble(TextLine::baseline)).toList();
    this.rules =
        layout.page().shapes().stream()
            .filter(s -> s.box().height() <= THIN && s.thickness() <= THIN)
            .map(PaintedPath::box)
            .toList();
    findBroken();
    findTabular();
  }

  /** Lines with a gap behind which others begin: cells that stand close to each other. */
  private void findTabular() {
    Map<Long, Integer> starts = new HashMap<>();
    lines.forEach(l -> starts.merge(Math.round(l.left() / ROW), 1, Integer::sum));
    for (TextLine line : lines) {
      boolean cells =
          ProseLine.afterGaps(line).stream()
              .anyMatch(x -> starts.getOrDefault(Math.round(x / ROW), 0) >= CELLS);
      if (cells) {
        broken.add(line);
      }
    }
  }

  /** Lines with parts a little higher or lower: formulas, and what stands around them. */
  private void findBroken() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine a = lines.get(i);
      for (int k = i + 1; k < lines.size(); k++) {
        TextLine b = lines.get(k);
        double em = Math.max(a.size(), b.size());
        if (b.baseline() - a.baseline() >= LEAST * em) {
          break;
        }
        double gap = Math.max(b.left() - a.right(), a.left() - b.right());
        boolean piece = Math.min(a.right() - a.left(), b.right() - b.left()) < PIECE * em;
        boolean level = b.baseline() - a.baseline() < LEVEL * em;
        if (gap < BESIDE * em && piece && !level) {
          broken.add(a);
          broken.add(b);
        }
      }
    }
  }

  /** Whether parts of the line stand higher or lower: where it begins and ends nobody knows. */
  boolean isBroken(TextLine line) {
    return broken.contains(line);
  }

  /** Whether below it, within its width, nothing stands but smaller type: notes. */
  boolean isLast(TextLine line) {
    return lines.stream()
        .filter(l -> l.baseline() > line.baseline() + ROW && isOver(l, line))
        .allMatch(l -> TypeArea.isSmaller(l.size(), line.size()));
  }

  /** Whether nothing of the text stands above it within its width. */
  boolean isFirst(TextLine line) {
    return lines.stream().noneMatch(l -> l.baseline() < line.baseline() - ROW && isOver(l, line));
  }

  private static boolean isOver(TextLine a, TextLine b) {
    return Math.min(a.right(), b.right()) > Math.max(a.left(), b.left());
  }

  List<TextStack> stacks() {
    Map<TextLine, TextLine> below = new IdentityHashMap<>();
    Map<TextLine, Integer> above = new IdentityHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      List<TextLine> next = next(i);
      next.forEach(b -> above.merge(b, 1, Integer::sum));
      if (next.size() == 1 && follows(lines.get(i), next.get(0))) {
        below.put(lines.get(i), next.get(0));
      }
    }
    below.values().removeIf(b -> above.get(b) > 1);
    Set<TextLine> inner = Collections.newSetFromMap(new IdentityHashMap<>());
    inner.addAll(below.values());
    List<TextStack> stacks = new ArrayList<>();
    for (TextLine line : lines) {
      if (!inner.contains(line)) {
        List<TextLine> stack = new ArrayList<>();
        for (TextLine l = line; l != null; l = below.get(l)) {
          stack.add(l);
        }
        stacks.add(new TextStack(layout, page, stack));
      }
    }
    return stacks;
  }

  /** The lines of the nearest row that has any below a line. */
  private List<TextLine> next(int i) {
    TextLine a = lines.get(i);
    List<TextLine> found = new ArrayList<>();
    for (int k = i + 1; k < lines.size(); k++) {
      TextLine b = lines.get(k);
      double step = b.baseline() - a.baseline();
      boolean far = step > MOST * Math.max(a.size(), b.size());
      boolean otherRow = !found.isEmpty() && b.baseline() - found.get(0).baseline() > ROW;
      if (far || otherRow) {
        break;
      }
      if (isOver(a, b) && step >= LEAST * Math.min(a.size(), b.size())) {
        found.add(b);
      }
    }
    return found;
  }

  private boolean follows(TextLine a, TextLine b) {
    return ProseColumn.isSameSize(a.size(), b.size())
        && rules.stream()
            .noneMatch(
                r ->
                    r.top() > a.baseline() + 0.05 * a.size()
                        && r.bottom() < b.baseline() - 0.3 * b.size()
                        && Math.min(r.right(), a.right()) - Math.max(r.left(), a.left())
                            > a.size());
  }
}
