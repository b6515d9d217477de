package org.kanyin.lint.rules.near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A passage one character away from phrases that the back issues have often and never otherwise.
 * Two of them must agree, so that most of a longer phrase stands round the place.
 */
public final class LearntPhraseRule implements LintRule {
  private static final int AGREE = 2;

  /** Interior characters: so many at each end are the phrase's own. */
  private static final int END = 2;

  private final Set<String> phrases;

  /** By a phrase with one inner character replaced by a sign. */
  private final Map<String, String> changed = new HashMap<>();

  /** By a phrase with one inner character left out. */
  private final Map<String, String> shortened = new HashMap<>();

  private final int length;

  public LearntPhraseRule(List<String> learnt) {
    phrases = new HashSet<>(learnt);
    length = learnt.isEmpty() ? 0 : learnt.get(0).length();
    for (String phrase : learnt) {
      for (int i = END; i < phrase.length() - END; i++) {
        changed.put(without(phrase, i, "?"), phrase);
        shortened.put(without(phrase, i, ""), phrase);
      }
    }
  }

  private static String without(String text, int at, String sign) {
    return text.substring(0, at) + sign + text.substring(at + 1);
  }

  /** What a place should be, by how many phrases. */
  private record Guess(int from, int to, String phrase, int votes) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (Passage p : manuscript.passages()) {
      if (length > 0 && p.isRead()) {
        look(p, remarks);
      }
    }
    return remarks;
  }

  private void look(Passage p, List<TextFault> remarks) {
    Map<Integer, Guess> guesses = new TreeMap<>();
    String text = p.text();
    for (int at = 0; at + length - 1 <= text.length(); at++) {
      lost(text, at, guesses);
      if (at + length <= text.length() && !phrases.contains(text.substring(at, at + length))) {
        changed(text, at, guesses);
      }
      if (at + length + 1 <= text.length()) {
        gained(text, at, guesses);
      }
    }
    for (Guess g : guesses.values()) {
      if (g.votes() >= AGREE) {
        remarks.add(TextFault.of("L092", p, g.from(), g.to(), g.phrase()));
      }
    }
  }

  private void changed(String text, int at, Map<Integer, Guess> guesses) {
    String run = text.substring(at, at + length);
    for (int i = END; i < length - END; i++) {
      String phrase = changed.get(without(run, i, "?"));
      if (phrase != null
          && !FreeCharacters.areCounted(run.substring(i, i + 1))
          && !FreeCharacters.areCounted(phrase.substring(i, i + 1))) {
        vote(guesses, at + i, at + i + 1, phrase);
      }
    }
  }

  private void lost(String text, int at, Map<Integer, Guess> guesses) {
    String run = text.substring(at, at + length - 1);
    String phrase = shortened.get(run);
    if (phrase != null) {
      int i = 0;
      while (i < run.length() && run.charAt(i) == phrase.charAt(i)) {
        i++;
      }
      if (i < run.length() && !FreeCharacters.contains(phrase.charAt(i))) {
        vote(guesses, at + i - 1, at + i + 1, phrase);
      }
    }
  }

  private void gained(String text, int at, Map<Integer, Guess> guesses) {
    String run = text.substring(at, at + length + 1);
    for (int i = END; i < run.length() - END; i++) {
      String phrase = without(run, i, "");
      if (phrases.contains(phrase) && !FreeCharacters.contains(run.charAt(i))) {
        vote(guesses, at + i, at + i + 1, phrase);
      }
    }
  }

  private static void vote(Map<Integer, Guess> guesses, int from, int to, String phrase) {
    guesses.merge(
        from,
        new Guess(from, to, phrase, 1),
        (a, b) -> new Guess(a.from(), a.to(), a.phrase(), a.votes() + 1));
  }
}
