package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Long stretches that have changed places: articles, sections. Told by clauses that stand once on
 * each side, before anything else is matched: clauses that both stretches have would part them.
 * What stays is the heaviest chain of such clauses in rising order; what is not in it has moved.
 */
final class BlockMoves {
  /** A clause of so many signs that stands once on each side is the same clause. */
  private static final int TELLING = 6;

  /** A stretch of fewer signs in such clauses is left to be told with the others. */
  private static final int LEAST = 40;

  /** From the first clause to behind the last, in the old and in the new. */
  record Block(int oldFrom, int oldTo, int newFrom, int newTo) {
    boolean holdsOld(int clause) {
      return clause >= oldFrom && clause < oldTo;
    }

    boolean holdsNew(int clause) {
      return clause >= newFrom && clause < newTo;
    }
  }

  private record Anchor(int old, int revised, int weight) {}

  private final Clauses a;
  private final Clauses b;

  BlockMoves(Clauses a, Clauses b) {
    this.a = a;
    this.b = b;
  }

  List<Block> find() {
    List<Anchor> anchors = anchors();
    boolean[] stays = chain(anchors);
    int[] rank = ranks(anchors);
    boolean[] oldTaken = new boolean[a.count()];
    boolean[] newTaken = new boolean[b.count()];
    for (Anchor anchor : anchors) {
      oldTaken[anchor.old()] = true;
      newTaken[anchor.revised()] = true;
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < anchors.size(); ) {
      int to = i + 1;
      int weight = anchors.get(i).weight();
      while (to < anchors.size() && !stays[i] && !stays[to] && rank[to] == rank[to - 1] + 1) {
        weight += anchors.get(to++).weight();
      }
      if (!stays[i] && weight >= LEAST) {
        blocks.add(block(anchors.get(i), anchors.get(to - 1), oldTaken, newTaken));
      }
      i = to;
    }
    return blocks;
  }

  /** Grown over equal clauses on either side that are no anchors. */
  private Block block(Anchor first, Anchor last, boolean[] oldTaken, boolean[] newTaken) {
    int i = first.old();
    int j = first.revised();
    while (i > 0
        && j > 0
        && !oldTaken[i - 1]
        && !newTaken[j - 1]
        && a.name(i - 1).equals(b.name(j - 1))) {
      i--;
      j--;
      oldTaken[i] = true;
      newTaken[j] = true;
    }
    int k = last.old() + 1;
    int l = last.revised() + 1;
    while (k < a.count()
        && l < b.count()
        && !oldTaken[k]
        && !newTaken[l]
        && a.name(k).equals(b.name(l))) {
      oldTaken[k++] = true;
      newTaken[l++] = true;
    }
    return new Block(i, k, j, l);
  }

  private List<Anchor> anchors() {
    Map<Integer, Integer> there = once(b);
    Map<Integer, Integer> here = once(a);
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      int j = there.getOrDefault(a.name(i), -1);
      if (j >= 0 && here.getOrDefault(a.name(i), -1) == i && a.length(i) >= TELLING) {
        anchors.add(new Anchor(i, j, a.length(i)));
      }
    }
    return anchors;
  }

  private static Map<Integer, Integer> once(Clauses clauses) {
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < clauses.count(); i++) {
      at.merge(clauses.name(i), i, (x, y) -> -1);
    }
    at.values().removeIf(i -> i < 0);
    return at;
  }

  /** Of each anchor its place among all in the order of the new. */
  private static int[] ranks(List<Anchor> anchors) {
    Integer[] order = new Integer[anchors.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> anchors.get(i).revised()));
    int[] rank = new int[order.length];
    for (int r = 0; r < order.length; r++) {
      rank[order[r]] = r;
    }
    return rank;
  }

  /** Which anchors are in the heaviest rising chain; a tree of prefix maxima (Fenwick). */
  private static boolean[] chain(List<Anchor> anchors) {
    int n = anchors.size();
    int[] rank = ranks(anchors);
    long[] weight = new long[n];
    int[] before = new int[n];
    int[] tree = new int[n + 1];
    Arrays.fill(tree, -1);
    int best = -1;
    for (int i = 0; i < n; i++) {
      int last = -1;
      for (int r = rank[i]; r > 0; r -= r & -r) {
        last = tree[r] >= 0 && (last < 0 || weight[tree[r]] > weight[last]) ? tree[r] : last;
      }
      before[i] = last;
      weight[i] = anchors.get(i).weight() + (last < 0 ? 0 : weight[last]);
      for (int r = rank[i] + 1; r <= n; r += r & -r) {
        tree[r] = tree[r] < 0 || weight[i] > weight[tree[r]] ? i : tree[r];
      }
      best = best < 0 || weight[i] > weight[best] ? i : best;
    }
    boolean[] in = new boolean[n];
    for (int i = best; i >= 0; i = before[i]) {
      in[i] = true;
    }
    return in;
  }
}
