package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.Glyph;

/**
 * The rows of a contents page: which parts are names of sections, and which of an entry are leader
 * and page number.
 */
public final class ContentsRows {
  /** Later lines of an entry are set in by so many ems at most. */
  static final double INDENT = 3;

  /** A gap this wide before the entries' edge parts a section's name from them, in ems. */
  static final double GUTTER = 0.5;

  /** Points from the entries' edge that an entry begins at. */
  private static final double EDGE = 0.75;

  /** Glyphs of one line stand nearer than this, in ems. */
  private static final double CLOSE = 0.3;

  private final double left;

  public ContentsRows(List<PageRow> rows) {
    Map<Long, Integer> lefts = new TreeMap<>();
    for (PageRow row : rows) {
      for (int i = 0; i < row.parts().size(); i++) {
        PageRow.Part part = row.parts().get(i);
        if (kept(part).size() < part.line().solid().size()) {
          boolean whole = i == 0 || ContentsMarks.leader(part.line().solid()).isPresent();
          PageRow.Part entry = whole ? part : row.parts().get(i - 1);
          // An author and a page number alone on the last line tell nothing.
          if (entry.line().left() < middle(rows)) {
            lefts.merge(Math.round(entry.line().left()), 1, Integer::sum);
          }
        }
      }
    }
    left =
        lefts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0L);
  }

  private static double middle(List<PageRow> rows) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (PageRow row : rows) {
      least = Math.min(least, row.parts().get(0).line().left());
      most = Math.max(most, row.parts().get(row.parts().size() - 1).line().right());
    }
    return (least + most) / 2;
  }

  /** Where lines with a page number begin, points from the left; 0 where that cannot be told. */
  double left() {
    return left;
  }

  /** Whether some entry's line begins in the row. */
  public boolean beginsIn(PageRow row) {
    return row.parts().stream()
        .flatMap(p -> splitLabel(p).stream())
        .filter(g -> !g.isEmpty())
        .map(g -> g.get(0))
        .anyMatch(this::isStart);
  }

  private boolean isStart(Glyph g) {
    return g.x() > left - INDENT * g.size() && g.x() < left + g.size() / 2;
  }

  /** The lines of sections' names, from the first entry on. */
  public List<List<Glyph>> labels(List<PageRow> rows) {
    List<List<Glyph>> labels = new ArrayList<>();
    boolean begun = false;
    for (PageRow row : rows) {
      begun |= beginsIn(row);
      for (PageRow.Part part : row.parts()) {
        for (List<Glyph> glyphs : splitLabel(part)) {
          if (begun && isLabel(glyphs)) {
            labels.add(glyphs);
          }
        }
      }
    }
    return labels;
  }

  /** How many rows of a first page stand over the title of its contents; 0 where none do. */
  public static int masthead(List<PageRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (isTitle(rows.get(i))) {
        return rows.get(i).parts().get(0).page() == 1 ? i : 0;
      }
    }
    return 0;
  }

  /** Whether the row is the title of a list of articles. */
  public static boolean isTitle(PageRow row) {
    return row.parts().stream().anyMatch(p -> ContentsMarks.isTitle(p.line()));
  }

  /** Whether the glyphs stand left of all entries. */
  public boolean isLabel(List<Glyph> glyphs) {
    return !glyphs.isEmpty() && glyphs.get(glyphs.size() - 1).right() <= left;
  }

  /** The part in one, or in two where a section's name stands close before an entry. */
  public List<List<Glyph>> splitLabel(PageRow.Part part) {
    // A year in brackets left of all entries is no page number.
    boolean aside = part.line().right() <= left;
    List<Glyph> glyphs = aside ? part.line().solid() : kept(part);
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph g = glyphs.get(i);
      double gap = g.x() - glyphs.get(i - 1).right();
      // What begins where the entries begin is one, however near the name before it comes.
      boolean atEdge = Math.abs(g.x() - left) < EDGE && gap > CLOSE * g.size();
      if (isStart(g) && (gap > GUTTER * g.size() || atEdge)) {
        return List.of(glyphs.subList(0, i), glyphs.subList(i, glyphs.size()));
      }
    }
    return List.of(glyphs);
  }

  /** The glyphs of an entry without leader and page number. */
  public static List<Glyph> kept(PageRow.Part part) {
    List<Glyph> solid = part.line().solid();
    int end = solid.size();
    boolean bracketed = end > 0 && ")）".indexOf(solid.get(end - 1).codePoint()) >= 0;
    int at = bracketed ? end - 1 : end;
    int digits = 0;
    while (at > 0 && isDigit(solid.get(at - 1)) && digits <= ContentsMarks.FIGURES) {
      at--;
      digits++;
    }
    boolean opened = at > 0 && "(（".indexOf(solid.get(at - 1).codePoint()) >= 0;
    boolean led =
        at == 0
            || (at > 1
                && ContentsMarks.isDot(solid.get(at - 1))
                && ContentsMarks.isDot(solid.get(at - 2)));
    if (digits > 0 && (bracketed ? opened : led)) {
      end = bracketed ? at - 1 : at;
    }
    return withoutLeaders(solid.subList(0, end));
  }

  private static List<Glyph> withoutLeaders(List<Glyph> glyphs) {
    List<Glyph> kept = new ArrayList<>();
    int i = 0;
    while (i < glyphs.size()) {
      int behind = ContentsMarks.leaderEnd(glyphs, i);
      if (behind == i) {
        kept.add(glyphs.get(i++));
      }
      i = Math.max(i, behind);
    }
    return kept;
  }

  private static boolean isDigit(Glyph g) {
    return g.codePoint() >= '0' && g.codePoint() <= '9';
  }
}
