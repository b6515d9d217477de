package org.kanyin.typeset.trace;

import java.util.List;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;

/** Where FOP's areas are drawn: a file or a screen, each with a painter that knows its place. */
interface TracedPages extends IFDocumentHandler {
  /** The painter of the page being drawn. */
  TracingPainter page();

  /** What was painted on each page, once all are; none where it went into a file. */
  List<PageDrawing> drawings(LayoutTrace trace, List<DotRow> dots);
}
