package org.kanyin.diff.model;

import java.util.List;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Place;

/**
 * Where a change stands in one of the rounds.
 *
 * @param place the page of a PDF, or file, line and column of a manuscript
 * @param line of the page's text, from 1, heads and folios not counted; 0 where there is none
 * @param marks the words, a stretch of each line; a narrow one where something is missing; none in
 *     a manuscript
 */
public record RoundRegion(Place place, int line, List<PageRegion> marks) {
  public RoundRegion {
    marks = List.copyOf(marks);
  }

  /** As a sentence says it: 第 3 面第 12 行, or file, line and column. */
  public String words() {
    if (place.line() > 0) {
      return place.toString();
    }
    return place.page() == 0
        ? place.file()
        : "第 " + place.page() + " 页" + (line > 0 ? "第 " + line + " 行" : "");
  }
}
