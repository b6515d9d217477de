package org.kanyin.lint.rules.words;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * Set phrases of public documents with one character changed, lost or gained inside: one half of
 * the phrase stands whole, and so do both its ends. Small words may come and go.
 */
public final class SetPhraseRule implements LintRule {
  /** Characters at each end that must be the phrase's own. */
  private static final int END = 2;

  /** From so many characters on the last one may be the wrong one. */
  private static final int LONG = 9;

  private static final String PARTICLES = "的地得";

  private static final String FREE = "的、，和与及“”地得在了并是更";

  private final List<String> phrases;

  public SetPhraseRule(List<String> phrases) {
    this.phrases = List.copyOf(phrases);
  }

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      for (String phrase : phrases) {
        if (p.text().length() >= phrase.length() - 1) {
          look(p, phrase, remarks);
        }
      }
    }
    return remarks;
  }

  private void look(Passage p, String phrase, List<TextFault> remarks) {
    int half = phrase.length() / 2;
    String head = phrase.substring(0, half);
    String tail = phrase.substring(half);
    for (int at = p.text().indexOf(head); at >= 0; at = p.text().indexOf(head, at + 1)) {
      for (int length = phrase.length() - 1; length <= phrase.length() + 1; length++) {
        near(p, phrase, at, at + length, remarks);
      }
    }
    for (int at = p.text().indexOf(tail); at >= 0; at = p.text().indexOf(tail, at + 1)) {
      int to = at + tail.length();
      for (int length = phrase.length() - 1; length <= phrase.length() + 1; length++) {
        near(p, phrase, to - length, to, remarks);
      }
    }
  }

  private void near(Passage p, String phrase, int from, int to, List<TextFault> remarks) {
    if (from < 0 || to > p.text().length()) {
      return;
    }
    String text = p.text().substring(from, to);
    int same = 0;
    while (same < Math.min(text.length(), phrase.length())
        && text.charAt(same) == phrase.charAt(same)) {
      same++;
    }
    int back = 0;
    while (back < Math.min(text.length(), phrase.length()) - same
        && text.charAt(text.length() - 1 - back) == phrase.charAt(phrase.length() - 1 - back)) {
      back++;
    }
    String said = text.substring(same, text.length() - back);
    String meant = phrase.substring(same, phrase.length() - back);
    boolean one = said.length() <= 1 && meant.length() <= 1 && !said.equals(meant);
    boolean particles =
        !said.isEmpty()
            && !meant.isEmpty()
            && PARTICLES.contains(said)
            && PARTICLES.contains(meant);
    boolean free = FREE.contains(said) && FREE.contains(meant) && !particles;
    boolean lastChanged =
        phrase.length() >= LONG && same == phrase.length() - 1 && isHan(said) && isHan(meant);
    boolean told =
        remarks.stream().anyMatch(r -> r.passage() == p && r.from() < to && from < r.to());
    if (one
        && !free
        && ((same >= END && back >= END) || lastChanged)
        && !p.text().contains("\n")
        && !told) {
      remarks.add(TextFault.of("L075", p, from, to, phrase));
    }
  }

  private static boolean isHan(String one) {
    return one.length() == 1
        && Character.UnicodeScript.of(one.charAt(0)) == Character.UnicodeScript.HAN;
  }
}
