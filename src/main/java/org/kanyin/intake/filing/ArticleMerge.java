package org.kanyin.intake.filing;

import java.util.ArrayList;
import java.util.List;

/**
 * An article that its editor changed and whose manuscript changed too: what the author changed
 * comes in where the editor changed nothing, and the editor's word stands everywhere else. Line by
 * line, since an article file has a block a line.
 */
public final class ArticleMerge {
  private ArticleMerge() {}

  /**
   * A place where the manuscript changed.
   *
   * @param before the lines at the last import
   * @param after the lines now
   * @param taken whether they came in; else the editor's stand there
   */
  public record Difference(List<String> before, List<String> after, boolean taken) {
    public Difference {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The article with both, and every place where the manuscript changed. */
  public record Merged(String xml, List<Difference> differences) {
    public Merged {
      differences = List.copyOf(differences);
    }
  }

  /**
   * @param base the article as the last import made it
   * @param mine the article as the editor has it
   * @param theirs the article as the manuscript gives it now
   */
  public static Merged of(String base, String mine, String theirs) {
    List<String> b = base.lines().toList();
    List<String> m = mine.lines().toList();
    List<String> t = theirs.lines().toList();
    int[] toMine = LineMatch.of(b, m);
    int[] toTheirs = LineMatch.of(b, t);
    List<String> out = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    int at = 0;
    int atMine = 0;
    int atTheirs = 0;
    while (at <= b.size()) {
      // The next line that all three have ends a stretch.
      int end = at;
      while (end < b.size() && (toMine[end] < 0 || toTheirs[end] < 0)) {
        end++;
      }
      int endMine = end < b.size() ? toMine[end] : m.size();
      int endTheirs = end < b.size() ? toTheirs[end] : t.size();
      List<String> was = b.subList(at, end);
      List<String> edited = m.subList(atMine, endMine);
      List<String> written = t.subList(atTheirs, endTheirs);
      if (was.size() == edited.size() && was.size() == written.size()) {
        // Neighbours that changed on both sides, block for block.
        for (int i = 0; i < was.size(); i++) {
          stretch(
              was.subList(i, i + 1),
              edited.subList(i, i + 1),
              written.subList(i, i + 1),
              out,
              differences);
        }
      } else {
        stretch(was, edited, written, out, differences);
      }
      if (end < b.size()) {
        out.add(b.get(end));
      }
      at = end + 1;
      atMine = endMine + 1;
      atTheirs = endTheirs + 1;
    }
    return new Merged(String.join("\n", out) + "\n", differences);
  }

  /** Whether two articles are versions of one: a third of the lines of the shorter are the same. */
  public static boolean isSame(String base, String theirs) {
    List<String> b = told(base);
    List<String> t = told(theirs);
    long same = java.util.Arrays.stream(LineMatch.of(b, t)).filter(i -> i >= 0).count();
    return 3 * same >= Math.min(b.size(), t.size());
  }

  /** Lines that say something, not those of markup only. */
  private static List<String> told(String xml) {
    return xml.lines()
        .map(l -> l.replaceAll("<[^>]*>", "").strip())
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private static void stretch(
      List<String> was,
      List<String> edited,
      List<String> written,
      List<String> out,
      List<Difference> differences) {
    boolean changed = !written.equals(was) && !written.equals(edited);
    boolean free = edited.equals(was);
    if (changed) {
      differences.add(new Difference(was, written, free));
    }
    out.addAll(changed && free ? written : edited);
  }
}
