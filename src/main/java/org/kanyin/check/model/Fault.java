package org.kanyin.check.model;

import java.util.List;
import org.kanyin.analysis.model.PageRegion;
import org.kanyin.base.Finding;

/**
 * A finding, where it stands on the pages, and what it counts.
 *
 * @param weight in the official error rate: 1 for a wrong character, 0 where it is none of its
 *     faults
 * @param marks none where it is of the whole page or document
 */
public record Fault(Finding finding, double weight, List<PageRegion> marks) {
  public Fault {
    marks = List.copyOf(marks);
  }
}
