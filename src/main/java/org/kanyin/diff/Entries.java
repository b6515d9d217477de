package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.inspect.Glyph;

/** The contents page: which parts are names of sections, and what of an entry is furniture. */
final class Entries {
  private static final String LEADERS = ".…·．⋯‥";
  private static final int LEADER = 4;
  private static final int FOLIO_DIGITS = 4;

  /** Where entries begin, points from the left; 0 where that cannot be told. */
  private final double left;

  Entries(List<Row> rows) {
    double least = Double.MAX_VALUE;
    for (Row row : rows) {
      for (int i = 0; i < row.parts().size(); i++) {
        Row.Part part = row.parts().get(i);
        if (kept(part).size() < part.line().solid().size()) {
          boolean whole = i == 0 || hasLeader(part.line().solid());
          Row.Part entry = whole ? part : row.parts().get(i - 1);
          least = Math.min(least, entry.line().left());
        }
      }
    }
    left = least == Double.MAX_VALUE ? 0 : least;
  }

  /** Whether the part stands left of all entries. */
  boolean isLabel(Row.Part part) {
    return part.line().right() <= left;
  }

  /** The glyphs of an entry without leader and page number. */
  static List<Glyph> kept(Row.Part part) {
    List<Glyph> solid = part.line().solid();
    int end = solid.size();
    boolean bracketed = end > 0 && ")）".indexOf(solid.get(end - 1).codePoint()) >= 0;
    int at = bracketed ? end - 1 : end;
    int digits = 0;
    while (at > 0 && isDigit(solid.get(at - 1)) && digits <= FOLIO_DIGITS) {
      at--;
      digits++;
    }
    boolean opened = at > 0 && "(（".indexOf(solid.get(at - 1).codePoint()) >= 0;
    boolean led = at == 0 || at > 1 && isLeader(solid.get(at - 1)) && isLeader(solid.get(at - 2));
    if (digits > 0 && (bracketed ? opened : led)) {
      end = bracketed ? at - 1 : at;
    }
    return withoutLeaders(solid.subList(0, end));
  }

  private static List<Glyph> withoutLeaders(List<Glyph> glyphs) {
    List<Glyph> kept = new ArrayList<>();
    int i = 0;
    while (i < glyphs.size()) {
      int to = i;
      while (to < glyphs.size() && isLeader(glyphs.get(to))) {
        to++;
      }
      if (to - i < LEADER && to < glyphs.size()) {
        kept.addAll(glyphs.subList(i, to + 1));
        to++;
      } else if (to - i < LEADER) {
        kept.addAll(glyphs.subList(i, to));
      }
      i = to;
    }
    return kept;
  }

  private static boolean hasLeader(List<Glyph> glyphs) {
    int run = 0;
    for (Glyph g : glyphs) {
      run = isLeader(g) ? run + 1 : 0;
      if (run >= LEADER) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLeader(Glyph g) {
    return LEADERS.indexOf(g.codePoint()) >= 0;
  }

  private static boolean isDigit(Glyph g) {
    return g.codePoint() >= '0' && g.codePoint() <= '9';
  }
}
