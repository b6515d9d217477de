package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * A numbered sentence in 楷体 that leads a paragraph in another face: a heading that runs in. It is
 * set off as bold is, and told.
 */
final class RunInLead {
  private RunInLead() {}

  static WordParagraph setOff(WordParagraph p, RemarkLog log) {
    List<WordInline> inlines = new ArrayList<>(p.inlines());
    StringBuilder lead = new StringBuilder();
    int end = 0;
    while (end < inlines.size() && inlines.get(end) instanceof WordText t && isKai(t)) {
      lead.append(t.text());
      end++;
    }
    boolean rest =
        inlines.subList(end, inlines.size()).stream()
            .anyMatch(i -> i instanceof WordText t && !t.text().isBlank());
    boolean sentence = lead.toString().strip().matches("(?s).*[。：:！？]");
    if (end == 0 || !rest || !sentence || HeadingNumber.of(lead.toString()).isEmpty()) {
      return p;
    }
    for (int i = 0; i < end; i++) {
      WordText t = (WordText) inlines.get(i);
      inlines.set(i, new WordText(t.text(), t.look().inBold(), t.link()));
    }
    log.guess("W047", 10, Spot.of(p.number(), p.text()), lead.toString().strip());
    return p.with(inlines);
  }

  private static boolean isKai(WordText t) {
    return t.look().typeFace() == TypeFace.KAI && !t.look().bold();
  }
}
