package org.kanyin.compose.line;

import org.kanyin.compose.model.Composition.Adjustment;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * What stands between the atoms: marks' blanks (rule 5), the gap between scripts (rule 9), word
 * spaces, kerns; and how far each may give (rules 10, 11). The blank of index k is before atom k.
 * An atom that is itself a blank (U+0020) has its width here, in {@link #gap}. Between two sizes
 * the smaller em counts, so that a raised figure does not tear a hole.
 */
public final class Glue {
  static final int KINDS = Adjustment.values().length;
  static final int WORD_SPACE = Adjustment.WORD_SPACE.ordinal();
  static final int INTERPUNCT = Adjustment.INTERPUNCT.ordinal();
  static final int BRACKET = Adjustment.BRACKET.ordinal();
  static final int PAUSE = Adjustment.PAUSE_MARK.ordinal();
  static final int GAP = Adjustment.GAP.ordinal();
  static final int STOP = Adjustment.STOP_MARK.ordinal();
  static final int CHARACTER = Adjustment.CHARACTER.ordinal();

  private final PreparedText m;
  private final Setting s;

  /** The blank after the mark before k, and the kind it gives way as. */
  final int[] trail;

  /** The blank in front of the opening mark k. */
  final int[] lead;

  /** The gap or word space. */
  final int[] gap;

  /** {@link #GAP}, {@link #WORD_SPACE} or −1. */
  final byte[] gapKind;

  /** What neither gives nor takes: kerns, the free space before a tail. */
  final int[] fixed;

  final boolean[] character;

  public Glue(PreparedText m) {
    this.m = m;
    this.s = m.setting;
    trail = new int[m.n + 1];
    lead = new int[m.n + 1];
    gap = new int[m.n + 1];
    fixed = new int[m.n + 1];
    gapKind = new byte[m.n + 1];
    character = new boolean[m.n + 1];
    int previous = -1;
    for (int k = 0; k <= m.n; k++) {
      gapKind[k] = -1;
      if (k < m.n && m.mark[k].transparent()) {
        continue;
      }
      between(previous, k);
      previous = k;
    }
    if (m.tail < m.n && m.paragraph.tail().orElseThrow().mode() == Paragraph.Tail.Mode.RIGHT) {
      fixed[m.tail] += s.em(Parameter.TAIL_GAP, m.size[m.tail]);
      gap[m.tail] = 0;
      gapKind[m.tail] = -1;
    }
  }

  private void between(int i, int k) {
    if (i >= 0) {
      trail[k] = trailing(i);
    }
    if (k == m.n) {
      return;
    }
    lead[k] = leading(k);
    if (i >= 0) {
      squeeze(i, k);
    }
    if (m.mark[k].blank()) {
      typed(k);
    } else if (i >= 0) {
      if (gapBetween(i, k)) {
        gap[k] = s.em(Parameter.GAP, Math.min(m.size[i], m.size[k]));
        gapKind[k] = (byte) GAP;
      }
      character[k] = opens(i, k);
      kern(i, k);
    }
  }

  /** The blank on a mark's right (rule 5). */
  int trailing(int i) {
    return switch (m.mark[i]) {
      case CLOSE, PAUSE, STOP -> m.size[i] - m.body[i] > 0 ? m.size[i] - m.body[i] : 0;
      case INTERPUNCT -> besideInterpunct(i);
      default -> 0;
    };
  }

  /** The blank on a mark's left. */
  int leading(int k) {
    return switch (m.mark[k]) {
      case OPEN -> m.size[k] - m.body[k];
      case INTERPUNCT -> besideInterpunct(k);
      default -> 0;
    };
  }

  private int besideInterpunct(int k) {
    return s.is(Parameter.INTERPUNCT_WIDTH, "full") ? (m.size[k] - m.body[k]) / 2 : 0;
  }

  /** As what a mark's blank gives way. */
  int kind(int mark) {
    return switch (m.mark[mark]) {
      case PAUSE -> PAUSE;
      case STOP -> STOP;
      case INTERPUNCT -> INTERPUNCT;
      default -> BRACKET;
    };
  }

  /** As what the blank after the mark before k gives way. */
  int trailKind(int k) {
    return kind(m.before(k));
  }

  /** Two adjacent marks lose half an em; what stays is the blank behind the pause or stop. */
  private void squeeze(int i, int k) {
    if (m.mark[i].squeezes() && m.mark[k].squeezes() && s.is(Parameter.NEIGHBOURS, "squeeze")) {
      int stays = Math.max(0, trail[k] + lead[k] - Math.min(m.size[i], m.size[k]) / 2);
      trail[k] = Math.min(trail[k], stays);
      lead[k] = stays - trail[k];
    }
  }

  /**
   * A blank that was typed: the gap's width between scripts, nothing between a mark and Western
   * text (rule 9), else a word space.
   */
  private void typed(int k) {
    int i = m.inkBefore(k);
    int j = m.inkFrom(k);
    boolean inside = i >= 0 && j < m.n;
    boolean first = k == 0 || !m.mark[m.before(k) < 0 ? k : m.before(k)].blank();
    if (inside && gapBetween(i, j)) {
      gap[k] = first ? s.em(Parameter.GAP, Math.min(m.size[i], m.size[j])) : 0;
      gapKind[k] = (byte) (first ? GAP : -1);
    } else if (!inside || !markAndWestern(i, j)) {
      int em = s.value(Parameter.WORD_SPACE);
      gap[k] = em == Parameter.FONT ? m.advance(k) : s.em(Parameter.WORD_SPACE, m.size[k]);
      gapKind[k] = (byte) WORD_SPACE;
    }
  }

  private boolean markAndWestern(int i, int j) {
    return (m.mark[i].squeezes() && m.westernish(j)) || (m.westernish(i) && m.mark[j].squeezes());
  }

  private boolean gapBetween(int i, int k) {
    return (m.mark[i] == CharacterClass.HAN && m.mark[k].lettering())
        || (m.mark[i].lettering() && m.mark[k] == CharacterClass.HAN);
  }

  /**
   * Whether a character gap may open before k: between Chinese characters, but marks keep to what
   * they follow or enclose (rule 7), so that a stretched line does not tear 、 from its word.
   */
  private boolean opens(int i, int k) {
    CharacterClass left = m.mark[i];
    CharacterClass right = m.mark[k];
    if (!left.rhythmic() || !right.rhythmic() || left == CharacterClass.OPEN || right.closing()) {
      return false;
    }
    return !(left == right && (left == CharacterClass.DASH || left == CharacterClass.ELLIPSIS));
  }

  private void kern(int i, int k) {
    if (m.western[i]
        && m.western[k]
        && i == k - 1
        && m.face[i] == m.face[k]
        && m.size[i] == m.size[k]
        && !(m.mark[k] == CharacterClass.DIGIT && s.is(Parameter.FIGURE_WIDTH, "half"))) {
      fixed[k] =
          PreparedText.thousandths(m.face[k].kern(m.codePoint[i], m.codePoint[k]), m.size[k]);
    }
  }

  /** All that stands before atom k inside a line. */
  int width(int k) {
    return trail[k] + gap[k] + fixed[k] + lead[k];
  }

  /** How far the gap or word space may shrink. */
  int gapShrink(int k) {
    if (gapKind[k] < 0) {
      return 0;
    }
    Parameter least = gapKind[k] == GAP ? Parameter.GAP_MIN : Parameter.WORD_SPACE_MIN;
    return Math.max(0, gap[k] - s.em(least, gapSize(k)));
  }

  /** How far it may stretch. */
  int gapStretch(int k, Parameter most) {
    return gapKind[k] < 0 ? 0 : Math.max(0, s.em(most, gapSize(k)) - gap[k]);
  }

  private int gapSize(int k) {
    int i = m.inkBefore(k);
    return i < 0 ? m.size[k] : Math.min(m.size[i], m.size[k]);
  }
}
