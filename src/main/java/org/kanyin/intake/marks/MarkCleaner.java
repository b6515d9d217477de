package org.kanyin.intake.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.intake.document.ParagraphLook;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordDocument;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordNote;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** Sets right what is certain, in all paragraphs of a manuscript. */
public final class MarkCleaner {
  private static final Pattern START = Pattern.compile("^([\\s\\u3000\\u00A0]+)");
  private static final Pattern END = Pattern.compile("([\\s\\u3000\\u00A0]+)$");

  /** A paragraph that begins with so many em of blanks was centred by hand, or set to the right. */
  private static final double CENTRED_BY_HAND = 5;

  /** So many stand for the indent of a first line. */
  private static final double SET_IN = 1.5;

  private static final double RIGHT_BY_HAND = 14;

  private final RemarkLog log;
  private final StringBuilder blanks = new StringBuilder();
  private int indents;

  private MarkCleaner(RemarkLog log) {
    this.log = log;
  }

  public static WordDocument clean(WordDocument document, RemarkLog log) {
    MarkCleaner cleaner = new MarkCleaner(log);
    WordDocument clean = new WordDocument(cleaner.blocks(document.blocks()));
    if (!cleaner.blanks.isEmpty()) {
      log.changed("W070", Spot.FILE, cleaner.blanks.toString(), "", cleaner.indents);
    }
    return clean;
  }

  private List<WordBlock> blocks(List<WordBlock> blocks) {
    return blocks.stream()
        .map(b -> b instanceof WordParagraph p ? (WordBlock) paragraph(p) : table((WordTable) b))
        .toList();
  }

  private WordTable table(WordTable t) {
    List<WordTable.Row> rows = new ArrayList<>();
    for (WordTable.Row row : t.rows()) {
      rows.add(
          new WordTable.Row(
              row.header(),
              row.cells().stream()
                  .map(c -> new WordTable.Cell(c.columns(), c.rows(), blocks(c.blocks())))
                  .toList()));
    }
    return new WordTable(t.number(), t.widths(), rows);
  }

  private WordParagraph paragraph(WordParagraph given) {
    WordParagraph p = given.with(given.inlines().stream().map(this::inline).toList());
    EditedText text = new EditedText(p);
    invisible(text, p);
    String start = text.remove(START);
    String removed = start + text.remove(END);
    if (!removed.isEmpty()) {
      blanks.append(removed);
      indents++;
    }
    PrivateCharacters.replace(text, spot(p), log);
    BoxSigns.replace(text, spot(p), log);
    HalfWidthMarks.widen(text, spot(p), log);
    StraightQuotes.curl(text, spot(p), log);
    WordParagraph clean = text.result();
    return placed(clean, start);
  }

  private WordInline inline(WordInline inline) {
    return inline instanceof WordNote n
        ? new WordNote(n.endnote(), n.paragraphs().stream().map(this::paragraph).toList())
        : inline;
  }

  private static Spot spot(WordParagraph p) {
    return Spot.of(p.number(), p.text());
  }

  private void invisible(EditedText text, WordParagraph p) {
    StringBuilder found = new StringBuilder();
    String current = text.current();
    for (int i = 0; i < current.length(); i++) {
      char c = current.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
      boolean invisible = InvisibleCharacters.contains(c) && c != '\u200D';
      if (c != '\uFFFF' && (control || invisible)) {
        text.replace(i, "");
        found.append(c);
      }
    }
    if (!found.isEmpty()) {
      log.changed("W071", spot(p), found.toString(), "", found.length());
    }
  }

  /** Blanks at the start as what they were typed for. */
  private static WordParagraph placed(WordParagraph p, String start) {
    double em = start.codePoints().mapToDouble(c -> c == 0x3000 || c == '\t' ? 1 : 0.5).sum();
    Alignment now = p.look().alignment();
    boolean free = now == Alignment.START || now == Alignment.JUSTIFY;
    if (!free || em < SET_IN || p.text().isBlank()) {
      return p;
    }
    ParagraphLook look = p.look();
    boolean indent = em < CENTRED_BY_HAND;
    Alignment meant = indent ? now : em >= RIGHT_BY_HAND ? Alignment.END : Alignment.CENTER;
    ParagraphLook placed =
        new ParagraphLook(
            look.style(),
            meant,
            look.outline(),
            indent ? Math.max(em, look.firstLine()) : look.firstLine(),
            look.left(),
            look.pageBreakBefore());
    return new WordParagraph(p.number(), placed, p.label(), p.inlines(), p.boxed());
  }

  static Matcher matcher(Pattern pattern, EditedText text) {
    return pattern.matcher(text.current());
  }
}
