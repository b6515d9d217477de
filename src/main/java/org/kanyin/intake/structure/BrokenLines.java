package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.report.RemarkLog;

/**
 * Lines that stand as paragraphs, as text out of a PDF comes: a line that breaks off within a
 * sentence, nearly as long as the longest, goes on in the next, which looks the same and does not
 * stand in.
 */
final class BrokenLines {
  private static final int LINE_MIN = 16;

  /** A line that is not full ends a paragraph. */
  private static final double FULL = 0.85;

  private final RemarkLog log;

  BrokenLines(RemarkLog log) {
    this.log = log;
  }

  List<Piece> joined(List<Piece> pieces) {
    int longest = longest(pieces);
    List<Piece> joined = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!(piece instanceof Piece.Text t) || longest == 0) {
        joined.add(piece);
        continue;
      }
      ParagraphFacts whole = t.facts();
      ParagraphFacts line = whole;
      int lines = 1;
      while (i + 1 < pieces.size()
          && pieces.get(i + 1) instanceof Piece.Text next
          && goesOn(line, next.facts(), longest)) {
        line = next.facts();
        whole = with(whole, line);
        lines++;
        i++;
      }
      if (lines > 1) {
        log.guess("W098", 35, whole.spot(), lines);
      }
      joined.add(new Piece.Text(whole));
    }
    return joined;
  }

  /** The longest of the lines that break off, or 0 where fewer than two do. */
  private static int longest(List<Piece> pieces) {
    int longest = 0;
    int count = 0;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Text a
          && pieces.get(i + 1) instanceof Piece.Text b
          && breaksOff(a.facts(), b.facts())) {
        longest = Math.max(longest, a.facts().length());
        count++;
      }
    }
    return count < 2 ? 0 : longest;
  }

  private static boolean breaksOff(ParagraphFacts line, ParagraphFacts next) {
    boolean within = line.text().matches("(?s).*[\\p{IsHan}\\p{IsAlphabetic}\\d，、]");
    boolean plain = isPlain(line) && isPlain(next) && !next.isIndented() && !next.emptyLineBefore();
    boolean alike = line.face() == next.face() && Math.abs(line.size() - next.size()) < 0.1;
    return within
        && plain
        && alike
        && line.length() >= LINE_MIN
        && HeadingNumber.of(next.text()).isEmpty();
  }

  private static boolean isPlain(ParagraphFacts p) {
    return !p.centred()
        && !p.bold()
        && !p.hasPicture()
        && p.paragraph().label().isEmpty()
        && p.paragraph().look().outline() == 0;
  }

  private static boolean goesOn(ParagraphFacts line, ParagraphFacts next, int longest) {
    return breaksOff(line, next) && line.length() >= longest * FULL;
  }

  private static ParagraphFacts with(ParagraphFacts whole, ParagraphFacts line) {
    List<WordInline> inlines = new ArrayList<>(whole.paragraph().inlines());
    inlines.addAll(line.paragraph().inlines());
    WordParagraph p = whole.paragraph().with(inlines);
    return ParagraphFacts.of(p, whole.emptyLineBefore());
  }
}
