package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Paragraphs with something in them, and tables. A table that is only a frame around text, or
 * around pictures with their captions, is none.
 */
final class PieceReader {
  private final RemarkLog log;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean empty;
  private int empties;

  PieceReader(RemarkLog log) {
    this.log = log;
  }

  List<Piece> read(List<WordBlock> blocks) {
    blocks(blocks);
    if (empties > 0) {
      log.leftOut("W086", Spot.FILE, "", empties);
    }
    return new BrokenLines(log).joined(pieces);
  }

  private void blocks(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof WordTable table) {
        table(table);
        empty = false;
      } else {
        SoftReturns.split((WordParagraph) block, log).forEach(this::paragraph);
      }
    }
  }

  private void paragraph(WordParagraph p) {
    if (!p.isEmpty()) {
      pieces.add(new Piece.Text(ParagraphFacts.of(p, empty)));
    } else {
      empties++;
    }
    empty = p.isEmpty();
  }

  private void fields(WordTable table, Spot spot) {
    for (WordTable.Row row : table.rows()) {
      for (WordTable.Cell cell : row.cells()) {
        LayoutTable.field(row, cell).ifPresent(f -> log.leftOut("W019", spot, f, f.strip()));
      }
    }
  }

  private void table(WordTable table) {
    if (table.rows().stream().allMatch(r -> r.cells().isEmpty())) {
      return;
    }
    Optional<List<WordBlock>> framed = LayoutTable.text(table);
    Optional<List<WordBlock>> pictures = PictureTable.figures(table);
    if (framed.isPresent()) {
      boolean one = table.rows().stream().allMatch(r -> r.cells().size() == 1);
      Spot spot = Spot.of(table.number(), "");
      if (one) {
        log.told("W095", spot);
      } else {
        log.guess("W096", 50, spot);
        fields(table, spot);
      }
      blocks(framed.get());
    } else if (pictures.isPresent()) {
      log.guess("W097", 20, Spot.of(table.number(), ""));
      blocks(pictures.get());
    } else {
      pieces.add(new Piece.Grid(table));
    }
  }
}
