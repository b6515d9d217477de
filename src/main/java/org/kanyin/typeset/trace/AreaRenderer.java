package org.kanyin.typeset.trace;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.area.Area;
import org.apache.fop.area.Block;
import org.apache.fop.area.BlockParent;
import org.apache.fop.area.BodyRegion;
import org.apache.fop.area.Footnote;
import org.apache.fop.area.LineArea;
import org.apache.fop.area.PageSequence;
import org.apache.fop.area.PageViewport;
import org.apache.fop.area.RegionViewport;
import org.apache.fop.area.Span;
import org.apache.fop.area.Trait;
import org.apache.fop.area.inline.InlineParent;
import org.apache.fop.area.inline.Space;
import org.apache.fop.area.inline.TextArea;
import org.apache.fop.fo.Constants;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFRenderer;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.font.EmbeddedFont;
import org.kanyin.typeset.text.BlockComposer;
import org.kanyin.typeset.text.ComposedArea;
import org.kanyin.typeset.text.LeaderArea;

/**
 * Draws the areas and writes the trace down in the same pass. What is left to decide here is only
 * what cannot be known before: how long a contents entry's leader is, once its folio is known.
 */
public final class AreaRenderer extends IFRenderer implements BlockComposer.Holder {
  /** A leader keeps this far from the text on both sides, in ems. */
  private static final double LEADER_CLEAR = 0.5;

  /** Diameter of a leader's dot and height of its centre over the baseline, in ems. */
  private static final double LEADER_DOT = 0.085;

  private static final double LEADER_HEIGHT = 0.34;

  /** Diameter of 着重号 and depth of its centre under the baseline, in ems. */
  private static final double EMPHASIS_DOT = 0.15;

  private static final double EMPHASIS_DEPTH = 0.26;

  private final BlockComposer composer;
  private final TracedPages document;
  private final TraceBuilder trace = new TraceBuilder();
  private final PageLabels labels = new PageLabels();
  private final List<DotRow> dots = new ArrayList<>();

  private AreaRenderer(FOUserAgent agent, BlockComposer composer, TracedPages document) {
    super(agent);
    this.composer = composer;
    this.document = document;
    setDocumentHandler(document);
    // FOP does this itself only where it has made the renderer.
    agent.setStructureTreeEventHandler(document.getStructureTreeEventHandler());
  }

  /** Draws into a PDF. */
  public static AreaRenderer pdf(FOUserAgent agent, BlockComposer composer) {
    return new AreaRenderer(agent, composer, new TracedDocumentHandler(new IFContext(agent)));
  }

  /** Notes down what is to be drawn; no file is made. */
  public static AreaRenderer drawing(FOUserAgent agent, BlockComposer composer) {
    return new AreaRenderer(agent, composer, new DrawingDocumentHandler(new IFContext(agent)));
  }

  @Override
  public BlockComposer composer() {
    return composer;
  }

  /** What is known of the pages, once all are drawn. */
  public DrawnPages drawn() {
    LayoutTrace lines = trace.build();
    return new DrawnPages(lines, dots, labels.all(), document.drawings(lines, dots));
  }

  @Override
  public void setupFontInfo(FontInfo info) {
    composer.fonts().addTo(info);
    document.setFontInfo(info);
    fontInfo = info;
  }

  @Override
  public void startPageSequence(PageSequence sequence) {
    super.startPageSequence(sequence);
    labels.startSequence(KanyinNamespace.attribute(sequence, KanyinNamespace.LABEL));
  }

  @Override
  public void renderPage(PageViewport page) throws IOException, FOPException {
    super.renderPage(page);
    labels.addPage(page.getPageNumberString());
    Rectangle2D area = page.getViewArea();
    BodyRegion body = page.getBodyRegion();
    trace.endPage(
        page.getPageIndex() + 1,
        page.getPageNumberString(),
        area.getWidth() / 1000,
        area.getHeight() / 1000,
        body.getBPD() / 1000.0,
        (body.getBPD() - used(body)) / 1000.0);
  }

  /** The height of what stands in the body; FOP's own sum leaves out pages ended by hand. */
  private static int used(BodyRegion body) {
    int used = 0;
    for (Object span : body.getMainReference().getSpans()) {
      int highest = 0;
      for (int i = 0; i < ((Span) span).getColumnCount(); i++) {
        highest = Math.max(highest, ((Span) span).getNormalFlow(i).getAllocBPD());
      }
      used += highest;
    }
    Footnote notes = body.getFootnote();
    if (notes != null) {
      Block rule = notes.getSeparator();
      used += notes.getBPD() + (rule == null ? 0 : rule.getAllocBPD());
    }
    return used;
  }

  @Override
  protected void renderRegionViewport(RegionViewport port) {
    if (port != null && port.getRegionReference() != null) {
      trace.startRegion(regionName(port.getRegionReference().getRegionClass()));
    }
    super.renderRegionViewport(port);
  }

  private static String regionName(int regionClass) {
    return switch (regionClass) {
      case Constants.FO_REGION_BEFORE -> "before";
      case Constants.FO_REGION_AFTER -> "after";
      case Constants.FO_REGION_START -> "start";
      case Constants.FO_REGION_END -> "end";
      default -> "body";
    };
  }

  @Override
  protected void renderLineArea(LineArea line) {
    LeaderWidth.fill(line);
    super.renderLineArea(line);
    trace.endLine();
  }

  /**
   * What a style sets on the last page's foot goes the way of footnotes, but has no rule over it.
   */
  @Override
  protected void renderFootnote(Footnote footnote) {
    List<?> blocks = footnote.getChildAreas();
    Block rule = footnote.getSeparator();
    if (rule != null && blocks != null && isPageFoot((Area) blocks.get(0))) {
      footnote.setSeparator(null);
      currentBPPosition += rule.getAllocBPD();
    }
    super.renderFootnote(footnote);
  }

  private static boolean isPageFoot(Area area) {
    return KanyinNamespace.PAGE_FOOT_ID.equals(area.getTrait(Trait.PROD_ID))
        || (area instanceof BlockParent parent
            && parent.getChildAreas() != null
            && !parent.getChildAreas().isEmpty()
            && isPageFoot((Area) parent.getChildAreas().get(0)));
  }

  /** An inline that only ends or begins at a line's edge leaves an empty area there: no link. */
  @Override
  public void renderInlineParent(InlineParent parent) {
    if (parent.getIPD() > 0 || !parent.getChildAreas().isEmpty()) {
      super.renderInlineParent(parent);
    }
  }

  @Override
  protected void renderText(TextArea text) {
    int x = currentIPPosition;
    int baseline = currentBPPosition + text.getBlockProgressionOffset() + text.getBaselineOffset();
    Point2D at = document.page().onPage(x, baseline);
    if (text instanceof ComposedArea area) {
      if (area.piece().dotted()) {
        drawEmphasis(area, x, baseline);
      }
      trace.add(area, at.getX(), at.getY(), document.page().current().getScaleX());
      drawStretched(area);
    } else {
      trace.add(text.getText(), at.getX(), at.getY());
      super.renderText(text);
    }
  }

  /** Draws the area in coordinates that are wider than the page's by the area's stretch. */
  private void drawStretched(ComposedArea area) {
    if (area.stretch() == Cell.AS_DESIGNED) {
      super.renderText(area);
      return;
    }
    document.page().startStretch(area.stretch() / (double) Cell.AS_DESIGNED, currentIPPosition);
    super.renderText(area);
    document.page().endStretch();
  }

  /** 着重号, each under the middle of its character. */
  private void drawEmphasis(ComposedArea area, int x, int baseline) {
    String text = area.block().paragraph().text();
    int size = (Integer) area.getTrait(Trait.FONT_SIZE);
    for (Cell cell : area.cells()) {
      if (EmphasisCharacters.takesDot(text.codePointAt(cell.start()))) {
        int centre = x + cell.x() - area.x() + cell.width() / 2;
        int depth = (int) (EMPHASIS_DEPTH * size);
        addDots(area, centre, baseline + depth, 1, size, EMPHASIS_DOT * size);
      }
    }
  }

  @Override
  protected void renderInlineSpace(Space space) {
    if (space instanceof LeaderArea leader) {
      drawLeader(leader);
    }
    super.renderInlineSpace(space);
  }

  /** Dots on one raster over the whole page, so that they align down the contents. */
  private void drawLeader(LeaderArea leader) {
    int clear = (int) (LEADER_CLEAR * leader.size());
    int left = currentIPPosition + clear;
    int right = currentIPPosition + leader.getIPD() - clear;
    int origin = (int) Math.round(document.page().onPage(0, 0).getX() * 1000);
    int raster = leader.raster();
    int first = Math.floorDiv(left + origin + raster - 1, raster) * raster - origin;
    int baseline =
        currentBPPosition
            + leader.getBlockProgressionOffset()
            + leader.size() * EmbeddedFont.ASCENDER / 1000;
    int y = baseline - (int) (LEADER_HEIGHT * leader.size());
    int count = (right - first) / raster + 1;
    if (count > 0) {
      addDots(leader, first, y, count, raster, LEADER_DOT * leader.size());
    }
  }

  /** Keeps a row of dots; {@code seal} draws them, for FOP's painters draw no round mark. */
  private void addDots(Area owner, int x, int y, int count, int step, double diameter) {
    Point2D at = document.page().onPage(x, y);
    Color color = (Color) owner.getTrait(Trait.COLOR);
    dots.add(
        new DotRow(
            currentPageViewport.getPageIndex() + 1,
            at.getX(),
            at.getY(),
            count,
            step / 1000.0,
            diameter / 1000,
            color == null ? 0 : color.getRGB() & 0xFFFFFF));
  }
}
