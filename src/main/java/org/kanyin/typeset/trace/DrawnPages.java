package org.kanyin.typeset.trace;

import java.util.List;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;

/**
 * What was learnt of a document while it was drawn.
 *
 * @param trace where every line stands
 * @param dots leaders and 着重号, still to be drawn
 * @param labels what each page is called in a viewer
 */
public record DrawnPages(LayoutTrace trace, List<DotRow> dots, List<String> labels) {
  public DrawnPages {
    dots = List.copyOf(dots);
    labels = List.copyOf(labels);
  }
}
