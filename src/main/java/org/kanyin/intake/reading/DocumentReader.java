package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordDocument;
import org.kanyin.intake.model.RevisionMode;
import org.kanyin.intake.numbering.ListNumbers;
import org.kanyin.intake.opc.PackageFault;
import org.kanyin.intake.opc.WordPackage;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.style.StyleSheet;

/** A package as a document. */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * Reads the main document with its notes; what stands outside the text goes to the log.
   *
   * @param revisions {@code LIST} reads as {@code ACCEPT}; the list is {@link RevisionList}'s
   * @throws PackageFault where a part cannot be read
   */
  public static WordDocument read(WordPackage file, RevisionMode revisions, RemarkLog log)
      throws PackageFault {
    XmlElement document = file.document();
    StyleSheet styles = new StyleSheet(file.related("styles"), file.related("theme"));
    ListNumbers numbers = new ListNumbers(file.related("numbering"), styles::numberingOf);
    ReadingState state = new ReadingState(file, styles, numbers, new Revisions(revisions), log);
    NoteParts notes = new NoteParts(file, state);
    BlockReader reader = new BlockReader(state, notes, file.documentPart());
    // One body, by the standard; files with two are about, and Word shows both.
    List<WordBlock> blocks = new ArrayList<>();
    document.elements("w:body").forEach(b -> blocks.addAll(reader.read(b, Story.BODY)));
    WordDocument read = new WordDocument(blocks);
    notes.uncalled();
    OutsideText.tell(file, state);
    state.tell();
    return read;
  }
}
