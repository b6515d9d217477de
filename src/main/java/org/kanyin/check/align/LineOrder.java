package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.inspect.model.TextLine;

/**
 * Lines of a block that stand elsewhere on their page than they are read: what is drawn in order is
 * found whole, wherever its lines are.
 */
public final class LineOrder {
  /** Ems: a line that is higher by less is level with the one before it. */
  private static final double LEVEL = 0.5;

  /** A line of a block, with the glyphs of it that are the block's. */
  private record Part(TextLine line, List<Integer> glyphs) {}

  private LineOrder() {}

  /** The glyphs of the lines outside the longest run that goes down the page; mostly none. */
  public static List<Integer> displaced(ManuscriptAlignment alignment, int block) {
    BodyGlyphs pages = alignment.pages();
    Map<Integer, List<Part>> sheets = new TreeMap<>();
    for (int g : alignment.place(block)) {
      if (pages.glyph(g).isLevel() && !pages.isRaised(g)) {
        List<Part> parts = sheets.computeIfAbsent(pages.sheet(g), k -> new ArrayList<>());
        if (parts.isEmpty() || !isLevel(parts.get(parts.size() - 1).line(), pages.line(g))) {
          parts.add(new Part(pages.line(g), new ArrayList<>()));
        }
        parts.get(parts.size() - 1).glyphs().add(g);
      }
    }
    return sheets.values().stream().map(LineOrder::displaced).flatMap(Collection::stream).toList();
  }

  private static List<Integer> displaced(List<Part> parts) {
    List<Integer> glyphs = new ArrayList<>();
    if (parts.stream().allMatch(p -> isAbove(parts.get(0).line(), p.line()))) {
      boolean[] kept =
          BlockOrder.heaviestRun(
              parts.stream().mapToInt(p -> (int) Math.round(10 * p.line().baseline())).toArray(),
              parts.stream().mapToInt(p -> p.glyphs().size()).toArray());
      for (int i = 0; i < kept.length; i++) {
        glyphs.addAll(kept[i] ? List.of() : parts.get(i).glyphs());
      }
    }
    return glyphs;
  }

  private static boolean isLevel(TextLine a, TextLine b) {
    return a == b || Math.abs(a.baseline() - b.baseline()) < LEVEL * a.size();
  }

  /** Whether a line is in the column of another; in the next one it may well be higher. */
  private static boolean isAbove(TextLine a, TextLine b) {
    return a.left() < b.right() && b.left() < a.right();
  }
}
