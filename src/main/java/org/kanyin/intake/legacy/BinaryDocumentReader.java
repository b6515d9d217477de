package org.kanyin.intake.legacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.kanyin.intake.document.ParagraphLook;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordDocument;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** A {@code .doc} as a document. */
public final class BinaryDocumentReader {
  private static final double TWIPS_IN_POINT = 20;

  /** MS-DOC 2.6.2 sprmPJc80: left, centred, right, justified, distributed. */
  private static final Alignment[] JUSTIFICATIONS = {
    Alignment.START, Alignment.CENTER, Alignment.END, Alignment.JUSTIFY, Alignment.DISTRIBUTE
  };

  private final RemarkLog log;
  private final BinaryRunReader runs;
  private int number;
  private int numbered;

  private BinaryDocumentReader(RemarkLog log, boolean accepts) {
    this.log = log;
    runs = new BinaryRunReader(log, accepts);
  }

  /**
   * Reads the file.
   *
   * @throws PackageFault where HWPF cannot
   */
  public static WordDocument read(Path file, RevisionMode revisions, RemarkLog log)
      throws PackageFault {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
        HWPFDocument document = new HWPFDocument(ole)) {
      BinaryDocumentReader reader = new BinaryDocumentReader(log, revisions != RevisionMode.REJECT);
      return reader.read(document);
    } catch (EncryptedDocumentException e) {
      throw new PackageFault(PackageFault.Kind.ENCRYPTED, "");
    } catch (IOException | RuntimeException e) {
      // HWPF runs into whatever a cut or forged file leads to.
      throw new PackageFault(PackageFault.Kind.BROKEN, "");
    }
  }

  private WordDocument read(HWPFDocument document) {
    log.told("W015", Spot.FILE);
    List<WordBlock> blocks = new ArrayList<>();
    Range range = document.getRange();
    List<List<WordTable.Cell>> rows = new ArrayList<>();
    List<WordTable.Cell> row = new ArrayList<>();
    List<WordBlock> cell = new ArrayList<>();
    int table = 0;
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph p = range.getParagraph(i);
      if (!p.isInTable() && !rows.isEmpty()) {
        blocks.add(table(table, rows));
        rows.clear();
      }
      if (p.isTableRowEnd()) {
        rows.add(List.copyOf(row));
        row.clear();
      } else if (p.isInTable()) {
        table = rows.isEmpty() && row.isEmpty() && cell.isEmpty() ? number + 1 : table;
        cell.add(paragraph(p));
        if (p.text().endsWith("\u0007")) {
          row.add(new WordTable.Cell(1, 1, cell));
          cell.clear();
        }
      } else {
        blocks.add(paragraph(p));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(table(table, rows));
    }
    outside(document);
    return new WordDocument(blocks);
  }

  private static WordTable table(int number, List<List<WordTable.Cell>> rows) {
    return new WordTable(
        number, List.of(), rows.stream().map(r -> new WordTable.Row(false, r)).toList());
  }

  private WordParagraph paragraph(Paragraph p) {
    number++;
    if (p.isInList()) {
      numbered++;
    }
    List<WordInline> inlines = new ArrayList<>();
    for (int i = 0; i < p.numCharacterRuns(); i++) {
      CharacterRun run = p.getCharacterRun(i);
      runs.read(run, number, inlines);
    }
    return new WordParagraph(number, look(p), Optional.empty(), inlines, false);
  }

  private static ParagraphLook look(Paragraph p) {
    int justification = p.getJustification();
    boolean known = justification >= 0 && justification < JUSTIFICATIONS.length;
    double size = p.numCharacterRuns() == 0 ? 10.5 : p.getCharacterRun(0).getFontSize() / 2.0;
    double em = Math.max(size, 1) * TWIPS_IN_POINT;
    int level = p.getLvl();
    return new ParagraphLook(
        "",
        known ? JUSTIFICATIONS[justification] : Alignment.START,
        level >= 0 && level < 9 ? level + 1 : 0,
        p.getFirstLineIndent() / em,
        0,
        false);
  }

  /** Notes, headers and comments are kept apart in the file and not joined to their places. */
  private void outside(HWPFDocument document) {
    told("脚注", document.getFootnoteRange());
    told("尾注", document.getEndnoteRange());
    told("批注", document.getCommentsRange());
    told("页眉、页脚", document.getHeaderStoryRange());
    int pictures = document.getPicturesTable().getAllPictures().size();
    if (pictures > 0) {
      log.leftOut("W016", Spot.FILE, "", pictures);
    }
    if (numbered > 0) {
      log.told("W017", Spot.FILE, numbered);
    }
  }

  private void told(String what, Range range) {
    String text = range == null ? "" : BinaryRunReader.plain(range.text());
    if (!text.isBlank()) {
      log.leftOut("W018", Spot.FILE, text, what, text.strip());
    }
  }
}
