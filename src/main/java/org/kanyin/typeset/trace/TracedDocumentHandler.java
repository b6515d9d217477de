package org.kanyin.typeset.trace;

import java.util.List;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;

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

  @Override
  public List<PageDrawing> drawings(LayoutTrace trace, List<DotRow> dots) {
    return List.of();
  }
}
