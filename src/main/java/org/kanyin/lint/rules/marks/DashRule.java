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

/**
 * 破折号 is two ems in one piece (4.10, 5.1.4). One em between two words joins them and is right
 * (4.13); at the beginning of a paragraph there is nothing to join.
 */
public final class DashRule implements LintRule {
  private static final Pattern ROW =
      Pattern.compile(
          "[—―]+[-－]+|[-－]+[—―]+|[—―]"
              + " [—―]|-{2,}|－{2,}|—{3,}|_{2,}(?=[\\p{IsHan}])|^—(?=[\\p{IsHan}])");
  private static final String DASH = "——";

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (p.isAddress()) {
        continue;
      }
      Matcher m = ROW.matcher(p.text());
      while (m.find()) {
        boolean before = m.start() == 0 || Chinese.isEither(p.text(), m.start() - 1);
        boolean after = Chinese.isEither(p.text(), m.end());
        boolean doubled = m.group().equals(DASH + DASH);
        if (before && after && !doubled) {
          remarks.add(
              new TextFault(
                  "L012", p, m.start(), m.end(), List.of(m.group(), DASH), Optional.of(DASH)));
        }
      }
    }
    return remarks;
  }
}
