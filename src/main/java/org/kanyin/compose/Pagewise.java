package org.kanyin.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Chooses the breaks part by part: a part ends where the print's page ended. A part that must be
 * full to its end, or a paragraph that must have more or fewer lines, is composed over the whole
 * with rules 10 and 11, whatever the preset (print.md, "Pinned pagination").
 */
final class Pagewise {
  /** Some lines and the fitting they were chosen by. */
  record Part(int from, int[] ends, LineFit fit) {
    int to() {
      return ends[ends.length - 1];
    }
  }

  private final Matter m;
  private final Blanks blanks;
  private final byte[] opportunities;
  private final List<Part> parts = new ArrayList<>();
  private final LineFit asSet;
  private final FirstFit firstFit;
  private final boolean fitMissed;

  /**
   * With rules 10 and 11, and without 孤字 of its own making; made when first needed, for most
   * first-fit paragraphs never need it.
   */
  private LineFit free;

  private TotalFit totalFit;

  Pagewise(Matter m, Blanks blanks, byte[] opportunities) {
    this.m = m;
    this.blanks = blanks;
    this.opportunities = opportunities;
    asSet = new LineFit(m, blanks, opportunities, m.setting);
    boolean fills = m.setting.is(Parameter.LINES, "first-fit");
    firstFit = fills ? new FirstFit(m, asSet, opportunities) : null;
    int from = 0;
    for (int k = 1; k <= m.n; k++) {
      if (k == m.n || pinned(k)) {
        parts.add(fills ? filled(from, k) : best(from, k));
        from = k;
      }
    }
    fitMissed = m.paragraph.fit() != 0 && !refit(m.paragraph.fit());
  }

  List<Part> parts() {
    return parts;
  }

  boolean fitMissed() {
    return fitMissed;
  }

  /** Gives a part so many lines more or fewer, where that can be within the limits. */
  boolean change(int index, int more) {
    Part part = index < parts.size() ? parts.get(index) : null;
    int[] ends = part == null ? null : inLines(part, more);
    if (ends != null) {
      parts.set(index, new Part(part.from, ends, free));
    }
    return ends != null;
  }

  List<Leeway> leeway() {
    return parts.stream()
        .map(part -> new Leeway(part.ends.length, extra(part, -1), extra(part, 1)))
        .toList();
  }

  private OptionalLong extra(Part part, int more) {
    int[] ends = inLines(part, more);
    return ends == null
        ? OptionalLong.empty()
        : OptionalLong.of(cost(part.from, ends, free) - cost(part.from, part.ends, part.fit));
  }

  private static long cost(int from, int[] ends, LineFit fit) {
    long cost = 0;
    int start = from;
    for (int end : ends) {
      cost += fit.fit(start, end);
      start = end;
    }
    return cost;
  }

  private int[] inLines(Part part, int more) {
    return totalFit().inLines(part.from, part.to(), part.ends.length + more);
  }

  private boolean pinned(int end) {
    return m.codePoint[end - 1] == Paragraph.PAGE_END;
  }

  private Part filled(int from, int to) {
    Part part = new Part(from, firstFit.fill(from, to), asSet);
    if (pinned(to)) {
      asSet.fit(part.ends.length == 1 ? from : part.ends[part.ends.length - 2], to);
      if (asSet.loose > 0 || asSet.overfull) {
        return best(from, to);
      }
    }
    return part;
  }

  private Part best(int from, int to) {
    TotalFit fit = totalFit();
    return new Part(from, fit.best(from, to), free);
  }

  private TotalFit totalFit() {
    if (totalFit == null) {
      Setting fitted =
          m.setting
              .with(Parameter.SQUEEZE_MARKS, Parameter.SQUEEZE_MARKS.parse("on"))
              .with(Parameter.LONELY, Parameter.LONELY.parse("on"));
      free = firstFit == null ? asSet : new LineFit(m, blanks, opportunities, fitted);
      totalFit = new TotalFit(m, free, opportunities);
    }
    return totalFit;
  }

  /** One part takes the lines more or fewer: the last that can within the limits. */
  private boolean refit(int more) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (change(i, more)) {
        return true;
      }
    }
    return false;
  }
}
