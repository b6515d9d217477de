package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * Soft line ends within a paragraph: in a line that is centred they are designed; between whole
 * sentences, before a number or before blanks that set a line in they part paragraphs, as text
 * pasted from a web page has them.
 */
final class SoftReturns {
  private static final Pattern SENTENCE = Pattern.compile("(?s).*[。！？；：:…][”’）]?");

  /** Two em, as a first line stands in. */
  private static final Pattern INDENT =
      Pattern.compile("^(?:\\u3000{2}|[ \\u00A0]{4}|\\t)[\\s\\u3000\\u00A0]*");

  private SoftReturns() {}

  /** The paragraph, or the paragraphs that it holds. */
  static List<WordParagraph> split(WordParagraph p, RemarkLog log) {
    List<WordParagraph> lines = lines(p);
    if (lines.size() < 2 || p.look().isCentered() || !allPart(lines)) {
      return List.of(p);
    }
    log.told("W062", Spot.of(p.number(), p.text()));
    return lines.stream().map(SoftReturns::withoutIndent).toList();
  }

  /** Whether every line end parts paragraphs. */
  private static boolean allPart(List<WordParagraph> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).text().strip();
      String next = lines.get(i + 1).text();
      boolean parts =
          lines.get(i).isEmpty()
              || SENTENCE.matcher(line).matches()
              || next.isBlank()
              || INDENT.matcher(next).find()
              || HeadingNumber.of(next).isPresent();
      if (!parts) {
        return false;
      }
    }
    return true;
  }

  private static WordParagraph withoutIndent(WordParagraph line) {
    Matcher indent = INDENT.matcher(line.text());
    return indent.find() ? ParagraphEnds.withoutStart(line, indent.end()) : line;
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
