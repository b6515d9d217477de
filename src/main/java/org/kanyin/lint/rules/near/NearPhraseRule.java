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
 * A passage that lost, gained or changed one character against what the issue says elsewhere, more
 * than once. What proves it is that the characters which then touch touch nowhere else: 人大工高质量
 * beside 人大工作高质量, where 工高 stands once.
 */
public final class NearPhraseRule implements LintRule {
  /** Characters that must agree on each side. */
  private static final int SIDE = 4;

  /** Characters in all that agree, from where a changed one is a question by itself. */
  private static final int LONG = 14;

  /**
   * An issue of more characters is not looked at: the contexts of all places would not fit into the
   * memory of a small machine. It would be some hundred pages.
   */
  private static final int LARGEST = 200_000;

  /** How often two characters stand side by side that are a word. */
  private static final int WORD = 6;

  private record At(Passage passage, int index) {}

  /** What stands between two contexts: the character, or none, and where. */
  private record Middle(String text, At at) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<Passage> passages = manuscript.passages().stream().filter(p -> p.isRead()).toList();
    if (manuscript.characters() > LARGEST) {
      return List.of();
    }
    Map<String, Integer> pairs = pairs(passages);
    List<TextFault> remarks = new ArrayList<>();
    for (List<Middle> middles : contexts(passages).values()) {
      if (middles.size() >= 2) {
        compare(middles, pairs, remarks);
      }
    }
    remarks.sort(
        java.util.Comparator.<TextFault>comparingInt(r -> passages.indexOf(r.passage()))
            .thenComparingInt(TextFault::from));
    return remarks;
  }

  private static Map<String, Integer> pairs(List<Passage> passages) {
    Map<String, Integer> pairs = new HashMap<>();
    for (Passage p : passages) {
      for (int i = 0; i + 2 <= p.text().length(); i++) {
        pairs.merge(p.text().substring(i, i + 2), 1, Integer::sum);
      }
    }
    return pairs;
  }

  /** By four characters before and four behind: what stands between them. */
  private static Map<String, List<Middle>> contexts(List<Passage> passages) {
    Map<String, List<Middle>> contexts = new HashMap<>();
    for (Passage p : passages) {
      String text = p.text();
      for (int i = SIDE; i + SIDE <= text.length(); i++) {
        if (!isWords(text, i - SIDE, i)) {
          continue;
        }
        for (int width = 0; width <= 1 && i + width + SIDE <= text.length(); width++) {
          if (isWords(text, i + width, i + width + SIDE)) {
            String key = text.substring(i - SIDE, i) + text.substring(i + width, i + width + SIDE);
            contexts
                .computeIfAbsent(key, k -> new ArrayList<>(1))
                .add(new Middle(text.substring(i, i + width), new At(p, i)));
          }
        }
      }
    }
    return contexts;
  }

  private static boolean isWords(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '、' && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
        return false;
      }
    }
    return true;
  }

  private static void compare(
      List<Middle> middles, Map<String, Integer> pairs, List<TextFault> remarks) {
    Map<String, List<Middle>> by = new HashMap<>();
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

  private static void judge(
      Middle odd, List<Middle> usual, Map<String, Integer> pairs, List<TextFault> remarks) {
    Passage p = odd.at().passage();
    int at = odd.at().index();
    int from = at - SIDE;
    int to = at + odd.text().length() + SIDE;
    boolean alone = true;
    for (int i = at - 1; i < at + odd.text().length(); i++) {
      alone &= pairs.get(p.text().substring(i, i + 2)) == 1;
    }
    String there = usual.get(0).text();
    At model = usual.get(0).at();
    String said =
        model.passage().text().substring(model.index() - SIDE, model.index())
            + there
            + p.text().substring(at + odd.text().length(), to);
    boolean free = isFree(odd.text()) || isFree(there);
    boolean lost = odd.text().isEmpty();
    if (lost && alone && !free && (usual.size() >= 2 || isHalfOfWord(p.text(), at, there, pairs))) {
      remarks.add(TextFault.of("L060", p, from, to, said));
    } else if (alone && !free && usual.size() >= 3) {
      remarks.add(TextFault.of("L061", p, from, to, said));
    } else if (isLongQuestion(odd, usual)) {
      remarks.add(TextFault.of("L061", p, from, to, said));
    }
  }

  /** Whether the character that is not here makes a common word with the one beside it. */
  private static boolean isHalfOfWord(
      String text, int at, String lost, Map<String, Integer> pairs) {
    int before = pairs.getOrDefault(text.charAt(at - 1) + lost, 0);
    int after = pairs.getOrDefault(lost + text.charAt(at), 0);
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
    String a = one.at().passage().text();
    String b = other.at().passage().text();
    int n = 0;
    for (int i = one.at().index() - 1, j = other.at().index() - 1;
        i >= 0 && j >= 0 && a.charAt(i) == b.charAt(j);
        i--, j--) {
      n++;
    }
    for (int i = one.at().index() + one.text().length(),
            j = other.at().index() + other.text().length();
        i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j);
        i++, j++) {
      n++;
    }
    return n;
  }
}
