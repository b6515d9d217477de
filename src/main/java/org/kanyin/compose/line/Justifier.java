package org.kanyin.compose.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** Gives every atom of a line its place: the fit's amounts, shared out over the places. */
public final class Justifier {
  private static final Adjustment[] KINDS = Adjustment.values();

  private final PreparedText m;
  private final Glue blanks;
  private final GlyphPositions glyphs;
  private final byte[] opportunities;
  private final LineFitter fit;

  /** Of each kind: what all places weigh, what those passed weigh, what was given them. */
  private final long[] weight = new long[Glue.KINDS];

  private final long[] passed = new long[Glue.KINDS];
  private final long[] given = new long[Glue.KINDS];
  private final int[] places = new int[Glue.KINDS];

  public Justifier(PreparedText m, Glue blanks, byte[] opportunities, LineFitter fit) {
    this.m = m;
    this.blanks = blanks;
    this.opportunities = opportunities;
    this.fit = fit;
    glyphs = new GlyphPositions(m);
  }

  public boolean fits(LineFitter by) {
    return fit == by;
  }

  /** The line, which is fitted first, so that {@link LineFitter} holds what was done. */
  public Line line(int from, int to) {
    fit.fit(from, to);
    int end = fit.contentEnd;
    weigh(from, fittedEnd(end));
    List<Cell> cells = new ArrayList<>(to - from);
    int slack = fit.target - fit.width;
    Tail.Mode tail = to == m.n && m.tail < m.n && slack > 0 ? mode() : null;
    int x = from < end ? fit.edges.startBlank(from) : 0;
    if (from == m.tail && tail != null && tail != Tail.Mode.LEADER) {
      x += slack;
    }
    for (int k = from; k < end; k++) {
      int width = m.body[k];
      if (k > from) {
        x += share(blanks.trail[k], k, blanks.trail[k] > 0 ? blanks.trailKind(k) : -1);
        int gap = share(blanks.gap[k], k, blanks.gapKind[k]);
        int free = blanks.fixed[k] + (blanks.character[k] ? share(0, k, Glue.CHARACTER) : 0);
        if (k == m.tail && tail == Tail.Mode.RIGHT) {
          free += slack;
        }
        if (m.mark[k].blank()) {
          width = gap;
        } else {
          x += gap;
        }
        x += free + share(blanks.lead[k], k, blanks.lead[k] > 0 ? blanks.kind(k) : -1);
      }
      if (fit.hung && k == m.before(end) && fit.width == fit.target) {
        x = fit.target;
      }
      if (k == m.tail && m.mark[k] == CharacterClass.LEADER && tail == Tail.Mode.LEADER) {
        width += slack;
      }
      cells.add(cell(k, x, width, cells));
      x += width;
    }
    int width =
        tail != null && (tail != Tail.Mode.AFTER || from == m.tail) ? fit.target : fit.width;
    for (int k = end; k < to; k++) {
      int at = fit.hung ? x : width;
      cells.add(new Cell(m.start[k], m.start[k + 1], at, 0, at, Cell.AS_DESIGNED, m.western[k]));
    }
    boolean pinned = m.codePoint[to - 1] == Paragraph.PAGE_END;
    return new Line(m.start[from], m.start[to], width, cells, adjustment(to), pinned);
  }

  private Tail.Mode mode() {
    return m.paragraph.tail().orElseThrow().mode();
  }

  private Cell cell(int k, int x, int width, List<Cell> cells) {
    if (m.mark[k].transparent() && !cells.isEmpty()) {
      // Combining glyphs are drawn from the end of their base's advance.
      Cell base = cells.get(cells.size() - 1);
      int i = m.before(k);
      int origin = i >= 0 ? base.glyphX() + (i == k - 1 ? m.advance(i) : 0) : x;
      return new Cell(m.start[k], m.start[k + 1], x, 0, origin, Cell.AS_DESIGNED, base.western());
    }
    return new Cell(
        m.start[k], m.start[k + 1], x, width, glyphs.x(k, x), glyphs.stretch(k), m.western[k]);
  }

  /** A hung mark takes no part in fitting the line. */
  private int fittedEnd(int end) {
    return fit.hung ? m.before(end) : end;
  }

  private void weigh(int from, int end) {
    java.util.Arrays.fill(weight, 0);
    java.util.Arrays.fill(passed, 0);
    java.util.Arrays.fill(given, 0);
    java.util.Arrays.fill(places, 0);
    for (int k = from + 1; k < end; k++) {
      count(blanks.trail[k] > 0 ? blanks.trailKind(k) : -1, k, true);
      count(blanks.lead[k] > 0 ? blanks.kind(k) : -1, k, false);
      count(blanks.gapKind[k], k, false);
      count(blanks.character[k] ? Glue.CHARACTER : -1, k, false);
    }
  }

  private void count(int kind, int k, boolean trail) {
    if (kind >= 0 && fit.used[kind] != 0) {
      long w = weight(kind, k, trail ? blanks.trail[k] : blanks.lead[k]);
      weight[kind] += w;
      places[kind] += w > 0 ? 1 : 0;
    }
  }

  /** What a place can give; of character gaps and of what is beyond its limit, all the same. */
  private long weight(int kind, int k, int blank) {
    if (kind == Glue.CHARACTER) {
      return 1;
    }
    if (kind != Glue.GAP && kind != Glue.WORD_SPACE) {
      return blank;
    }
    if (fit.used[kind] < 0) {
      return blanks.gapShrink(k);
    }
    boolean gap = kind == Glue.GAP;
    // One more, so that places that have no room left still share what is beyond all limits.
    return 1L + blanks.gapStretch(k, gap ? Parameter.GAP_MAX : Parameter.WORD_SPACE_MAX);
  }

  /** The place's width after its share, so that all shares together are exact to the millipoint. */
  private int share(int natural, int k, int kind) {
    if (kind < 0 || fit.used[kind] == 0 || weight[kind] == 0 || passed[kind] == weight[kind]) {
      return natural;
    }
    passed[kind] += weight(kind, k, natural);
    long upTo = fit.used[kind] * passed[kind] / weight[kind];
    int mine = (int) (upTo - given[kind]);
    given[kind] = upTo;
    return natural + mine;
  }

  private Map<Adjustment, Integer> adjustment(int to) {
    Map<Adjustment, Integer> made = new EnumMap<>(Adjustment.class);
    for (int kind = 0; kind < Glue.KINDS; kind++) {
      if (fit.used[kind] != 0) {
        made.put(KINDS[kind], Math.round((float) fit.used[kind] / Math.max(1, places[kind])));
      }
    }
    if (opportunities[to] == BreakOpportunities.UNIT) {
      made.put(Adjustment.NUMBER_UNIT_PARTED, 1);
    }
    return made;
  }
}
