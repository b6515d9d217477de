package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.fop.area.Area;
import org.apache.fop.area.Block;
import org.apache.fop.fo.flow.table.Table;
import org.apache.fop.fo.flow.table.TableBody;
import org.apache.fop.fo.flow.table.TableCell;
import org.apache.fop.fo.flow.table.TableRow;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.table.TableLayoutManager;
import org.kanyin.typeset.fo.KanyinNamespace;

/**
 * FOP's manager of a table, which knows with which row each page's part of the table begins. A
 * table's head is the same on every page (XSL 1.1, 6.7.6); what of it is for some pages only is
 * taken away again when the part is made.
 */
final class ComposedTable extends TableLayoutManager {
  private final List<ContinuedBlock> continued = new ArrayList<>();
  private final List<Block> cells = new ArrayList<>();
  private final Set<String> begun = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private int part;
  private Optional<String> first = Optional.empty();
  private boolean carried;

  ComposedTable(Table table) {
    super(table);
  }

  @Override
  public void addAreas(PositionIterator positions, LayoutContext context) {
    part++;
    continued.clear();
    cells.clear();
    said.clear();
    first = Optional.empty();
    super.addAreas(positions, context);
    continued.forEach(this::settle);
  }

  @Override
  public void addChildArea(Area area) {
    super.addChildArea(area);
    if (area instanceof Block cell) {
      cells.add(cell);
    }
  }

  /** A block of the head that is not for every page. */
  void add(ContinuedBlock block) {
    continued.add(block);
  }

  /** Told of each block of a cell that is placed. */
  static void tell(org.apache.fop.fo.flow.Block block, LayoutManager manager) {
    if (block.getParent() instanceof TableCell cell
        && cell.getParent() instanceof TableRow row
        && row.getParent() instanceof TableBody) {
      around(manager).ifPresent(table -> table.tell(row, cell));
    }
  }

  /** The table that a manager stands in. */
  static Optional<ComposedTable> around(LayoutManager inside) {
    LayoutManager manager = inside;
    while (manager != null && !(manager instanceof ComposedTable)) {
      manager = manager.getParent();
    }
    return Optional.ofNullable((ComposedTable) manager);
  }

  private void tell(TableRow row, TableCell cell) {
    String id = KanyinNamespace.attribute(row, KanyinNamespace.ROW).orElse("");
    if (id.isEmpty()) {
      return;
    }
    if (cell.getNumberRowsSpanned() > 1) {
      said.add(id + "/" + cell.getColumnNumber());
    } else {
      if (first.isEmpty()) {
        first = Optional.of(id);
        carried = begun.contains(id);
      }
      begun.add(id);
    }
  }

  private void settle(ContinuedBlock block) {
    if (!isWanted(block)) {
      block.clear();
    }
  }

  private boolean isWanted(ContinuedBlock block) {
    List<String> rows = block.rows();
    if (rows.isEmpty()) {
      return part > 1;
    }
    int at = first.map(rows::indexOf).orElse(-1);
    return (at > 0 || (at == 0 && carried))
        && !said.contains(rows.get(0) + "/" + block.column())
        && block.height() <= room(block);
  }

  /** How high the cell is here that a block stands over. */
  private int room(ContinuedBlock block) {
    return cells.stream()
        .filter(c -> c.getChildAreas() != null && c.getChildAreas().contains(block.area()))
        .findFirst()
        .flatMap(
            own ->
                cells.stream()
                    .filter(c -> c != own && c.getXOffset() == own.getXOffset())
                    .filter(c -> c.getYOffset() >= own.getYOffset() && c.getBPD() > 0)
                    .min((a, b) -> Integer.compare(a.getYOffset(), b.getYOffset())))
        .map(Block::getBPD)
        .orElse(0);
  }
}
