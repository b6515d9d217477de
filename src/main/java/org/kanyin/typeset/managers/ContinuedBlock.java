package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.area.Area;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.table.TableCell;
import org.apache.fop.layoutmgr.KnuthBox;
import org.apache.fop.layoutmgr.KnuthPossPosIter;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.PositionIterator;
import org.kanyin.typeset.text.BlockComposer;

/**
 * FOP's manager of a block in a table's head that is shown on some of the table's pages only. One
 * that is shown over rows takes no height: it stands in the first row of the page.
 */
final class ContinuedBlock extends ComposedBlock {
  private final Block block;
  private final List<String> rows;
  private List<ListElement> elements = List.of();
  private org.apache.fop.area.Block area;

  /**
   * @param rows the ids of the rows that its cell spans; none where it is for all pages but the
   *     first
   */
  ContinuedBlock(Block block, BlockComposer composer, String rows) {
    super(block, composer);
    this.block = block;
    this.rows = rows.isBlank() ? List.of() : List.of(rows.strip().split(" +"));
  }

  List<String> rows() {
    return rows;
  }

  int column() {
    FONode node = block;
    while (!(node instanceof TableCell)) {
      node = node.getParent();
    }
    return ((TableCell) node).getColumnNumber();
  }

  org.apache.fop.area.Block area() {
    return area;
  }

  int height() {
    return area == null ? 0 : area.getBPD();
  }

  void clear() {
    if (area != null && area.getChildAreas() != null) {
      area.getChildAreas().clear();
      area.setBPD(0);
    }
  }

  @Override
  public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment) {
    List<ListElement> made = super.getNextKnuthElements(context, alignment);
    if (rows.isEmpty() || made == null || made.isEmpty()) {
      return made;
    }
    elements = made;
    return new ArrayList<>(List.of(new KnuthBox(0, notifyPos(new LeafPosition(this, 0)), false)));
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    area = null;
    super.addAreas(rows.isEmpty() ? positions : inside(positions), context);
    ComposedTable.around(this).ifPresent(table -> table.add(this));
  }

  /** The block's own positions for the one that stands for all of them, which FOP wants taken. */
  private PositionIterator inside(PositionIterator positions) {
    while (positions.hasNext()) {
      positions.next();
    }
    return new KnuthPossPosIter(elements);
  }

  @Override
  public Area getParentArea(Area child) {
    Area parent = super.getParentArea(child);
    area = (org.apache.fop.area.Block) parent;
    return parent;
  }
}
