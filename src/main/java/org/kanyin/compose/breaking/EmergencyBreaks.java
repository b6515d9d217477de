package org.kanyin.compose.breaking;

import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** Where a line may be broken that can end nowhere: inside what is too long for any line. */
final class EmergencyBreaks {
  private final PreparedText text;
  private final LineFitter fitter;

  EmergencyBreaks(PreparedText text, LineFitter fitter) {
    this.text = text;
    this.fitter = fitter;
  }

  /**
   * The end of the longest line that fits and keeps marks to their edges and numbers together; of
   * all others, runs of one sign are broken first, words last. The start itself if there is none.
   */
  int longest(int from, int last) {
    for (int pass = 0; pass < 3; pass++) {
      for (int k = last; k > from; k--) {
        if (k < text.n && mayPart(from, k, pass) && !fitter.fit(from, k).overfull()) {
          return k;
        }
      }
    }
    return from;
  }

  /** The end of the longest line that fits, whatever may not stand at its edges. */
  int shortest(int from, int last) {
    int least = from + 1;
    while (least < text.n && clings(least)) {
      least++;
    }
    for (int k = last; k > least; k--) {
      if (!clings(k) && !fitter.fit(from, k).overfull()) {
        return k;
      }
    }
    return least;
  }

  private boolean clings(int k) {
    return k < text.n && (text.mark[k].transparent() || text.mark[k].hangs() || text.control(k));
  }

  private boolean mayPart(int from, int k, int pass) {
    return pass == 1 ? insideRun(from, k) : breakable(k, pass == 2);
  }

  private boolean breakable(int k, boolean words) {
    int i = text.before(k);
    return i >= 0
        && (!text.westernish(i)
            || !text.westernish(k)
            || (words && !text.digit(i) && !text.digit(k)))
        && text.mark[k] != CharacterClass.JOINER
        && text.mark[k] != CharacterClass.NOTE_MARK
        && text.mark[k] != CharacterClass.WIDE_SPACE
        && text.mark[k] != CharacterClass.FIXED_SPACE
        && !text.control(k)
        && !text.mark[k].blank()
        && !text.noStart(k)
        && !text.noEnd(i)
        && !(text.mark[i] == text.mark[k]
            && (text.mark[k] == CharacterClass.DASH || text.mark[k] == CharacterClass.ELLIPSIS));
  }

  /** Between two of the same sign, in a run that no line holds; —— and …… between two pairs. */
  private boolean insideRun(int from, int k) {
    int sign = text.codePoint[k];
    int start = k;
    while (start > from && text.codePoint[start - 1] == sign) {
      start--;
    }
    int end = k + 1;
    int target = fitter.target(from);
    while (end < text.n && text.codePoint[end] == sign && !isLonger(start, end, target)) {
      end++;
    }
    if (start == k || !isLonger(start, end, target)) {
      return false;
    }
    return switch (text.mark[k]) {
      case DASH, ELLIPSIS -> (k - start) % 2 == 0;
      case CONNECTOR, INTERPUNCT, WESTERN -> !text.digit(k);
      default -> false;
    };
  }

  private boolean isLonger(int from, int to, int target) {
    return fitter.upTo(to) - fitter.upTo(from) > target;
  }
}
