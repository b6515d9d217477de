package org.kanyin.typeset.trace;

import org.apache.fop.render.intermediate.IFDocumentHandler;

/** Where FOP's areas are drawn: a file or a screen, each with a painter that knows its place. */
interface TracedPages extends IFDocumentHandler {
  /** The painter of the page being drawn. */
  TracingPainter page();
}
