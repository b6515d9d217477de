package org.kanyin.compose.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Tail;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** Gives every atom of a fitted line its place. */
public final class Justifier {
  private final PreparedText text;
  private final Glue glue;
  private final GlyphPositions glyphs;
  private final byte[] opportunities;

  public Justifier(PreparedText text, Glue glue, byte[] opportunities) {
    this.text = text;
    this.glue = glue;
    this.opportunities = opportunities;
    glyphs = new GlyphPositions(text);
  }

  /** The line with every atom in its cell. */
  public Line line(LineFit fit) {
    LineShares shares =
        new LineShares(glue, fit.used(), fit.from(), fit.hung() ? hung(fit) : fit.contentEnd());
    Tail.Mode tail = tail(fit);
    List<Cell> cells = new ArrayList<>(fit.to() - fit.from());
    int x = ink(fit, shares, tail, cells);
    int width =
        tail != null && (tail != Tail.Mode.AFTER || fit.from() == text.tail)
            ? fit.target()
            : fit.width();
    int at = fit.hung() ? x : width;
    for (int k = fit.contentEnd(); k < fit.to(); k++) {
      cells.add(new Cell(start(k), start(k + 1), at, 0, at, Cell.AS_DESIGNED, text.western[k]));
    }
    Map<Adjustment, Integer> adjustment = shares.adjustment();
    if (opportunities[fit.to()] == BreakOpportunities.UNIT) {
      adjustment.put(Adjustment.NUMBER_UNIT_PARTED, 1);
    }
    boolean pinned = text.codePoint[fit.to() - 1] == Paragraph.PAGE_END;
    return new Line(start(fit.from()), start(fit.to()), width, cells, adjustment, pinned);
  }

  /** Where the line's tail goes, if the line ends in one and has room left; else null. */
  private Tail.Mode tail(LineFit fit) {
    boolean tail = fit.to() == text.n && text.tail < text.n && fit.target() > fit.width();
    return tail ? text.paragraph.tail().orElseThrow().mode() : null;
  }

  /** The mark that hangs: it takes no part in fitting the line. */
  private int hung(LineFit fit) {
    return text.before(fit.contentEnd());
  }

  /**
   * Adds the cells of the line's ink.
   *
   * @return where they end, millipoints from the line's start
   */
  private int ink(LineFit fit, LineShares shares, Tail.Mode tail, List<Cell> cells) {
    int slack = fit.target() - fit.width();
    int end = fit.contentEnd();
    int x = fit.startBlank();
    if (fit.from() == text.tail && tail != null && tail != Tail.Mode.LEADER) {
      x += slack;
    }
    for (int k = fit.from(); k < end; k++) {
      int width = text.body[k];
      if (k > fit.from()) {
        int trail = shares.trail(k);
        boolean hangs = fit.hung() && k == hung(fit);
        noteMarksBehind(hangs ? 0 : trail, k, fit.from(), cells);
        x += trail;
        int gap = shares.gap(k);
        if (text.mark[k].blank()) {
          width = gap;
        } else {
          x += gap;
        }
        x += glue.fixed[k] + shares.character(k) + shares.lead(k);
        x += k == text.tail && tail == Tail.Mode.RIGHT ? slack : 0;
      }
      if (fit.hung() && k == hung(fit) && fit.width() == fit.target()) {
        x = fit.target();
      }
      if (k == text.tail && text.mark[k] == CharacterClass.LEADER && tail == Tail.Mode.LEADER) {
        width += slack;
      }
      if (k == end - 1 && opportunities[fit.to()] == BreakOpportunities.HYPHEN) {
        width = text.hyphen(k);
        cells.add(new Cell(start(k), start(k + 1), x, width, x, Cell.AS_DESIGNED, true));
      } else {
        cells.add(cell(k, x, width, cells));
      }
      x += width;
    }
    return x;
  }

  /** Inside a line a mark's blank stands before the note's marks that follow it (rule 20). */
  private void noteMarksBehind(int blank, int k, int from, List<Cell> cells) {
    if (blank == 0 || text.mark[text.before(k)] != CharacterClass.NOTE_MARK) {
      return;
    }
    for (int i = k - 1;
        i > from && (text.mark[i] == CharacterClass.NOTE_MARK || text.mark[i].transparent());
        i--) {
      Cell c = cells.get(i - from);
      cells.set(
          i - from,
          new Cell(
              c.start(),
              c.end(),
              c.x() + blank,
              c.width(),
              c.glyphX() + blank,
              c.stretch(),
              c.western()));
    }
  }

  private int start(int k) {
    return text.start[k];
  }

  private Cell cell(int k, int x, int width, List<Cell> cells) {
    if (text.mark[k].transparent() && !cells.isEmpty()) {
      // Combining glyphs are drawn from the end of their base's advance.
      Cell base = cells.get(cells.size() - 1);
      int i = text.before(k);
      int origin = i >= 0 ? base.glyphX() + (i == k - 1 ? text.advance(i) : 0) : x;
      return new Cell(start(k), start(k + 1), x, 0, origin, Cell.AS_DESIGNED, base.western());
    }
    return new Cell(
        start(k), start(k + 1), x, width, glyphs.x(k, x), glyphs.stretch(k), text.western[k]);
  }
}
