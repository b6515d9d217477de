package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Blocks of clauses that are gone from one place and stand in another. */
final class Moves {
  /** Fewer signs may come again by chance: they are a cut and an addition. */
  private static final int LEAST = 8;

  /** Two blocks that moved together may have so many changed signs between them. */
  private static final int EDIT = 80;

  private final Clauses a;
  private final Clauses b;
  private final int[] newOf;
  private final int[] oldOf;
  private final List<BlockMoves.Block> blocks;

  /**
   * @param blocks that have moved already, and are looked into apart
   */
  Moves(Clauses a, Clauses b, int[] newOf, int[] oldOf, List<BlockMoves.Block> blocks) {
    this.blocks = blocks;
    this.a = a;
    this.b = b;
    this.newOf = newOf;
    this.oldOf = oldOf;
  }

  /** The moved blocks in the order of the old; their signs are matched here. */
  List<Alignment.Piece> find() {
    Map<Integer, Integer> inOld = alone(a, newOf);
    Map<Integer, Integer> inNew = alone(b, oldOf);
    inOld.values().removeIf(i -> blocks.stream().anyMatch(m -> m.holdsOld(i)));
    inNew.values().removeIf(j -> blocks.stream().anyMatch(m -> m.holdsNew(j)));
    List<Alignment.Piece> found = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      Integer seed = inOld.get(a.name(i));
      Integer there = inNew.get(a.name(i));
      if (seed != null && seed == i && there != null && isFree(i, there)) {
        block(i, there, found);
      }
    }
    found.sort(Comparator.comparingInt(Alignment.Piece::oldFrom));
    return joined(found);
  }

  /** Unmatched clauses of which there is but one. */
  private static Map<Integer, Integer> alone(Clauses clauses, int[] match) {
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < clauses.count(); i++) {
      if (match[clauses.start(i)] < 0) {
        at.merge(clauses.name(i), i, (x, y) -> -1);
      }
    }
    at.values().removeIf(i -> i < 0);
    return at;
  }

  private boolean isFree(int i, int j) {
    return newOf[a.start(i)] < 0 && oldOf[b.start(j)] < 0;
  }

  private void block(int i, int j, List<Alignment.Piece> found) {
    int back = 0;
    while (i - back > 0 && j - back > 0 && continues(i - back - 1, j - back - 1)) {
      back++;
    }
    int on = 1;
    while (i + on < a.count() && j + on < b.count() && continues(i + on, j + on)) {
      on++;
    }
    int from = a.start(i - back);
    int to = a.start(i + on);
    int there = b.start(j - back);
    if (to - from < LEAST) {
      return;
    }
    for (int k = 0; k < to - from; k++) {
      newOf[from + k] = there + k;
      oldOf[there + k] = from + k;
    }
    found.add(new Alignment.Piece(from, to, there, there + to - from));
  }

  private boolean continues(int i, int j) {
    return a.name(i).equals(b.name(j))
        && isFree(i, j)
        && blocks.stream().noneMatch(m -> m.holdsOld(i) || m.holdsNew(j));
  }

  List<Alignment.Piece> joined(List<Alignment.Piece> found) {
    List<Alignment.Piece> moves = new ArrayList<>();
    for (Alignment.Piece next : found) {
      Alignment.Piece last = moves.isEmpty() ? null : moves.get(moves.size() - 1);
      if (last != null
          && next.newFrom() >= last.newTo()
          && isFree(newOf, last.oldTo(), next.oldFrom())
          && isFree(oldOf, last.newTo(), next.newFrom())) {
        moves.set(
            moves.size() - 1,
            new Alignment.Piece(last.oldFrom(), next.oldTo(), last.newFrom(), next.newTo()));
      } else {
        moves.add(next);
      }
    }
    return moves;
  }

  private static boolean isFree(int[] match, int from, int to) {
    for (int i = from; i < to && to - from <= EDIT; i++) {
      if (match[i] >= 0) {
        return false;
      }
    }
    return to - from <= EDIT;
  }
}
