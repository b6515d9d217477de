package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/** A name that an article quotes before a word, twice or more, and once does not: “益心为公”志愿者. */
public final class QuotedNameRule implements LintRule {
  private static final Pattern QUOTED = Pattern.compile("“([\\p{IsHan}]{3,10})”([\\p{IsHan}]{2})");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      Map<String, Integer> quoted = new HashMap<>();
      for (Passage p : article) {
        Matcher m = QUOTED.matcher(p.text());
        while (m.find()) {
          quoted.merge(m.group(1) + " " + m.group(2), 1, Integer::sum);
        }
      }
      quoted.keySet().stream()
          .filter(k -> quoted.get(k) >= 2)
          .sorted()
          .forEach(k -> article.forEach(p -> look(p, k, remarks)));
    }
    return remarks;
  }

  private static void look(Passage p, String key, List<TextFault> remarks) {
    String name = key.substring(0, key.indexOf(' '));
    String bare = key.replace(" ", "");
    for (int at = p.text().indexOf(bare); at >= 0; at = p.text().indexOf(bare, at + 1)) {
      remarks.add(TextFault.of("L077", p, at, at + name.length()));
    }
  }
}
