package org.kanyin.lint.rules.marks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * Half-width brackets round Chinese or behind it (GB/T 15834 4.9). The area code of a telephone
 * number has its own, and so has a formula.
 */
public final class HalfWidthBracketRule implements LintRule {
  private static final Pattern AREA = Pattern.compile("0\\d{2,3}");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (!p.isAddress()) {
        look(p, remarks);
      }
    }
    return remarks;
  }

  private static void look(Passage p, List<TextFault> remarks) {
    String text = p.text();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        open.push(i);
      } else if ((c == ')' || c == '）') && !open.isEmpty()) {
        pair(p, open.pop(), i, remarks);
      }
    }
  }

  private static void pair(Passage p, int open, int close, List<TextFault> remarks) {
    String text = p.text();
    boolean mixed = (text.charAt(open) == '(') != (text.charAt(close) == ')');
    boolean half = text.charAt(open) == '(';
    if (mixed || (half && isChinese(text, open, close))) {
      if (half) {
        remarks.add(remark(p, open, "（"));
      }
      if (text.charAt(close) == ')') {
        remarks.add(remark(p, close, "）"));
      }
    }
  }

  private static TextFault remark(Passage p, int at, String right) {
    String text = p.text().substring(at, at + 1);
    return new TextFault("L003", p, at, at + 1, List.of(text, right), Optional.of(right));
  }

  private static boolean isChinese(String text, int open, int close) {
    String inside = text.substring(open + 1, close);
    boolean call = open > 0 && Chinese.isLatin(text, open - 1) && inside.indexOf('(') >= 0;
    boolean hanInside =
        inside
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    boolean afterHan = Chinese.isHan(text, open - 1) && !AREA.matcher(inside).matches();
    return !call && (hanInside || afterHan);
  }
}
