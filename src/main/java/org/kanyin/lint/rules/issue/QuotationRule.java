package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.EditDistance;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** The same words between quotation marks, given a little differently the second time. */
public final class QuotationRule implements LintRule {
  private static final Pattern QUOTED = Pattern.compile("“([^“”]{8,120})”");

  private record Quoted(Passage passage, int from, String text, String bare) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<Quoted> all = new ArrayList<>();
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      Matcher m = QUOTED.matcher(p.text());
      while (m.find()) {
        String bare = m.group(1).replaceAll("[^\\p{IsHan}\\d]", "");
        Quoted next = new Quoted(p, m.start(1), m.group(1), bare);
        all.stream()
            .filter(q -> isNearly(q.bare(), bare))
            .findFirst()
            .ifPresent(q -> remarks.add(TextFault.of("L047", p, m.start(1), m.end(1), q.text())));
        all.add(next);
      }
    }
    return remarks;
  }

  private static boolean isNearly(String one, String other) {
    return one.length() >= 8
        && !one.equals(other)
        && Math.abs(one.length() - other.length()) <= 1
        && !one.replaceAll("[\\d一二三四五六七八九十]", "").equals(other.replaceAll("[\\d一二三四五六七八九十]", ""))
        && EditDistance.atMostOne(one, other);
  }
}
