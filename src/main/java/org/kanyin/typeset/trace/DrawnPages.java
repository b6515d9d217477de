package org.kanyin.typeset.trace;

import java.util.List;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;

/**
 * What was learnt of a document while it was drawn.
 *
 * @param trace where every line stands
 * @param dots leaders and 着重号, still to be drawn
 * @param labels what each page is called in a viewer
 * @param drawings what is painted on each page; none where a file was made of it
 */
public record DrawnPages(
    LayoutTrace trace, List<DotRow> dots, List<String> labels, List<PageDrawing> drawings) {
  public DrawnPages {
    dots = List.copyOf(dots);
    labels = List.copyOf(labels);
    drawings = List.copyOf(drawings);
  }
}
