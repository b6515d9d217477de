package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Sign;

/** Which pieces of a difference are one change to a reader, and how far its words reach. */
final class PieceGroups {
  /** A passage, in signs: what is put in at such length around a mark is one. */
  private static final int PASSAGE = 10;

  private final List<Sign> oldSigns;
  private final List<Sign> newSigns;
  private final int[] newOf;

  PieceGroups(AlignedFlow pair) {
    oldSigns = pair.oldSigns();
    newSigns = pair.newSigns();
    newOf = pair.alignment().newOf();
  }

  /** Pieces of one change put into one. */
  List<Piece> of(List<Piece> pieces) {
    List<Piece> grouped = new ArrayList<>();
    for (Piece next : pieces) {
      Piece last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
      if (last != null && belongTogether(last, next)) {
        grouped.set(
            grouped.size() - 1,
            new Piece(last.oldFrom(), next.oldTo(), last.newFrom(), next.newTo()));
      } else {
        grouped.add(next);
      }
    }
    return grouped;
  }

  private boolean belongTogether(Piece p, Piece q) {
    int between = q.oldFrom() - p.oldTo();
    if (between < 0 || between != q.newFrom() - p.newTo()) {
      return false;
    }
    for (int k = 0; k < between; k++) {
      if (newOf[p.oldTo() + k] != p.newTo() + k) {
        return false;
      }
    }
    for (int k = 0; k <= between && q.oldFrom() < oldSigns.size(); k++) {
      if (oldSigns.get(p.oldTo() + k).cell() && oldSigns.get(p.oldTo() + k).opens()) {
        return false;
      }
    }
    return between == 0 || isOneWord(p, q) || isChance(p, q, between);
  }

  /** What is equal between two replaced stretches is chance where it is much shorter than both. */
  private boolean isChance(Piece p, Piece q, int between) {
    int shorter = Math.min(p.longer(), q.longer());
    int longer = Math.max(p.longer(), q.longer());
    boolean mark = !Character.isLetterOrDigit(oldSigns.get(p.oldTo()).key());
    // A passage put in around a mark is one passage.
    boolean around = mark && longer >= PASSAGE && !p.replaces() && !q.replaces();
    return (between == 1 && ((longer <= 6 && !(mark && longer > 1)) || around))
        || (p.replaces() && q.replaces() && between <= 4 && shorter >= 2 * between);
  }

  /** Whether only Latin letters and figures stand between, so that both are in one word. */
  private boolean isOneWord(Piece p, Piece q) {
    for (int i = p.oldTo(); i <= q.oldFrom() && i < oldSigns.size(); i++) {
      boolean inside = i < q.oldFrom();
      if ((inside && !isWordPart(oldSigns, i))
          || (i > p.oldTo() && oldSigns.get(i).gap() != Sign.Gap.NONE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(List<Sign> signs, int i) {
    Sign s = signs.get(i);
    return s.isLatinWord()
        || ((s.key() == ',' || s.key() == '.')
            && i > 0
            && i + 1 < signs.size()
            && Character.isDigit(signs.get(i - 1).key())
            && Character.isDigit(signs.get(i + 1).key()));
  }

  /** A figure of a number, a letter of a word: the whole of it is shown. */
  Piece word(Piece p) {
    int left = 0;
    if (touchesWord(p)) {
      while (p.oldFrom() - left > 0
          && p.newFrom() - left > 0
          && newOf[p.oldFrom() - left - 1] == p.newFrom() - left - 1
          && isWordPart(oldSigns, p.oldFrom() - left - 1)
          && joins(oldSigns, p.oldFrom() - left)) {
        left++;
      }
    }
    int right = 0;
    if (touchesWord(p)) {
      while (p.oldTo() + right < oldSigns.size()
          && newOf[p.oldTo() + right] == p.newTo() + right
          && isWordPart(oldSigns, p.oldTo() + right)
          && joins(oldSigns, p.oldTo() + right)) {
        right++;
      }
    }
    return new Piece(p.oldFrom() - left, p.oldTo() + right, p.newFrom() - left, p.newTo() + right);
  }

  /** Whether sign i follows the one before it without a blank. */
  private static boolean joins(List<Sign> signs, int i) {
    return i >= signs.size() || (signs.get(i).gap() != Sign.Gap.BLANK && !signs.get(i).opens());
  }

  private boolean touchesWord(Piece p) {
    return oldSigns.subList(p.oldFrom(), p.oldTo()).stream().allMatch(Sign::isLatin)
        && newSigns.subList(p.newFrom(), p.newTo()).stream().allMatch(Sign::isLatin);
  }

  /** The words about two signs that are equal, as far as they stay equal. */
  Piece words(int i, int j) {
    int left = 1;
    while (i - left > 0
        && j - left > 0
        && oldSigns.get(i - left - 1).isLatinWord()
        && newOf[i - left - 1] == j - left - 1
        && joins(oldSigns, i - left)
        && joins(newSigns, j - left)) {
      left++;
    }
    int right = 1;
    while (i + right < oldSigns.size()
        && oldSigns.get(i + right).isLatinWord()
        && newOf[i + right] == j + right
        && joins(oldSigns, i + right)
        && joins(newSigns, j + right)) {
      right++;
    }
    return new Piece(i - left, i + right, j - left, j + right);
  }
}
