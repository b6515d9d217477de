package org.kanyin.compose.line;

import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Face;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** Where a glyph is drawn in its cell (rules 7, 8), with whatever font. */
final class GlyphPositions {
  /** How much the two halves of —— lie over one another, thousandths of an em: no hair line. */
  private static final int OVERLAP = 8;

  /** How far ink may stand out of its body and still be where the font meant it. */
  private static final int SLACK = 30;

  private final PreparedText text;

  /** The run of dashes that was met last: its first and last atom. */
  private int first;

  private int last = -1;

  GlyphPositions(PreparedText text) {
    this.text = text;
  }

  /** The glyph's origin, for an atom whose body starts at x. */
  int x(int k, int x) {
    if (text.western[k]) {
      boolean cell =
          text.mark[k] == CharacterClass.DIGIT || text.mark[k] == CharacterClass.CONNECTOR;
      return cell && text.body[k] != text.advance(k) ? inkCentred(k, x) : x;
    }
    return switch (text.mark[k]) {
      case OPEN -> opening(k, x);
      case CLOSE, PAUSE, STOP -> closing(k, x);
      case INTERPUNCT, ELLIPSIS -> inkCentred(k, x);
      case DASH -> dash(k, x);
      case SOLIDUS -> x + (text.body[k] - text.advance(k) * stretch(k) / Cell.AS_DESIGNED) / 2;
      case HAN, SYMBOL, CONNECTOR, PREFIX, POSTFIX -> x + (text.body[k] - text.advance(k)) / 2;
      default -> x;
    };
  }

  private Face.Ink ink(int k) {
    return text.face[k].ink(text.codePoint[k], text.western[k]);
  }

  private int em(int k, int thousandths) {
    return PreparedText.thousandths(thousandths, text.size[k]);
  }

  private int inkCentred(int k, int x) {
    Face.Ink ink = ink(k);
    return x + (text.body[k] - em(k, ink.left() + ink.right())) / 2;
  }

  /**
   * A glyph whose advance ends where its body does: an em-wide one is drawn half an em before its
   * body, a narrow one (the quotes of many Kai fonts) at the right of it, hugging what it opens.
   * One whose ink would then leave the body is centred in it.
   */
  private int opening(int k, int x) {
    int origin = x + text.body[k] - text.advance(k);
    Face.Ink ink = ink(k);
    boolean inBody =
        origin + em(k, ink.left()) >= x - em(k, SLACK)
            && origin + em(k, ink.right()) <= x + text.body[k] + em(k, SLACK);
    return inBody ? origin : inkCentred(k, x);
  }

  private int closing(int k, int x) {
    return em(k, ink(k).right()) <= text.body[k] + em(k, SLACK) ? x : inkCentred(k, x);
  }

  /** A run of dashes is one rule from its first cell's left edge to its last one's right. */
  private int dash(int k, int x) {
    findRun(k);
    int count = last - first + 1;
    if (count == 1) {
      return inkCentred(k, x);
    }
    Face.Ink ink = ink(k);
    int stretch = stretch(k);
    if (stretch == Cell.AS_DESIGNED) {
      return x;
    }
    int overlap = em(k, OVERLAP) * (k - first) / count;
    return x - overlap - em(k, ink.left()) * stretch / Cell.AS_DESIGNED;
  }

  /**
   * How wide a glyph is drawn, thousandths of its own width. The dashes of many fonts have
   * bearings: two of them make a rule of 1.7 em, or two rules. As 破折号 is two ems of unbroken rule,
   * their ink is drawn an em wide each, and a hair more where they meet.
   */
  int stretch(int k) {
    if (text.mark[k] == CharacterClass.SOLIDUS && !text.western[k]) {
      // An em-wide stroke in half an em (GB 5.1.9).
      return Math.min(
          Cell.AS_DESIGNED, text.body[k] * Cell.AS_DESIGNED / Math.max(1, text.advance(k)));
    }
    if (text.mark[k] != CharacterClass.DASH || text.western[k]) {
      return Cell.AS_DESIGNED;
    }
    findRun(k);
    Face.Ink ink = ink(k);
    int count = last - first + 1;
    int width = ink.right() - ink.left();
    if (count == 1 || width <= 0 || (ink.left() <= 0 && ink.right() >= 1000)) {
      return Cell.AS_DESIGNED;
    }
    return (count * 1000 + (count - 1) * OVERLAP) * 1000 / (count * width);
  }

  private void findRun(int k) {
    if (first <= k && k <= last) {
      return;
    }
    first = k;
    while (first > 0 && same(first - 1, k)) {
      first--;
    }
    last = k;
    while (last + 1 < text.n && same(last + 1, k)) {
      last++;
    }
  }

  private boolean same(int i, int k) {
    return text.mark[i] == CharacterClass.DASH
        && text.codePoint[i] == text.codePoint[k]
        && text.face[i] == text.face[k]
        && text.size[i] == text.size[k];
  }
}
