package org.kanyin.typeset.trace;

import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;

/** FOP's PDF writer with a painter that can be asked where it is. */
final class TracedDocumentHandler extends PDFDocumentHandler implements TracedPages {
  private TracingPainter page;

  TracedDocumentHandler(IFContext context) {
    super(context);
  }

  @Override
  public IFPainter startPageContent() throws IFException {
    page = new TracingPainter(super.startPageContent());
    return page;
  }

  @Override
  public TracingPainter page() {
    return page;
  }
}
