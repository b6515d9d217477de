package org.kanyin.compose.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kanyin.compose.line.Glue;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Looseness;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.PreparedText;

/**
 * Chooses the breaks part by part: a part ends where the print's page ended. A part that must be
 * full to its end, or a paragraph that must have more or fewer lines, is composed over the whole
 * with rules 10 and 11, whatever the preset (print.md, "Pinned pagination").
 */
public final class ParagraphBreaker {
  /** Some lines, by their ends, and what they were fitted by. */
  public record Part(int from, int[] ends, LineFitter fitter) {
    int to() {
      return ends[ends.length - 1];
    }
  }

  private final PreparedText text;
  private final Glue glue;
  private final byte[] opportunities;
  private final List<Part> parts = new ArrayList<>();
  private final LineFitter asSet;
  private final FirstFit firstFit;
  private final boolean fitMissed;

  /** A way to choose all breaks together. */
  private record Way(LineFitter fitter, TotalFit total) {}

  /** With rules 10 and 11; made when first needed, for most first-fit paragraphs never need it. */
  private Way free;

  /** The same, and without 孤字 of its own making. */
  private Way careful;

  public ParagraphBreaker(PreparedText text, Glue glue, byte[] opportunities) {
    this.text = text;
    this.glue = glue;
    this.opportunities = opportunities;
    asSet = new LineFitter(text, glue, opportunities, text.setting);
    boolean fills = text.setting.is(Parameter.LINES, "first-fit");
    firstFit = fills ? new FirstFit(text, asSet, opportunities) : null;
    int from = 0;
    int[] balanced =
        BalancedLines.wanted(text) ? BalancedLines.ends(text, asSet, opportunities) : null;
    if (balanced != null) {
      parts.add(new Part(0, balanced, asSet));
      from = text.n;
    }
    for (int k = from + 1; k <= text.n; k++) {
      if (k == text.n || pinned(k)) {
        parts.add(fills ? filled(from, k) : best(from, k));
        from = k;
      }
    }
    fitMissed = text.paragraph.fit() != 0 && !refit(text.paragraph.fit());
  }

  public List<Part> parts() {
    return parts;
  }

  public boolean fitMissed() {
    return fitMissed;
  }

  /** Gives a part so many lines more or fewer, where that can be within the limits. */
  public boolean change(int index, int more) {
    return index < parts.size() && change(index, more, careful());
  }

  private boolean change(int index, int more, Way way) {
    Part part = parts.get(index);
    int[] ends = inLines(part, more, way);
    if (ends != null) {
      parts.set(index, new Part(part.from, ends, way.fitter));
    }
    return ends != null;
  }

  public List<Looseness> looseness() {
    return parts.stream()
        .map(part -> new Looseness(part.ends.length, extra(part, -1), extra(part, 1)))
        .toList();
  }

  private OptionalLong extra(Part part, int more) {
    int[] ends = inLines(part, more, careful());
    return ends == null
        ? OptionalLong.empty()
        : OptionalLong.of(
            cost(part.from, ends, careful.fitter) - cost(part.from, part.ends, part.fitter));
  }

  private static long cost(int from, int[] ends, LineFitter fitter) {
    long cost = 0;
    int start = from;
    for (int end : ends) {
      cost = Math.min(Long.MAX_VALUE / 4, cost + fitter.fit(start, end).cost());
      start = end;
    }
    return cost;
  }

  private static int[] inLines(Part part, int more, Way way) {
    return way.total.inLines(part.from, part.to(), part.ends.length + more);
  }

  private boolean pinned(int end) {
    return text.codePoint[end - 1] == Paragraph.PAGE_END;
  }

  private Part filled(int from, int to) {
    Part part = new Part(from, firstFit.fill(from, to), asSet);
    if (pinned(to)) {
      LineFit last = asSet.fit(part.ends.length == 1 ? from : part.ends[part.ends.length - 2], to);
      if (last.loose() > 0 || last.overfull()) {
        return best(from, to);
      }
    }
    return part;
  }

  private Part best(int from, int to) {
    return new Part(from, free().total.best(from, to), free.fitter);
  }

  private Way free() {
    if (free == null) {
      free = firstFit == null ? way(asSet) : way(with(text.setting, Parameter.SQUEEZE_MARKS));
    }
    return free;
  }

  private Way careful() {
    if (careful == null) {
      careful =
          text.setting.on(Parameter.LONELY)
              ? free()
              : way(with(text.setting, Parameter.SQUEEZE_MARKS, Parameter.LONELY));
    }
    return careful;
  }

  private LineFitter with(Setting setting, Parameter... on) {
    Setting changed = setting;
    for (Parameter p : on) {
      changed = changed.with(p, p.parse("on"));
    }
    return new LineFitter(text, glue, opportunities, changed);
  }

  private Way way(LineFitter fitter) {
    return new Way(fitter, new TotalFit(text, fitter, opportunities));
  }

  /** One part takes the lines more or fewer: the last that can within the limits. */
  private boolean refit(int more) {
    for (Way way : List.of(careful(), free())) {
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (change(i, more, way)) {
          return true;
        }
      }
    }
    return false;
  }
}
