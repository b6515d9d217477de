package org.kanyin.typeset.managers;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.area.Area;
import org.apache.fop.area.Block;
import org.apache.fop.area.BlockViewport;
import org.apache.fop.area.CTM;
import org.apache.fop.area.Trait;
import org.apache.fop.datatypes.FODimension;
import org.apache.fop.layoutmgr.AreaAdditionUtil;
import org.apache.fop.layoutmgr.BlockLayoutManager;
import org.apache.fop.layoutmgr.BlockLevelEventProducer;
import org.apache.fop.layoutmgr.KnuthBox;
import org.apache.fop.layoutmgr.KnuthPenalty;
import org.apache.fop.layoutmgr.KnuthPossPosIter;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.SpaceResolver;
import org.apache.fop.traits.MinOptMax;
import org.apache.fop.traits.WritingMode;

/**
 * A block that is turned a quarter to the left, its top at the left of the page, and fills whole
 * pages. FOP turns a block-container as one piece and never parts it: here its content is parted
 * first, each part on a page of its own.
 */
final class TurnedPages extends BlockLayoutManager {
  private static final int QUARTER = 90;

  private final org.apache.fop.fo.flow.Block block;
  private final int length;
  private int depth;
  private List<ListElement> elements = List.of();
  private List<TurnedParts.Part> parts = List.of();
  private Block current;

  /**
   * @param length of a line: the height of the page's type area, millipoints
   */
  TurnedPages(org.apache.fop.fo.flow.Block block, int length) {
    super(block);
    this.block = block;
    this.length = length;
  }

  @Override
  public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment) {
    depth = context.getRefIPD();
    LayoutContext inside = LayoutContext.offspringOf(context);
    inside.setRefIPD(length);
    inside.setStackLimitBP(MinOptMax.getInstance(depth));
    inside.setWritingMode(WritingMode.LR_TB);
    elements = new ArrayList<>();
    LayoutManager child;
    while ((child = getChildLM()) != null) {
      List<ListElement> made = child.isFinished() ? null : next(child, inside, alignment);
      if (made != null) {
        wrapPositionElements(made, elements);
      }
    }
    SpaceResolver.resolveElementList(elements);
    WholeRows.decide(elements, depth);
    parts = TurnedParts.of(elements, depth);
    tellOverflow();
    setFinished(true);
    return boxes();
  }

  /** FOP's list without a type holds elements. */
  @SuppressWarnings("unchecked")
  private static List<ListElement> next(LayoutManager child, LayoutContext context, int alignment) {
    return child.getNextKnuthElements(context, alignment);
  }

  /**
   * One box for each page, and one without height before and after them: a title or a byline that
   * is kept with the table is kept with that, for no page holds both it and a full page.
   */
  private List<ListElement> boxes() {
    List<ListElement> boxes = new ArrayList<>();
    boxes.add(new KnuthBox(0, notifyPos(new Position(this)), false));
    for (int i = 0; i < parts.size(); i++) {
      boxes.add(new KnuthPenalty(0, 0, false, notifyPos(new Position(this)), false));
      boxes.add(new KnuthBox(length, notifyPos(new LeafPosition(this, i)), false));
    }
    boxes.add(new KnuthPenalty(0, 0, false, notifyPos(new Position(this)), false));
    boxes.add(new KnuthBox(0, notifyPos(new Position(this)), false));
    return boxes;
  }

  private void tellOverflow() {
    parts.stream()
        .mapToInt(part -> part.height() - depth)
        .filter(over -> over > 0)
        .max()
        .ifPresent(
            over ->
                BlockLevelEventProducer.Provider.get(block.getUserAgent().getEventBroadcaster())
                    .viewportBPDOverflow(
                        this, block.getName(), over, false, true, block.getLocator()));
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    while (positions.hasNext()) {
      if (positions.next() instanceof LeafPosition place && place.getLM() == this) {
        addPart(place.getLeafPos(), context);
      }
    }
  }

  private void addPart(int number, LayoutContext context) {
    BlockViewport page = new BlockViewport(false);
    page.addTrait(Trait.IS_VIEWPORT_AREA, true);
    page.setIPD(depth);
    page.setBPD(length);
    FODimension turned = new FODimension(0, 0);
    page.setCTM(
        CTM.getCTMandRelDims(
            QUARTER, WritingMode.LR_TB, new Rectangle(0, 0, depth, length), turned));
    current = new Block();
    current.addTrait(Trait.IS_REFERENCE_AREA, true);
    current.setIPD(turned.ipd);
    parentLayoutManager.getParentArea(page);
    TurnedParts.Part part = parts.get(number);
    LayoutContext inside = LayoutContext.offspringOf(context);
    SpaceResolver.performConditionalsNotification(
        elements, part.start(), part.end(), part.before());
    AreaAdditionUtil.addAreas(
        this, new KnuthPossPosIter(elements, part.start(), part.end() + 1), inside);
    page.addBlock(current);
    parentLayoutManager.addChildArea(page);
    current = null;
  }

  @Override
  public Area getParentArea(Area child) {
    return current;
  }

  @Override
  public void addChildArea(Area child) {
    current.addBlock((Block) child);
  }

  @Override
  public int getContentAreaIPD() {
    return length;
  }
}
