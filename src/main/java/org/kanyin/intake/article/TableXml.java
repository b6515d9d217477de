package org.kanyin.intake.article;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.draft.DraftBlock;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.PartKind;

/** A table; what stands in its cells is one line each, apart by line ends. */
final class TableXml {
  private static final int HUNDRED = 100;

  private final RemarkLog log;
  private final BodyType body;
  private final List<WordPicture> pictures = new ArrayList<>();

  TableXml(BodyType body, RemarkLog log) {
    this.body = body;
    this.log = log;
  }

  /** Pictures that stood in cells: they follow the table. */
  List<WordPicture> pictures() {
    return List.copyOf(pictures);
  }

  void write(DraftBlock.Table block, XmlLines out) {
    WordTable table = block.table();
    TableShape shape = TableShape.of(table);
    if (shape.padded()) {
      log.told("W063", Spot.of(table.number(), ""));
    }
    out.open(BlockKind.TABLE.tag() + widths(table, shape));
    if (!block.caption().isEmpty()) {
      out.line(PartKind.CAPTION.tag(), InlineXml.ofLine(block.caption(), body));
    }
    int head = headRows(shape);
    rows(PartKind.HEAD.tag(), shape.rows().subList(0, head), out);
    rows(PartKind.BODY.tag(), shape.rows().subList(head, shape.rows().size()), out);
    out.close();
  }

  /** The rows that Word repeats, whole with what reaches down from them; one row stays below. */
  private static int headRows(TableShape shape) {
    int head = 0;
    while (head < shape.rows().size() && shape.rows().get(head).header()) {
      head++;
    }
    for (int i = 0; i < head; i++) {
      for (WordTable.Cell c : shape.rows().get(i).cells()) {
        if (i + c.rows() > head) {
          return 0;
        }
      }
    }
    return head < shape.rows().size() ? head : 0;
  }

  private void rows(String part, List<WordTable.Row> rows, XmlLines out) {
    if (rows.isEmpty()) {
      return;
    }
    out.open(part);
    for (WordTable.Row row : rows) {
      out.open(PartKind.ROW.tag());
      row.cells().forEach(c -> cell(c, out));
      out.close();
    }
    out.close();
  }

  private void cell(WordTable.Cell cell, XmlLines out) {
    List<WordInline> line = new ArrayList<>();
    flatten(cell.blocks(), line);
    String tag =
        PartKind.CELL.tag()
            + (cell.columns() > 1 ? " span=\"" + cell.columns() + "\"" : "")
            + (cell.rows() > 1 ? " rows=\"" + cell.rows() + "\"" : "")
            + align(cell);
    out.line(tag, InlineXml.ofText(line, body));
  }

  private static String align(WordTable.Cell cell) {
    for (WordBlock block : cell.blocks()) {
      if (block instanceof WordParagraph p && !p.isEmpty()) {
        Alignment a = p.look().alignment();
        return a == Alignment.CENTER || a == Alignment.DISTRIBUTE
            ? " align=\"center\""
            : a == Alignment.END ? " align=\"end\"" : "";
      }
    }
    return "";
  }

  private void flatten(List<WordBlock> blocks, List<WordInline> line) {
    for (WordBlock block : blocks) {
      if (block instanceof WordTable inner) {
        log.told("W064", Spot.of(inner.number(), ""));
        inner.rows().forEach(r -> r.cells().forEach(c -> flatten(c.blocks(), line)));
        continue;
      }
      WordParagraph p = (WordParagraph) block;
      List<WordInline> inlines = new ArrayList<>();
      for (WordInline i : p.inlines()) {
        if (i instanceof WordPicture picture) {
          pictures.add(picture);
          log.told("W065", Spot.of(p.number(), p.text()));
        } else {
          inlines.add(i);
        }
      }
      boolean empty = inlines.stream().allMatch(i -> i instanceof WordText t && t.text().isBlank());
      if (!empty) {
        if (!line.isEmpty()) {
          line.add(WordBreak.LINE);
        }
        line.addAll(inlines);
      }
    }
  }

  /** The columns in whole percent, where the grid tells them all. */
  private static String widths(WordTable table, TableShape shape) {
    List<Double> given = table.widths();
    double sum = given.stream().mapToDouble(Double::doubleValue).sum();
    if (given.size() != shape.columns() || given.stream().anyMatch(w -> w <= 0)) {
      return "";
    }
    List<String> percent = new ArrayList<>();
    double reached = 0;
    int written = 0;
    for (double w : given) {
      reached += w;
      int next = (int) Math.round(reached / sum * HUNDRED);
      if (next <= written) {
        return ""; // A column of less than one percent.
      }
      percent.add(String.valueOf(next - written));
      written = next;
    }
    return " widths=\"" + String.join(" ", percent) + "\"";
  }
}
