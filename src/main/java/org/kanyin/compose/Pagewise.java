package org.kanyin.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the breaks part by part: a part ends where the print's page ended. A part that must be
 * full to its end, or a paragraph that must have more or fewer lines, is composed over the whole
 * with rules 10 and 11, whatever the preset (print.md, "Pinned pagination").
 */
final class Pagewise {
  /** Some lines and the fitting they were chosen by. */
  record Part(int from, int[] ends, LineFit fit) {}

  private final Matter m;
  private final Blanks blanks;
  private final byte[] opportunities;
  private final List<Part> parts = new ArrayList<>();
  private final boolean firstFit;
  private boolean fitMissed;

  Pagewise(Matter m, Blanks blanks, byte[] opportunities) {
    this.m = m;
    this.blanks = blanks;
    this.opportunities = opportunities;
    firstFit = m.setting.is(Parameter.LINES, "first-fit");
    int from = 0;
    for (int k = 1; k <= m.n; k++) {
      if (k == m.n || m.codePoint[k - 1] == Paragraph.PAGE_END) {
        parts.add(part(from, k));
        from = k;
      }
    }
    if (m.paragraph.fit() != 0) {
      fitMissed = !refit(m.paragraph.fit());
    }
  }

  List<Part> parts() {
    return parts;
  }

  boolean fitMissed() {
    return fitMissed;
  }

  private Part part(int from, int to) {
    LineFit fit = new LineFit(m, blanks, opportunities, m.setting);
    if (!firstFit) {
      return new Part(from, new TotalFit(m, fit, opportunities).best(from, to), fit);
    }
    int[] ends = new FirstFit(m, fit, opportunities).fill(from, to);
    if (m.codePoint[to - 1] == Paragraph.PAGE_END) {
      fit.fit(ends.length == 1 ? from : ends[ends.length - 2], to);
      if (fit.loose > 0 || fit.overfull) {
        LineFit free = free();
        return new Part(from, new TotalFit(m, free, opportunities).best(from, to), free);
      }
    }
    return new Part(from, ends, fit);
  }

  /** Rules 10 and 11 allowed. */
  private LineFit free() {
    Setting s = m.setting.with(Parameter.SQUEEZE_MARKS, Parameter.SQUEEZE_MARKS.parse("on"));
    return new LineFit(m, blanks, opportunities, s);
  }

  /** One part takes the lines more or fewer: the first that can within the limits. */
  private boolean refit(int more) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      LineFit fit = firstFit ? free() : part.fit;
      int to = part.ends[part.ends.length - 1];
      int[] ends =
          new TotalFit(m, fit, opportunities).inLines(part.from, to, part.ends.length + more);
      if (ends != null) {
        parts.set(i, new Part(part.from, ends, fit));
        return true;
      }
    }
    return false;
  }
}
