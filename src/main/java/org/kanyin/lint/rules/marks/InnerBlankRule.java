package org.kanyin.lint.rules.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.PartKind;

/**
 * A blank between Chinese characters. Its writer's own are those behind the number of a statute's
 * article, between the halves of a slogan or headline, and in a row of words as examples.
 */
public final class InnerBlankRule implements LintRule {
  private static final String HAN = "[\\p{IsHan}〇]";
  private static final Pattern BLANK =
      Pattern.compile(
          "(?<="
              + HAN
              + ")[ \\u00A0]+(?="
              + HAN
              + "|[，。、；！？”）》])|(?<=[，。、；！？”）》])[ \\u00A0]+(?="
              + HAN
              + ")");
  private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十百千〇零0-9]+[编章节条款项目]$");
  private static final Pattern BEFORE = Pattern.compile(HAN + "{4,}$");
  private static final Pattern AFTER = Pattern.compile("^[ \\u00A0]+" + HAN + "{4,}");
  private static final Pattern WORDS =
      Pattern.compile("\\s*" + HAN + "{2,}(?:[ \\u00A0]+" + HAN + "{2,})+\\s*(?:[ \\u00A0]+“.*)?");

  /** Commands and markup part their words with blanks. */
  private static final Pattern CODE =
      Pattern.compile("[<>=]|(?:^|\\s)--?[a-z]|\\.(?:xml|pdf|html|docx)\\b");

  /** How far back what stands before a blank is looked at. */
  private static final int NEAR = 24;

  /** A longer line is no row of examples; and the pattern recurses for each of its words. */
  private static final int LONGEST_ROW = 200;

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      boolean looked =
          (p.isRead() || p.is(PartKind.TITLE) || p.is(PartKind.CAPTION))
              && !CODE.matcher(p.text()).find();
      Matcher m = BLANK.matcher(p.text());
      while (looked && m.find()) {
        if (!isMeant(p, m.start())) {
          remarks.add(
              new TextFault(
                  "L020",
                  p,
                  m.start() - 1,
                  m.end() + 1,
                  List.of(p.text().substring(m.start() - 1, m.end() + 1)),
                  Optional.of(
                      p.text().substring(m.start() - 1, m.start())
                          + p.text().substring(m.end(), m.end() + 1))));
        }
      }
    }
    return remarks;
  }

  private static boolean isRowOfWords(String line) {
    return line.length() <= LONGEST_ROW && WORDS.matcher(line).matches();
  }

  private static String lineOf(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
  }

  private static boolean isMeant(Passage p, int blank) {
    String before = p.text().substring(0, blank);
    String near = before.substring(Math.max(0, blank - NEAR));
    String inside = before.substring(before.lastIndexOf('“') + 1);
    boolean quoted =
        before.indexOf('“') >= 0 && inside.codePoints().noneMatch(c -> "”，。；：".indexOf(c) >= 0);
    boolean titled = before.lastIndexOf('《') > before.lastIndexOf('》');
    boolean line = !p.isProse() || p.is(BlockKind.HEADING);
    boolean halves =
        BEFORE.matcher(near).find() && AFTER.matcher(p.text().substring(blank)).lookingAt();
    return NUMBER.matcher(near).find()
        || isRowOfWords(lineOf(p.text(), blank))
        || (halves && (line || quoted || titled));
  }
}
