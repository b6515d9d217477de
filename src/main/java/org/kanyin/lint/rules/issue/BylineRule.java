package org.kanyin.lint.rules.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.PartKind;

/** A byline typed behind the last sentence that names others than the article's authors. */
public final class BylineRule implements LintRule {
  private static final Pattern TYPED =
      Pattern.compile("。\\s?（(?:[\\p{IsHan}]{0,6}：)?([^（）：]{2,24})）\\s*$");

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      Set<String> authors =
          article.stream()
              .filter(p -> p.is(PartKind.AUTHOR))
              .map(p -> p.text().replaceAll("\\s", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      List<Passage> prose = article.stream().filter(Passage::isProse).toList();
      if (!authors.isEmpty() && !prose.isEmpty()) {
        look(prose.get(prose.size() - 1), authors, remarks);
      }
    }
    return remarks;
  }

  private static void look(Passage last, Set<String> authors, List<TextFault> remarks) {
    Matcher m = TYPED.matcher(last.text());
    if (!m.find()) {
      return;
    }
    Set<String> typed = new TreeSet<>();
    for (String name : m.group(1).strip().split("[、，\\s]+", -1)) {
      typed.add(name);
    }
    boolean names =
        typed.stream()
            .allMatch(
                n ->
                    n.matches("[\\p{IsHan}]{1,3}[\\p{IsHan}&&[^地的了着过中]]")
                        && Surnames.length(n, 0) > 0);
    if (names && !typed.equals(authors)) {
      remarks.add(TextFault.of("L056", last, m.start(1), m.end(1), String.join("、", authors)));
    }
  }
}
