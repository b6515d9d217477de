package org.kanyin.lint.rules.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.rules.near.Contexts.Middle;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;

/**
 * A passage that lost, gained or changed one character against what the issue says elsewhere, more
 * than once. What proves it is that the characters which then touch touch nowhere else: 人大工高质量
 * beside 人大工作高质量, where 工高 stands once.
 */
public final class NearPhraseRule implements LintRule {
  private static final int SIDE = Contexts.SIDE;

  /** Characters in all that agree, from where a changed one is a question by itself. */
  private static final int LONG = 14;

  /** How often two characters stand side by side that are a word. */
  private static final int WORD = 6;

  private record Found(int passage, TextFault fault) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<Passage> passages = manuscript.read();
    PairCounts pairs = new PairCounts(passages);
    List<Found> found = new ArrayList<>();
    for (List<Middle> middles : new Contexts(passages).shared()) {
      compare(middles, pairs, found);
    }
    found.sort(
        Comparator.comparingInt(Found::passage)
            .thenComparingInt(f -> f.fault().from())
            .thenComparing(f -> String.valueOf(f.fault().arguments())));
    return found.stream().map(Found::fault).toList();
  }

  private static void compare(List<Middle> middles, PairCounts pairs, List<Found> remarks) {
    Map<String, List<Middle>> by = new LinkedHashMap<>();
    middles.forEach(m -> by.computeIfAbsent(m.text(), k -> new ArrayList<>()).add(m));
    for (Map.Entry<String, List<Middle>> odd : by.entrySet()) {
      for (Map.Entry<String, List<Middle>> usual : by.entrySet()) {
        boolean once = odd.getValue().size() == 1 && !odd.getKey().equals(usual.getKey());
        if (once) {
          judge(odd.getValue().get(0), usual.getValue(), pairs, remarks);
        }
      }
    }
  }

  private static boolean isFree(String middle) {
    return !middle.isEmpty() && FreeCharacters.contains(middle.charAt(0));
  }

  private static void judge(Middle odd, List<Middle> usual, PairCounts pairs, List<Found> remarks) {
    Passage p = odd.passage();
    int at = odd.index();
    int from = at - SIDE;
    int to = at + odd.text().length() + SIDE;
    boolean alone = true;
    for (int i = at - 1; i < at + odd.text().length(); i++) {
      alone &= pairs.of(p.text().charAt(i), p.text().charAt(i + 1)) == 1;
    }
    String there = usual.get(0).text();
    Middle model = usual.get(0);
    String said =
        model.passage().text().substring(model.index() - SIDE, model.index())
            + there
            + p.text().substring(at + odd.text().length(), to);
    boolean free = isFree(odd.text()) || isFree(there);
    boolean lost = odd.text().isEmpty();
    if (lost && alone && !free && (usual.size() >= 2 || isHalfOfWord(p.text(), at, there, pairs))) {
      remarks.add(new Found(odd.number(), TextFault.of("L060", p, from, to, said)));
    } else if (alone && !free && usual.size() >= 3) {
      remarks.add(new Found(odd.number(), TextFault.of("L061", p, from, to, said)));
    } else if (isLongQuestion(odd, usual)) {
      remarks.add(new Found(odd.number(), TextFault.of("L061", p, from, to, said)));
    }
  }

  /** Whether the character that is not here makes a common word with the one beside it. */
  private static boolean isHalfOfWord(String text, int at, String lost, PairCounts pairs) {
    int before = pairs.of(text.charAt(at - 1), lost.charAt(0));
    int after = pairs.of(lost.charAt(0), text.charAt(at));
    return Math.max(before, after) >= WORD;
  }

  private static boolean isLongQuestion(Middle odd, List<Middle> usual) {
    String there = usual.get(0).text();
    boolean changed = !odd.text().isEmpty() && !there.isEmpty();
    return changed
        && usual.size() >= 2
        && !FreeCharacters.areCounted(odd.text())
        && !FreeCharacters.areCounted(there)
        && agreed(odd, usual.get(0)) >= LONG;
  }

  /** How many characters agree round the one that does not. */
  private static int agreed(Middle one, Middle other) {
    String a = one.passage().text();
    String b = other.passage().text();
    int n = 0;
    for (int i = one.index() - 1, j = other.index() - 1;
        i >= 0 && j >= 0 && a.charAt(i) == b.charAt(j);
        i--, j--) {
      n++;
    }
    for (int i = one.index() + one.text().length(), j = other.index() + other.text().length();
        i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j);
        i++, j++) {
      n++;
    }
    return n;
  }
}
