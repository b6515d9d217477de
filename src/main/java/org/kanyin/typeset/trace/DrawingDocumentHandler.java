package org.kanyin.typeset.trace;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Result;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.AbstractIFDocumentHandler;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.xmlgraphics.util.MimeConstants;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;

/**
 * Notes down what is painted on each page. No file is made, no font packed, and there is no
 * structure tree: for who looks at pages while they change.
 */
final class DrawingDocumentHandler extends AbstractIFDocumentHandler implements TracedPages {
  private final List<List<PageDrawing.Mark>> pages = new ArrayList<>();
  private FontInfo fonts;
  private TracingPainter page;

  DrawingDocumentHandler(IFContext context) {
    super(context);
  }

  @Override
  public TracingPainter page() {
    return page;
  }

  @Override
  public List<PageDrawing> drawings(LayoutTrace trace, List<DotRow> dots) {
    dots.forEach(row -> pages.get(row.page() - 1).add(new PageDrawing.Dots(row)));
    List<PageDrawing> drawings = new ArrayList<>();
    for (LayoutTrace.Page p : trace.pages()) {
      drawings.add(
          new PageDrawing(p.number(), p.folio(), p.width(), p.height(), pages.get(p.number() - 1)));
    }
    return drawings;
  }

  @Override
  public IFPainter startPageContent() {
    List<PageDrawing.Mark> marks = new ArrayList<>();
    pages.add(marks);
    DrawingPainter painter = new DrawingPainter(fonts, marks);
    page = new TracingPainter(painter);
    painter.follow(page::current);
    return page;
  }

  @Override
  public void setFontInfo(FontInfo info) {
    fonts = info;
  }

  @Override
  public FontInfo getFontInfo() {
    return fonts;
  }

  @Override
  public void setDefaultFontInfo(FontInfo info) {
    fonts = info;
  }

  @Override
  public void setResult(Result result) {
    // Nothing is written.
  }

  @Override
  public IFDocumentHandlerConfigurator getConfigurator() {
    return null;
  }

  @Override
  public boolean supportsPagesOutOfOrder() {
    return false;
  }

  /** Layout does not depend on it; FOP looks up what may be embedded by it. */
  @Override
  public String getMimeType() {
    return MimeConstants.MIME_PDF;
  }

  // What follows is told of a document by FOP and shows on no page.

  @Override
  public void endDocument() {}

  @Override
  public void startPageSequence(String id) {}

  @Override
  public void endPageSequence() {}

  @Override
  public void startPage(int index, String name, String master, Dimension size) {}

  @Override
  public void endPage() {}

  @Override
  public void endPageContent() {}

  @Override
  public void handleExtensionObject(Object extension) {}
}
