package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kanyin.diff.align.Alignment.Piece;

/**
 * Moves within a move: a section that went elsewhere, in which two items changed places, is parted
 * into stretches that each moved. It is told as one move, and the items within it as another.
 */
final class NestedMoves {
  /** So many signs may stand between the stretches on either side: what was changed there. */
  private static final int BETWEEN = 12;

  /** With fewer stretches each may have moved by itself. */
  private static final int LEAST = 3;

  private final AlignedFlow pair;

  NestedMoves(AlignedFlow pair) {
    this.pair = pair;
  }

  /**
   * @param moves in the order of the old
   */
  List<Piece> of(List<Piece> moves) {
    List<Piece> told = new ArrayList<>();
    for (int i = 0; i < moves.size(); ) {
      int to = end(moves, i);
      if (to - i >= LEAST) {
        List<Piece> some = moves.subList(i, to);
        told.add(whole(some));
        told.addAll(within(some));
      } else {
        told.addAll(moves.subList(i, to));
      }
      i = to;
    }
    return told;
  }

  /** Behind the longest run of moves from this one on that stand together in old and new. */
  private int end(List<Piece> moves, int from) {
    int last = from + 1;
    while (last < moves.size()
        && isNear(moves.get(last - 1).oldTo(), moves.get(last).oldFrom(), true)) {
      last++;
    }
    for (int to = last; to - from >= LEAST; to--) {
      if (standTogether(moves.subList(from, to))) {
        return to;
      }
    }
    return from + 1;
  }

  private boolean standTogether(List<Piece> some) {
    List<Piece> there = some.stream().sorted(Comparator.comparingInt(Piece::newFrom)).toList();
    boolean together = !there.equals(some);
    for (int i = 1; i < there.size(); i++) {
      together &= isNear(there.get(i - 1).newTo(), there.get(i).newFrom(), false);
    }
    return together;
  }

  /** Whether nothing stands between that stayed or moved otherwise. */
  private boolean isNear(int from, int to, boolean old) {
    int[] match = old ? pair.alignment().newOf() : pair.alignment().oldOf();
    for (int i = from; i < to; i++) {
      boolean generated = (old ? pair.oldSigns() : pair.newSigns()).get(i).generated();
      if (match[i] >= 0 && !generated) {
        return false;
      }
    }
    // Both stretches may have grown over a sign that both could end or begin with.
    return Math.abs(to - from) <= BETWEEN;
  }

  private static Piece whole(List<Piece> some) {
    return new Piece(
        some.stream().mapToInt(Piece::oldFrom).min().orElseThrow(),
        some.stream().mapToInt(Piece::oldTo).max().orElseThrow(),
        some.stream().mapToInt(Piece::newFrom).min().orElseThrow(),
        some.stream().mapToInt(Piece::newTo).max().orElseThrow());
  }

  /** Those that are not in the longest chain, by signs, that kept its order. */
  private static List<Piece> within(List<Piece> some) {
    int n = some.size();
    int[] weight = new int[n];
    int[] before = new int[n];
    int best = 0;
    for (int i = 0; i < n; i++) {
      before[i] = -1;
      for (int k = 0; k < i; k++) {
        boolean rises = some.get(k).newTo() <= some.get(i).newFrom();
        if (rises && (before[i] < 0 || weight[k] > weight[before[i]])) {
          before[i] = k;
        }
      }
      weight[i] = some.get(i).oldLength() + (before[i] < 0 ? 0 : weight[before[i]]);
      best = weight[i] > weight[best] ? i : best;
    }
    List<Piece> left = new ArrayList<>(some);
    for (int i = best; i >= 0; i = before[i]) {
      left.remove(some.get(i));
    }
    return left;
  }
}
