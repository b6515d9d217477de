package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Soft line ends within a paragraph: in a line that is centred they are designed; between whole
 * sentences they part paragraphs, as text pasted from a web page has them.
 */
final class SoftReturns {
  private SoftReturns() {}

  /** The paragraph, or the paragraphs that it holds. */
  static List<WordParagraph> split(WordParagraph p, RemarkLog log) {
    List<WordParagraph> lines = lines(p);
    boolean sentences =
        lines.size() > 1
            && !p.look().isCentered()
            && lines.subList(0, lines.size() - 1).stream()
                .allMatch(l -> l.isEmpty() || l.text().strip().matches("(?s).*[。！？；：:…][”’）]?"));
    if (!sentences) {
      return List.of(p);
    }
    log.told("W062", Spot.of(p.number(), p.text()));
    return lines;
  }

  private static List<WordParagraph> lines(WordParagraph p) {
    List<WordParagraph> lines = new ArrayList<>();
    List<WordInline> line = new ArrayList<>();
    for (WordInline inline : p.inlines()) {
      if (inline == WordBreak.LINE) {
        lines.add(p.with(line));
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    lines.add(p.with(line));
    return lines;
  }
}
