package org.kanyin.typeset.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.fop.datatypes.LengthBase;
import org.apache.fop.datatypes.PercentBaseContext;
import org.apache.fop.datatypes.SimplePercentBaseContext;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.table.Table;
import org.apache.fop.fo.flow.table.TableCell;
import org.apache.fop.fo.flow.table.TableColumn;
import org.apache.fop.fo.flow.table.TablePart;
import org.apache.fop.fo.flow.table.TableRow;
import org.apache.fop.fo.properties.FixedLength;
import org.kanyin.compose.Composer;
import org.kanyin.compose.model.Extent;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.typeset.fo.KanyinNamespace;
import org.kanyin.typeset.model.NarrowCell;
import org.kanyin.typeset.text.BlockComposer;

/**
 * Fits the columns of a table to what stands in them, where the style asks for that, and finds the
 * cells in which a number has no room.
 */
public final class FittedColumns {
  private static final PercentBaseContext CONTEXT =
      new SimplePercentBaseContext(null, LengthBase.CUSTOM_BASE, 0);

  private final BlockComposer composer;
  private final List<TableColumn> columns;
  private final List<CellExtent> extents = new ArrayList<>();
  private final List<Measured> cells = new ArrayList<>();

  /** A block of a cell and what it needs. */
  private record Measured(Block block, CellExtent extent, String number, Paragraph text) {}

  private FittedColumns(Table table, BlockComposer composer) {
    this.composer = composer;
    columns =
        table.getColumns().stream()
            .filter(TableColumn.class::isInstance)
            .map(TableColumn.class::cast)
            .toList();
    measure(table.getTableHeader());
    measure(table);
  }

  /**
   * Sets the widths of the table's columns where they are to fit.
   *
   * @return cells in which a number does not find room, the narrowest of each column
   */
  public static List<NarrowCell> fit(Table table, BlockComposer composer) {
    FittedColumns fitted = new FittedColumns(table, composer);
    boolean fits = KanyinNamespace.attribute(table, KanyinNamespace.COLUMNS).isPresent();
    if (fitted.columns.isEmpty()) {
      return List.of();
    }
    if (fits) {
      fitted.setWidths();
    }
    fitted.alignFigures();
    return fitted.narrow(KanyinNamespace.attribute(table, KanyinNamespace.SOURCE).orElse(""), fits);
  }

  private void measure(FONode parent) {
    FONode.FONodeIterator children = parent == null ? null : parent.getChildNodes();
    while (children != null && children.hasNext()) {
      FONode child = children.next();
      if (child instanceof TableCell cell) {
        measure(cell);
      } else if (child instanceof TablePart || child instanceof TableRow) {
        measure(child);
      }
    }
  }

  private void measure(TableCell cell) {
    FONode.FONodeIterator children = cell.getChildNodes();
    while (children != null && children.hasNext()) {
      if (children.next() instanceof Block block) {
        Paragraph text = composer.paragraph(block, CONTEXT);
        if (!text.text().isEmpty()) {
          measure(cell, block, text);
        }
      }
    }
  }

  private void measure(TableCell cell, Block block, Paragraph text) {
    Extent extent = Composer.extent(text);
    CellExtent needs =
        new CellExtent(
            cell.getColumnNumber() - 1,
            cell.getNumberColumnsSpanned(),
            text.spans().get(0).size(),
            block.getCommonMarginBlock().startIndent.getValue(CONTEXT)
                + block.getCommonMarginBlock().endIndent.getValue(CONTEXT),
            extent.whole(),
            extent.word(),
            extent.number());
    extents.add(needs);
    cells.add(
        new Measured(
            block,
            needs,
            text.text().substring(extent.numberAt(), extent.numberEnd()).strip(),
            text));
  }

  private int width(int column, int span) {
    return columns.stream()
        .skip(column)
        .limit(span)
        .mapToInt(c -> c.getColumnWidth().getValue(CONTEXT))
        .sum();
  }

  private void setWidths() {
    int measure = width(0, columns.size());
    int[] widths =
        ColumnWidths.of(measure, columns.size(), extents)
            .orElseGet(() -> inProportion(measure, ColumnWidths.least(columns.size(), extents)));
    for (int i = 0; i < widths.length; i++) {
      columns.get(i).setColumnWidth(FixedLength.getInstance(widths[i]));
    }
  }

  private static int[] inProportion(int measure, int[] least) {
    long all = Arrays.stream(least).asLongStream().sum();
    return Arrays.stream(least).map(w -> (int) ((long) w * measure / all)).toArray();
  }

  /** Sets the figures of a column under one another, their widest in the middle of it. */
  private void alignFigures() {
    for (int column = 0; column < columns.size(); column++) {
      int at = column;
      List<AlignedFigure> figures =
          cells.stream()
              .filter(m -> m.extent().column() == at && m.extent().span() == 1)
              .filter(
                  m -> KanyinNamespace.attribute(m.block(), KanyinNamespace.FIGURES).isPresent())
              .map(m -> AlignedFigure.of(m.block(), m.text()))
              .toList();
      AlignedFigure.align(figures, width(column, 1));
    }
  }

  private List<NarrowCell> narrow(String table, boolean fits) {
    List<NarrowCell> narrow = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      narrowest(column)
          .map(
              m ->
                  new NarrowCell(
                      table,
                      KanyinNamespace.attribute(m.block(), KanyinNamespace.SOURCE).orElse(""),
                      m.extent().column() + 1,
                      m.number(),
                      lacks(m),
                      fits))
          .ifPresent(narrow::add);
    }
    return narrow;
  }

  private Optional<Measured> narrowest(int column) {
    return cells.stream()
        .filter(m -> m.extent().column() == column && m.extent().number() > 0 && lacks(m) > 0)
        .reduce((a, b) -> lacks(b) > lacks(a) ? b : a);
  }

  /** What the columns of a cell lack for its widest number. */
  private int lacks(Measured m) {
    return m.extent().least(0) - width(m.extent().column(), m.extent().span());
  }
}
