package org.kanyin.base;

import java.util.List;
import java.util.Map;

/**
 * Where every line of a typeset issue stands. Findings, proof sheets, correction checks and pinning
 * live on it. All measures in points from the page's top left corner.
 *
 * @param pages in the order of the sheets
 */
public record Trace(List<Page> pages) {
  public Trace {
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
      Map<String, Double> adjustment) {
    public Line {
      glyphX = List.copyOf(glyphX);
      adjustment = Map.copyOf(adjustment);
    }
  }
}
