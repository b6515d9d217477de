package org.kanyin.intake.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.WordInline;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * The words under a picture.
 *
 * @param credit who took it, or empty
 */
record FigureCaption(List<WordInline> caption, String credit) {
  static final FigureCaption NONE = new FigureCaption(List.of(), "");

  private static final Pattern CREDIT =
      Pattern.compile("[\\s\\u3000（(]*((?:\\p{IsHan}{2,4})[\\s\\u3000]*(?:摄影?|供图))[）)]?$");

  static FigureCaption of(WordParagraph p, RemarkLog log) {
    Spot spot = Spot.of(p.number(), p.text());
    Matcher credit = CREDIT.matcher(p.text());
    // A sentence ends before it, or a blank parts it: 某某摄 within a sentence is text.
    boolean apart =
        credit.find()
            && (credit.start() == 0
                || p.text().substring(0, credit.start()).matches("(?s).*[。！？]")
                || !credit.group().equals(credit.group(1)));
    if (!apart) {
      log.guess("W059", 15, spot, "图题");
      return new FigureCaption(p.inlines(), "");
    }
    String name = credit.group(1).replaceAll("[\\s\\u3000]+", "");
    CharacterBalance balance = CharacterBalance.of(credit.group(), List.of(name));
    log.guessTaking("W061", 15, spot, balance.removed(), balance.added(), name);
    return new FigureCaption(ParagraphEnds.without(p, credit.group().length()).inlines(), name);
  }
}
