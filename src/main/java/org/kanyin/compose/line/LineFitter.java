package org.kanyin.compose.line;

import java.util.Arrays;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.PreparedText;

/**
 * Fits lines of one paragraph: how wide a line's atoms are by nature, what must give, kind after
 * kind (rules 10, 11), and how visible that is (rule 14).
 */
public final class LineFitter {
  /** More than any line within the limits; a paragraph's worth of it fits a long. */
  public static final long PARTED = 10_000_000_000L;

  static final long BROKEN_WORD = 3 * PARTED;
  static final long LOOSE = 10 * PARTED;
  public static final long OVERFULL = 10_000_000_000_000_000L;

  /** Of looseness, for a thousandth of an em squared: one em on a line is as bad again as LOOSE. */
  private static final long LOOSER = 100_000;

  /** Of a ragged line: fewer lines come before even ones. */
  private static final long RAGGED_LINE = 1_000_000_000L;

  /** 孤字 is worse than a line that is two ems too loose, and better than one beyond that. */
  private static final long ALONE = 5 * LOOSE;

  private static final int[] SHRINK_ORDER = {
    Glue.WORD_SPACE, Glue.INTERPUNCT, Glue.BRACKET, Glue.PAUSE, Glue.GAP, Glue.STOP
  };

  private final PreparedText text;
  private final Glue glue;
  private final PrefixSums sums;
  private final byte[] opportunities;
  private final int em;
  private final FitCosts costs;
  private final boolean hang;
  private final LineEnds edges;
  private final boolean balanced;
  private final boolean squeezeMarks;
  private final boolean lonely;
  private final int characterMax;
  private final int raggedBeyond;

  public LineFitter(PreparedText text, Glue glue, byte[] opportunities, Setting s) {
    this.text = text;
    this.glue = glue;
    this.opportunities = opportunities;
    squeezeMarks = s.on(Parameter.SQUEEZE_MARKS);
    sums = new PrefixSums(text, glue, squeezeMarks);
    em = text.em();
    costs = new FitCosts(s, em);
    hang = s.is(Parameter.LINE_END, "hang");
    edges = new LineEnds(text, glue, s);
    balanced = text.paragraph.align() == Align.CENTER && s.on(Parameter.BALANCE);
    lonely = s.on(Parameter.LONELY);
    characterMax = s.em(Parameter.CHARACTER_MAX, em);
    raggedBeyond = s.em(Parameter.RAGGED_BEYOND, em);
  }

  /** The natural width of the atoms up to k, for those who look for candidates. */
  public int upTo(int k) {
    return sums.natural[k];
  }

  public int target(int from) {
    int indent = from == 0 ? text.paragraph.indent() : 0;
    return text.paragraph.measure() - indent;
  }

  /** How wide the hyphen is that the line ends with, if it does. */
  private int hyphen(int to) {
    return opportunities[to] == BreakOpportunities.HYPHEN ? text.hyphen(to - 1) : 0;
  }

  /** Fits the line. */
  public LineFit fit(int from, int to) {
    return new Attempt(from, to).fit();
  }

  /** One line on its way to being fitted. */
  private final class Attempt {
    private final int from;
    private final int to;
    private final int target;
    private final int[] used = new int[Glue.KINDS];
    private int contentEnd;
    private int width;
    private boolean full;
    private boolean hung;
    private boolean overfull;
    private int loose;

    /** Whether the line was given up: too loose, so left at its natural width. */
    private boolean ragged;

    private boolean alone;

    Attempt(int from, int to) {
      this.from = from;
      this.to = to;
      target = target(from);
    }

    LineFit fit() {
      contentEnd = edges.contentEnd(from, to);
      boolean end = edges.ends(to);
      full = edges.full(to, end);
      boolean empty = contentEnd == from;
      int startBlank = empty ? 0 : edges.startBlank(from);
      int natural =
          empty
              ? 0
              : sums.natural[contentEnd]
                  - sums.natural[from]
                  - glue.width(from)
                  + startBlank
                  + hyphen(to);
      int endBlank = empty ? 0 : edges.endBlank(text.before(contentEnd));
      long cost = set(contentEnd, natural, endBlank, end) + endCost(end);
      return new LineFit(
          from,
          to,
          contentEnd,
          startBlank,
          target,
          width,
          used,
          hung,
          overfull,
          loose,
          alone,
          cost);
    }

    private long set(int last, int natural, int endBlank, boolean end) {
      int excess = natural + endBlank - target;
      if (excess > 0) {
        long cost = shrink(last, excess, squeezeMarks ? endBlank : 0);
        if (!overfull) {
          width = target;
          return cost;
        }
        if (hang && natural <= target) {
          // Only the mark's blank is past the margin.
          overfull = false;
          return set(last, natural, 0, end);
        }
        return hang && mayHang(last) ? hang(last, natural) : overfull(natural, endBlank);
      }
      width = target;
      if (full) {
        return excess == 0 ? 0 : stretch(last, -excess, natural + endBlank);
      }
      width = natural + endBlank;
      return raggedCost(-excess, end);
    }

    private long overfull(int natural, int endBlank) {
      width = natural + endBlank;
      return OVERFULL;
    }

    /** The mark's body hangs past the margin; what is before it is fitted without it. */
    private long hang(int last, int natural) {
      overfull = false;
      int mark = text.before(last);
      int excess = natural - text.body[mark] - glue.width(mark) - target;
      long cost = 0;
      if (excess > 0) {
        cost = shrink(mark, excess, 0);
      } else if (excess < 0 && full) {
        cost = stretch(mark, -excess, target + excess);
      }
      if (overfull) {
        return overfull(natural, 0);
      }
      hung = true;
      width = (full || excess > 0) && !ragged ? target : target + excess;
      return cost;
    }

    /** One closing mark, never a run, and something before it. */
    private boolean mayHang(int last) {
      int mark = text.before(last);
      int i = text.before(mark);
      return i >= from && text.mark[mark].closing() && !text.mark[i].squeezes();
    }

    private long shrink(int last, int excess, int endBlank) {
      overfull = excess > endBlank + sums.shrink(from, last);
      if (overfull) {
        return 0;
      }
      int left = excess;
      if (endBlank > 0) {
        int take = Math.min(left, endBlank);
        used[Composition.Adjustment.LINE_END_MARK.ordinal()] = -take;
        left -= take;
      }
      long cost = 0;
      for (int kind : SHRINK_ORDER) {
        if (left == 0) {
          break;
        }
        int room = sums.shrink(kind, from, last);
        if (room > 0) {
          int take = Math.min(left, room);
          used[kind] = -take;
          left -= take;
          cost += costs.visible(kind, take, room);
        }
      }
      return cost;
    }

    private long stretch(int last, int slack, int natural) {
      int left = slack;
      long cost = 0;
      int room = sums.wordStretch(from, last);
      if (room > 0) {
        int take = Math.min(left, room);
        used[Glue.WORD_SPACE] = take;
        left -= take;
        cost += costs.visible(Glue.WORD_SPACE, take, room);
      }
      int gaps = sums.gapStretch(from, last);
      if (left > 0 && gaps > 0) {
        int take = Math.min(left, gaps);
        used[Glue.GAP] = take;
        left -= take;
        int beyond = Math.max(0, take - sums.gapPreferred(from, last));
        cost += costs.visible(Glue.GAP, take, gaps) + 20L * costs.visible(Glue.GAP, beyond, gaps);
      }
      return left == 0 ? cost : cost + open(last, left, natural);
    }

    /**
     * All else has given: character gaps open, or, where there are none, word spaces. The gap
     * between scripts never goes beyond its limit; a line with nothing else is left at its natural
     * width.
     */
    private long open(int last, int slack, int natural) {
      int places = sums.characters(from, last);
      int kind = Glue.CHARACTER;
      if (places == 0) {
        places = sums.words(from, last);
        kind = Glue.WORD_SPACE;
      }
      int each = places == 0 ? slack : (slack + places - 1) / places;
      int limit = kind == Glue.CHARACTER ? characterMax : 0;
      if (each > limit) {
        loose = Math.max(1, each - limit);
      }
      if (places == 0 || each > raggedBeyond) {
        Arrays.fill(used, 0);
        ragged = true;
        width = natural;
      } else {
        used[kind] += slack;
      }
      long over = (long) slack * 1000 / em;
      if (loose > 0) {
        return Math.min(OVERFULL / 100, LOOSE + LOOSER * over * over);
      }
      long share = (long) each * 1000 / Math.max(1, characterMax);
      return costs.of(Glue.CHARACTER) * (1_000_000 + share * share) / 1_000_000;
    }

    private long raggedCost(int slack, boolean end) {
      if (text.paragraph.align() == Align.JUSTIFY || (end && !balanced)) {
        return 0;
      }
      long thousandths = (long) slack * 1000 / em;
      return thousandths * thousandths * FitCosts.FINE / 1000;
    }

    private long endCost(boolean end) {
      long cost = costs.line();
      if (text.paragraph.align() != Align.JUSTIFY) {
        cost += RAGGED_LINE;
      }
      switch (opportunities[to]) {
        case BreakOpportunities.UNIT -> cost += PARTED;
        case BreakOpportunities.WORD -> cost += BROKEN_WORD;
        case BreakOpportunities.TAIL -> cost += costs.tail();
        // As visible as character gaps that open.
        case BreakOpportunities.HYPHEN -> cost += costs.of(Glue.CHARACTER);
        default -> {}
      }
      alone = lonely && end && edges.alone(from, to, contentEnd);
      return alone ? cost + ALONE : cost;
    }
  }
}
