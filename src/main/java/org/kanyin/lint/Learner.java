package org.kanyin.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.ManuscriptBuilder;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.model.Issue;

/**
 * Phrases that an office's back issues have often and always in the same form. A phrase is a run of
 * so many characters between marks or inside a clause; one that any back issue has with another
 * character inside is none.
 */
public final class Learner {
  /** A phrase is so long: shorter ones are one character away from too much. */
  private static final int LENGTH = 9;

  /** In so many issues, or in all of fewer. */
  private static final int ISSUES = 3;

  /** So often in all. */
  private static final int TIMES = 5;

  private static final String HEADING = "词语\t次数\t期数";

  /** What is known of a run of characters. */
  private static final class Tally {
    private int times;
    private final Set<Integer> issues = new HashSet<>();
  }

  private final Map<String, Tally> runs = new HashMap<>();
  private int issues;

  /** Reads a back issue. */
  public void read(Issue issue) {
    Manuscript manuscript = ManuscriptBuilder.of(issue);
    for (Passage p : manuscript.read()) {
      for (String clause : p.text().split("[^\\p{IsHan}]+", -1)) {
        for (int i = 0; i + LENGTH <= clause.length(); i++) {
          Tally tally = runs.computeIfAbsent(clause.substring(i, i + LENGTH), k -> new Tally());
          tally.times++;
          tally.issues.add(issues);
        }
      }
    }
    issues++;
  }

  /** How many issues were read. */
  public int issues() {
    return issues;
  }

  /** The phrases, in the order of their characters. */
  public List<String> phrases() {
    return List.copyOf(frequent().keySet());
  }

  /** The phrases as the table that {@code lint} reads. */
  public byte[] table() {
    StringBuilder out = new StringBuilder(HEADING).append('\n');
    frequent()
        .forEach(
            (phrase, t) ->
                out.append(phrase)
                    .append('\t')
                    .append(t.times)
                    .append('\t')
                    .append(t.issues.size())
                    .append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Tally> frequent() {
    Map<String, Set<Character>> inside = variants();
    Map<String, Tally> frequent = new TreeMap<>();
    runs.forEach(
        (phrase, t) -> {
          boolean often = t.times >= TIMES && t.issues.size() >= Math.min(ISSUES, issues);
          if (often && isInvariant(phrase, inside)) {
            frequent.put(phrase, t);
          }
        });
    return frequent;
  }

  /** By a run with one inner character left out: which characters stood there. */
  private Map<String, Set<Character>> variants() {
    Map<String, Set<Character>> inside = new HashMap<>();
    runs.keySet()
        .forEach(
            run -> {
              for (String[] gap : gaps(run)) {
                inside.computeIfAbsent(gap[0], k -> new HashSet<>(2)).add(gap[1].charAt(0));
              }
            });
    return inside;
  }

  private static boolean isInvariant(String phrase, Map<String, Set<Character>> inside) {
    return gaps(phrase).stream().allMatch(g -> inside.get(g[0]).size() == 1);
  }

  private static List<String[]> gaps(String run) {
    List<String[]> gaps = new ArrayList<>();
    for (int i = 2; i < run.length() - 2; i++) {
      gaps.add(
          new String[] {run.substring(0, i) + "?" + run.substring(i + 1), run.substring(i, i + 1)});
    }
    return gaps;
  }
}
