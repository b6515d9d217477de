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

  private final PreparedText text;
  private final Setting s;

  /** What each atom's blank belongs to: of a note's mark, the mark that it follows. */
  private final int[] carrier;

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

  public Glue(PreparedText text) {
    this.text = text;
    this.s = text.setting;
    trail = new int[text.n + 1];
    lead = new int[text.n + 1];
    gap = new int[text.n + 1];
    fixed = new int[text.n + 1];
    gapKind = new byte[text.n + 1];
    carrier = new int[text.n];
    character = new boolean[text.n + 1];
    int previous = -1;
    for (int k = 0; k <= text.n; k++) {
      gapKind[k] = -1;
      if (k < text.n && text.mark[k].transparent()) {
        continue;
      }
      if (k < text.n) {
        boolean noteMark = text.mark[k] == CharacterClass.NOTE_MARK && previous >= 0;
        carrier[k] = noteMark ? carrier[previous] : k;
      }
      between(previous, k);
      previous = k;
    }
    if (text.tail < text.n
        && text.paragraph.tail().orElseThrow().mode() == Paragraph.Tail.Mode.RIGHT) {
      fixed[text.tail] += s.em(Parameter.TAIL_GAP, text.size[text.tail]);
      gap[text.tail] = 0;
      gapKind[text.tail] = -1;
    }
  }

  private void between(int i, int k) {
    if (i >= 0 && !(k < text.n && carrier[k] != k && text.mark[carrier[k]].closing())) {
      trail[k] = trailing(i);
    }
    if (k == text.n) {
      return;
    }
    lead[k] = leading(k);
    if (i >= 0) {
      squeeze(i, k);
    }
    if (text.mark[k].blank()) {
      typed(k);
    } else if (i >= 0) {
      if (gapBetween(i, k)) {
        gap[k] = s.em(Parameter.GAP, Math.min(text.size[i], text.size[k]));
        gapKind[k] = (byte) GAP;
      }
      character[k] = opens(i, k);
      kern(i, k);
      fixed[k] += text.tracking(i, k);
    }
  }

  /**
   * The blank on a mark's right (rule 5). That of a closing mark counts as behind the note's marks
   * that follow it, so that it goes at a line end (rules 6, 20).
   */
  int trailing(int atom) {
    int i = carrier[atom];
    if (i != atom && !text.mark[i].closing()) {
      return 0;
    }
    if (pair(i)) {
      return 0;
    }
    return switch (text.mark[i]) {
      case CLOSE, PAUSE, STOP -> text.size[i] - text.body[i] > 0 ? text.size[i] - text.body[i] : 0;
      case INTERPUNCT -> besideInterpunct(i);
      default -> 0;
    };
  }

  /** Two question or exclamation marks take an em together, three two (GB/T 15834 5.1.2). */
  private boolean pair(int i) {
    return s.is(Parameter.NEIGHBOURS, "squeeze")
        && asks(i)
        && ((asks(i - 1) && !asks(i - 2) && !asks(i + 1))
            || (asks(i + 1) && !asks(i - 1) && !asks(i + 2)));
  }

  private boolean asks(int i) {
    return i >= 0 && i < text.n && (text.codePoint[i] == '？' || text.codePoint[i] == '！');
  }

  /** The blank on a mark's left. */
  int leading(int k) {
    return switch (text.mark[k]) {
      case OPEN -> text.size[k] - text.body[k];
      case INTERPUNCT -> besideInterpunct(k);
      default -> 0;
    };
  }

  private int besideInterpunct(int k) {
    return s.is(Parameter.INTERPUNCT_WIDTH, "full") ? (text.size[k] - text.body[k]) / 2 : 0;
  }

  /** As what a mark's blank gives way. */
  int kind(int mark) {
    return switch (text.mark[carrier[mark]]) {
      case PAUSE -> PAUSE;
      case STOP -> STOP;
      case INTERPUNCT -> INTERPUNCT;
      default -> BRACKET;
    };
  }

  /** As what the blank after the mark before k gives way. */
  int trailKind(int k) {
    return kind(text.before(k));
  }

  /** Two adjacent marks lose half an em; what stays is the blank behind the pause or stop. */
  private void squeeze(int i, int k) {
    if (text.mark[carrier[i]].squeezes()
        && text.mark[k].squeezes()
        && s.is(Parameter.NEIGHBOURS, "squeeze")) {
      int stays =
          Math.max(0, trail[k] + lead[k] - Math.min(text.size[carrier[i]], text.size[k]) / 2);
      trail[k] = Math.min(trail[k], stays);
      lead[k] = stays - trail[k];
    }
  }

  /**
   * A blank that was typed: the gap's width between scripts, nothing between a mark and Western
   * text (rule 9), else a word space.
   */
  private void typed(int k) {
    if (text.mark[k] == CharacterClass.BLANK) {
      gap[k] = text.blank(k);
      return;
    }
    int i = text.inkBefore(k);
    int j = text.inkFrom(k);
    boolean inside = i >= 0 && j < text.n;
    boolean first = k == 0 || !text.mark[text.before(k) < 0 ? k : text.before(k)].blank();
    if (inside && gapBetween(i, j)) {
      gap[k] = first ? s.em(Parameter.GAP, Math.min(text.size[i], text.size[j])) : 0;
      gapKind[k] = (byte) (first ? GAP : -1);
    } else if (!inside || !markAndWestern(i, j)) {
      int em = s.value(Parameter.WORD_SPACE);
      gap[k] = em == Parameter.FONT ? text.advance(k) : s.em(Parameter.WORD_SPACE, text.size[k]);
      gapKind[k] = (byte) WORD_SPACE;
    }
  }

  private boolean markAndWestern(int i, int j) {
    return (text.mark[i].squeezes() && text.westernish(j))
        || (text.westernish(i) && text.mark[j].squeezes());
  }

  private boolean gapBetween(int i, int k) {
    return (text.mark[i] == CharacterClass.HAN && text.mark[k].lettering())
        || (text.mark[i].lettering() && text.mark[k] == CharacterClass.HAN);
  }

  /**
   * Whether a character gap may open before k: between Chinese characters, but marks keep to what
   * they follow or enclose (rule 7), so that a stretched line does not tear 、 from its word.
   */
  private boolean opens(int i, int k) {
    CharacterClass left = text.mark[i];
    CharacterClass right = text.mark[k];
    if (!left.rhythmic() || !right.rhythmic() || left == CharacterClass.OPEN || right.closing()) {
      return false;
    }
    return !(left == right && (left == CharacterClass.DASH || left == CharacterClass.ELLIPSIS));
  }

  private void kern(int i, int k) {
    if (text.western[i]
        && text.western[k]
        && i == k - 1
        && text.face[i] == text.face[k]
        && text.size[i] == text.size[k]
        && !(text.mark[k] == CharacterClass.DIGIT && s.is(Parameter.FIGURE_WIDTH, "half"))) {
      fixed[k] =
          PreparedText.thousandths(
              text.face[k].kern(text.codePoint[i], text.codePoint[k]), text.size[k]);
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
    int i = text.inkBefore(k);
    return i < 0 ? text.size[k] : Math.min(text.size[i], text.size[k]);
  }
}
