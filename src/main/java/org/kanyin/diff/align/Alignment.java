package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Which signs of two flows are the same.
 *
 * @param newOf for each old sign the new one, or −1
 * @param oldOf for each new sign the old one, or −1
 * @param oldChain for each matched old sign 0, or the number of the move it belongs to, from 1
 * @param newChain the same for new signs
 * @param moves in the order of their numbers
 * @param coarse whether a part was too costly to be compared sign by sign
 */
public record Alignment(
    int[] newOf, int[] oldOf, int[] oldChain, int[] newChain, List<Piece> moves, boolean coarse) {

  /** A stretch of the old and what stands there in the new; one of them may be empty. */
  public record Piece(int oldFrom, int oldTo, int newFrom, int newTo) {
    public int oldLength() {
      return oldTo - oldFrom;
    }

    public int newLength() {
      return newTo - newFrom;
    }

    /** Whether all of the other is in this one. */
    public boolean holds(Piece inner) {
      return inner.oldFrom >= oldFrom
          && inner.oldTo <= oldTo
          && inner.newFrom >= newFrom
          && inner.newTo <= newTo;
    }

    int longer() {
      return Math.max(oldLength(), newLength());
    }

    boolean replaces() {
      return oldLength() > 0 && newLength() > 0;
    }
  }

  /** What differs, in the order of the old, moved blocks looked into. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    walk(pieces, new Piece(0, newOf.length, 0, oldOf.length), 0);
    for (int m = 1; m <= moves.size(); m++) {
      walk(pieces, moves.get(m - 1), m);
    }
    return pieces;
  }

  private void walk(List<Piece> pieces, Piece range, int chain) {
    int i = range.oldFrom;
    int j = range.newFrom;
    while (i < range.oldTo || j < range.newTo) {
      List<int[]> oldRuns = new ArrayList<>();
      List<int[]> newRuns = new ArrayList<>();
      i = runs(oldRuns, newOf, oldChain, chain, i, range.oldTo, true);
      j = runs(newRuns, oldOf, newChain, chain, j, range.newTo, false);
      pair(pieces, oldRuns, newRuns, i, j);
      while (i < range.oldTo && j < range.newTo && newOf[i] == j && oldChain[i] == chain) {
        i++;
        j++;
      }
    }
  }

  /** Collects unmatched stretches up to the next match of the chain; moved blocks are skipped. */
  private int runs(
      List<int[]> runs, int[] match, int[] chains, int chain, int from, int to, boolean old) {
    int i = from;
    int start = -1;
    while (i < to && !(match[i] >= 0 && chains[i] == chain)) {
      if (match[i] < 0) {
        start = start < 0 ? i : start;
        i++;
        continue;
      }
      if (start >= 0) {
        runs.add(new int[] {start, i});
        start = -1;
      }
      Piece move = moves.get(chains[i] - 1);
      i = Math.max(i + 1, old ? move.oldTo : move.newTo);
    }
    if (start >= 0) {
      runs.add(new int[] {start, Math.min(i, to)});
    }
    return Math.min(i, to);
  }

  private static void pair(
      List<Piece> pieces, List<int[]> oldRuns, List<int[]> newRuns, int i, int j) {
    if (oldRuns.size() == 1 && newRuns.size() == 1) {
      int[] o = oldRuns.get(0);
      int[] n = newRuns.get(0);
      pieces.add(new Piece(o[0], o[1], n[0], n[1]));
      return;
    }
    for (int[] o : oldRuns) {
      int at = newRuns.isEmpty() ? j : newRuns.get(0)[0];
      pieces.add(new Piece(o[0], o[1], at, at));
    }
    for (int[] n : newRuns) {
      int at = oldRuns.isEmpty() ? i : oldRuns.get(oldRuns.size() - 1)[1];
      pieces.add(new Piece(at, at, n[0], n[1]));
    }
  }
}
