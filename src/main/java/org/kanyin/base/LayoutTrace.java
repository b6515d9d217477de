package org.kanyin.base;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where every line of a typeset issue stands. Findings, proof sheets, correction checks and pinning
 * live on it. All measures in points from the page's top left corner.
 *
 * @param pages in the order of the sheets
 */
public record LayoutTrace(List<Page> pages) {
  public LayoutTrace {
    pages = List.copyOf(pages);
  }

  /** Index of the sheet that carries folio 1: cover and contents have numbers of their own. */
  public int bodyStart() {
    int first = 0;
    for (int i = 0; i < pages.size(); i++) {
      first = pages.get(i).folio().equals("1") ? i : first;
    }
    return first;
  }

  /**
   * One page.
   *
   * @param number the sheet, from 1
   * @param folio the printed page number as a string, empty on pages that carry none
   * @param width points
   * @param height points
   * @param body height of the region that holds text, points
   * @param free how much of that is left free at its foot, over any footnotes
   * @param lines in drawing order
   */
  public record Page(
      int number,
      String folio,
      double width,
      double height,
      double body,
      double free,
      List<Line> lines) {
    public Page {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of text.
   *
   * @param region {@code body}, {@code before}, {@code after}, {@code footnote} …: FO's region name
   * @param block the id of the manuscript block it shows, empty for generated lines
   * @param start first character of the block's manuscript text on this line (UTF-16 index)
   * @param end one past the last
   * @param x left edge of the first cell
   * @param baseline from the page's top
   * @param width sum of the cells
   * @param measure the width the line was composed for
   * @param text what the line shows, generated characters included
   * @param glyphX left edge of each UTF-16 unit's cell, as many as {@code text} has units
   * @param adjustment what was done to fit the line: kind to points per place, positive for stretch
   * @param runs which manuscript characters the text shows, in its order; what no run covers is
   *     generated
   */
  public record Line(
      String region,
      String block,
      int start,
      int end,
      double x,
      double baseline,
      double width,
      double measure,
      String text,
      List<Double> glyphX,
      Map<String, Double> adjustment,
      List<Run> runs) {
    public Line {
      glyphX = List.copyOf(glyphX);
      adjustment = Map.copyOf(adjustment);
      runs = List.copyOf(runs);
    }

    /** The manuscript character that this one of the line's text shows; empty if generated. */
    public Optional<Run> runAt(int index) {
      return runs.stream().filter(r -> r.from() <= index && index < r.to()).findFirst();
    }
  }

  /**
   * A stretch of a line's text that is one element's.
   *
   * @param from in the line's text (UTF-16 index)
   * @param to one past the last
   * @param block the id of the manuscript element
   * @param start the character of that element's text which the first one is
   */
  public record Run(int from, int to, String block, int start) {
    /** Which character of the element stands at this index of the line. */
    public int of(int index) {
      return start + index - from;
    }
  }
}
