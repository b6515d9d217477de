package org.kanyin.diff.corrections;

import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment;
import org.kanyin.diff.align.Alignment.Piece;

/** Where the new round says what became of words of the old one. */
final class AnswerSpan {
  private AnswerSpan() {}

  /** The stretch between the nearest matches on either side, in one chain: it holds the answer. */
  static Piece of(AlignedFlow pair, int from, int to) {
    Alignment a = pair.alignment();
    Piece bounds = new Piece(0, a.newOf().length, 0, a.oldOf().length);
    int chain = 0;
    for (int m = 0; m < a.moves().size(); m++) {
      Piece move = a.moves().get(m);
      if (from >= move.oldFrom() && to <= move.oldTo()) {
        bounds = move;
        chain = m + 1;
      }
    }
    int left = from;
    while (left > bounds.oldFrom() && !matched(a, left - 1, chain)) {
      left--;
    }
    int right = to;
    while (right < bounds.oldTo() && !matched(a, right, chain)) {
      right++;
    }
    int newFrom = left == bounds.oldFrom() ? bounds.newFrom() : a.newOf()[left - 1] + 1;
    int newTo = right == bounds.oldTo() ? bounds.newTo() : a.newOf()[right];
    return new Piece(left, right, newFrom, Math.max(newFrom, newTo));
  }

  private static boolean matched(Alignment a, int i, int chain) {
    return a.newOf()[i] >= 0 && a.oldChain()[i] == chain;
  }
}
