package org.kanyin.lint.rules.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.Sentences;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * Counts of one kind in one sentence, once in Chinese numerals and once in figures (GB/T 15835
 * 4.3).
 */
public final class TwoNumeralsRule implements LintRule {
  private static final String UNIT = "(名|人次|人|个|件|户|家|份|篇|场|项|条|亩|册|位)";

  /** Of eleven and more; smaller ones are words (一个、两名), and so are 十几名, 几十个. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<![第一二三四五六七八九十百千万几数“])"
              + "([一二三四五六七八九]?[百千]?[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百)(?:多|余)?"
              + UNIT
              + "(?![大届次性化])");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = p.isProse() ? CHINESE.matcher(p.text()) : null;
      while (m != null && m.find()) {
        String sentence = Sentences.around(p.text(), m.start(), m.end());
        Matcher figures =
            Pattern.compile("(?<![\\d.])\\d{2,}(?:多|余)?" + m.group(2)).matcher(sentence);
        boolean more = m.group(1).length() > 1;
        if (more && figures.find()) {
          remarks.add(TextFault.of("L117", p, m.start(), m.end(), figures.group()));
        }
      }
    }
    return remarks;
  }
}
