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

/** 省略号 is six points in two ems, twelve where whole paragraphs are left out (4.11, 5.1.5). */
public final class EllipsisRule implements LintRule {
  private static final Pattern ROW = Pattern.compile("…+|\\.{3,}|。{3,}|·{3,}|⋯+|‥+");
  private static final String TWO = "……";

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isAddress()) {
        continue;
      }
      Matcher m = ROW.matcher(p.text());
      while (m.find()) {
        if (isMalformed(p.text(), m)) {
          remarks.add(
              new TextFault(
                  "L011", p, m.start(), m.end(), List.of(m.group(), TWO), Optional.of(TWO)));
        }
      }
    }
    return remarks;
  }

  private static boolean isMalformed(String text, Matcher m) {
    boolean chinese = Chinese.isEither(text, m.start() - 1) || Chinese.isEither(text, m.end());
    boolean western = Chinese.isLatin(text, m.start() - 1) && !Chinese.isHan(text, m.end());
    boolean whole = m.group().equals(TWO) || m.group().equals(TWO + TWO);
    return chinese && !western && !whole;
  }
}
