package org.kanyin.lint.rules.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A name of an article whose two middle words stand once the other way round: 甲乙丙丁戊 beside 甲丙乙丁戊.
 */
public final class SwappedWordsRule implements LintRule {
  /** Two characters before, two words of two, one character behind. */
  private static final int BEFORE = 2;

  private static final int WORD = 2;
  private static final int LENGTH = BEFORE + 2 * WORD + 1;

  /** What is said so often is a name. */
  private static final int OFTEN = 3;

  private record At(Passage passage, int from, int times) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (List<Passage> article : manuscript.articles()) {
      Map<String, At> names = names(article);
      for (Passage p : article) {
        for (int at = 0; p.isRead() && at + LENGTH <= p.text().length(); at++) {
          look(p, at, names, remarks);
        }
      }
    }
    return remarks;
  }

  private static Map<String, At> names(List<Passage> article) {
    Map<String, At> names = new HashMap<>();
    for (Passage p : article) {
      int run = 0;
      for (int i = 0; p.isRead() && i < p.text().length(); i++) {
        boolean han = Character.UnicodeScript.of(p.text().charAt(i)) == Character.UnicodeScript.HAN;
        run = han ? run + 1 : 0;
        if (run >= LENGTH) {
          int from = i + 1 - LENGTH;
          names.merge(
              p.text().substring(from, i + 1),
              new At(p, from, 1),
              (a, b) -> new At(a.passage(), a.from(), a.times() + 1));
        }
      }
    }
    return names;
  }

  private static void look(Passage p, int at, Map<String, At> names, List<TextFault> remarks) {
    String said = p.text().substring(at, at + LENGTH);
    At here = names.get(said);
    if (here == null || here.times() != 1) {
      return;
    }
    String first = said.substring(BEFORE, BEFORE + WORD);
    String second = said.substring(BEFORE + WORD, BEFORE + 2 * WORD);
    String other = said.substring(0, BEFORE) + second + first + said.substring(LENGTH - 1);
    At usual = names.get(other);
    if (!first.equals(second) && usual != null && usual.times() >= OFTEN) {
      remarks.add(TextFault.of("L111", p, at, at + LENGTH, other));
    }
  }
}
