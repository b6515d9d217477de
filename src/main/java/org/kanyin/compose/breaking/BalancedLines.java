package org.kanyin.compose.breaking;

import java.util.Arrays;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.PreparedText;
import org.kanyin.compose.words.WordBreaks;

/**
 * The lines of a title, a section's name, a masthead (GB/T 9704 7.3.1): as few as it takes, ended
 * between words, of nearly the same length, a shorter one before a longer one, none of one
 * character.
 */
final class BalancedLines {
  /** What is longer is no title. */
  private static final int MOST_ATOMS = 300;

  private static final long FAR = Long.MAX_VALUE / 4;

  /** One em squared of a line's difference from the mean, in the unit of {@link WordBreaks}. */
  private static final int UNEVEN = 1;

  private static final int LONGER_FIRST = 1;
  private static final int LONELY = 100_000;
  private static final int UNIT_PARTED = 90;

  /** A line more than it takes is better than a word that is parted. */
  private static final int ANOTHER_LINE = 40;

  private final PreparedText text;
  private final LineFitter fitter;
  private final byte[] opportunities;
  private final boolean another;

  /** Made when the first line is broken: the word list is not read before. */
  private int[] words;

  private BalancedLines(
      PreparedText text, LineFitter fitter, byte[] opportunities, boolean another) {
    this.text = text;
    this.fitter = fitter;
    this.opportunities = opportunities;
    this.another = another;
  }

  /** Whether the paragraph's lines are to be balanced. */
  static boolean wanted(PreparedText text) {
    Setting setting = text.setting;
    return !setting.is(Parameter.WORD_LINES, "off")
        && text.paragraph.align() != Align.JUSTIFY
        && text.tail == text.n
        && text.paragraph.text().indexOf(Paragraph.PAGE_END) < 0
        && text.n <= MOST_ATOMS;
  }

  /** The ends of the lines, or null where this cannot be done. */
  static int[] ends(PreparedText text, LineFitter fitter, byte[] opportunities) {
    boolean another = text.setting.is(Parameter.WORD_LINES, "any");
    BalancedLines lines = new BalancedLines(text, fitter, opportunities, another);
    int[] ends = new int[0];
    int from = 0;
    for (int k = 1; k <= text.n; k++) {
      if (k == text.n || text.control(k - 1)) {
        int[] part = lines.between(from, k);
        if (part.length == 0) {
          return null;
        }
        ends = Arrays.copyOf(ends, ends.length + part.length);
        System.arraycopy(part, 0, ends, ends.length - part.length, part.length);
        from = k;
      }
    }
    return ends;
  }

  /** The lines between two designed ends; none where no way is within the limits. */
  private int[] between(int from, int to) {
    if (!fitter.fit(from, to).overfull()) {
      return new int[] {to};
    }
    if (words == null) {
      words = WordBreaks.costs(text);
    }
    for (int count = 2; count <= to - from; count++) {
      Way way = way(from, to, count);
      if (way != null) {
        Way more = another && WordBreaks.insideWord(way.worst) ? way(from, to, count + 1) : null;
        return more != null && more.cost + ANOTHER_LINE < way.cost ? more.ends : way.ends;
      }
    }
    return new int[0];
  }

  /**
   * Some lines.
   *
   * @param worst what the worst of their ends costs
   */
  private record Way(int[] ends, long cost, int worst) {}

  /** The best in just so many lines, or null. */
  private Way way(int from, int to, int count) {
    long[][] cost = new long[count + 1][to + 1];
    int[][] previous = new int[count + 1][to + 1];
    for (long[] row : cost) {
      Arrays.fill(row, FAR);
    }
    cost[0][from] = 0;
    long mean = (fitter.upTo(to) - fitter.upTo(from)) / count;
    for (int k = from; k < to; k++) {
      if (reached(cost, k)) {
        extend(cost, previous, k, to, mean);
      }
    }
    if (cost[count][to] >= FAR) {
      return null;
    }
    int[] ends = new int[count];
    int worst = 0;
    int at = to;
    for (int line = count; line > 0; line--) {
      ends[line - 1] = at;
      at = previous[line][at];
      worst = Math.max(worst, words[at]);
    }
    return new Way(ends, cost[count][to], worst);
  }

  private static boolean reached(long[][] cost, int k) {
    for (long[] row : cost) {
      if (row[k] < FAR) {
        return true;
      }
    }
    return false;
  }

  private void extend(long[][] cost, int[][] previous, int k, int to, long mean) {
    long limit = fitter.upTo(k) + 2L * fitter.target(k);
    for (int end = k + 1; end <= to && fitter.upTo(end) <= limit; end++) {
      if (opportunities[end] == BreakOpportunities.NONE) {
        continue;
      }
      LineFit line = fitter.fit(k, end);
      if (line.overfull()) {
        continue;
      }
      long own = own(line, mean) + (end < to ? ending(end) : 0);
      for (int count = 0; count + 1 < cost.length; count++) {
        if (cost[count][k] == FAR) {
          continue;
        }
        long total = cost[count][k] + own + longerFirst(count, k, previous, line);
        if (total < cost[count + 1][end]) {
          cost[count + 1][end] = total;
          previous[count + 1][end] = k;
        }
      }
    }
  }

  /** What the line is like by itself. */
  private long own(LineFit line, long mean) {
    double ems = (line.width() - mean) / (double) text.em();
    return Math.round(UNEVEN * ems * ems) + (characters(line) < 2 ? LONELY : 0);
  }

  private int characters(LineFit line) {
    int count = 0;
    for (int k = line.from(); k < line.contentEnd(); k++) {
      count += text.mark[k].squeezes() || text.mark[k].transparent() ? 0 : 1;
    }
    return count;
  }

  private int ending(int end) {
    return words[end] + (BreakOpportunities.partsUnit(opportunities[end]) ? UNIT_PARTED : 0);
  }

  private long longerFirst(int count, int k, int[][] previous, LineFit line) {
    boolean longer =
        count > 0 && fitter.fit(previous[count][k], k).width() > line.width() + text.em() / 2;
    return longer ? LONGER_FIRST : 0;
  }
}
