package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.diff.flow.Sign;

/**
 * Aligns two flows: first long stretches that have changed places, then clauses, then shorter
 * blocks that have moved, then sign by sign what is left between. Where two stretches have next to
 * nothing in common, one is taken to replace the other.
 */
public final class Aligner {
  private static final long CLAUSE_WORK = 60_000_000;
  private static final long GAP_WORK = 30_000_000;

  /** One side so many times as long as the other: what they share is chance. */
  private static final int LOPSIDED = 20;

  /** A gap whose shorter side has more signs than this shares at least a part, or nothing. */
  private static final int LONG_GAP = 30;

  private static final double CHANCE = 0.3;
  private static final int LONG_TEXT = 2_000;

  /** A clause of so many signs does not come twice by chance. */
  private static final int TELLING = 6;

  private static final int MOST_GROWN = 100;

  private final List<Sign> old;
  private final List<Sign> revised;
  private final CommonSubsequence work;
  private final int[] newOf;
  private final int[] oldOf;
  private final int[] oldChain;
  private final int[] newChain;
  private List<Alignment.Piece> moves = List.of();

  private Aligner(List<Sign> old, List<Sign> revised, CommonSubsequence work) {
    this.old = old;
    this.revised = revised;
    this.work = work;
    newOf = new int[old.size()];
    oldOf = new int[revised.size()];
    oldChain = new int[old.size()];
    newChain = new int[revised.size()];
    Arrays.fill(newOf, -1);
    Arrays.fill(oldOf, -1);
  }

  public static Alignment align(List<Sign> old, List<Sign> revised, CommonSubsequence work) {
    return new Aligner(old, revised, work).align();
  }

  private Alignment align() {
    Clauses.Names names = new Clauses.Names();
    Clauses a = new Clauses(old, names);
    Clauses b = new Clauses(revised, names);
    List<BlockMoves.Block> blocks = new BlockMoves(a, b).find();
    matchClauses(
        a,
        b,
        those(a, c -> blocks.stream().noneMatch(m -> m.holdsOld(c))),
        those(b, c -> blocks.stream().noneMatch(m -> m.holdsNew(c))));
    Moves others = new Moves(a, b, newOf, oldOf, blocks);
    moves = new ArrayList<>(others.find());
    for (BlockMoves.Block m : blocks) {
      matchClauses(a, b, those(a, m::holdsOld), those(b, m::holdsNew));
      moves.add(
          new Alignment.Piece(
              a.start(m.oldFrom()), a.start(m.oldTo()), b.start(m.newFrom()), b.start(m.newTo())));
    }
    // So many moves are no edited issue: then the work must stay bounded.
    if (moves.size() <= MOST_GROWN) {
      moves.sort(Comparator.comparingInt(Alignment.Piece::oldFrom));
      moves.replaceAll(this::grown);
      moves = others.joined(moves);
    }
    for (int m = 0; m < moves.size(); m++) {
      mark(moves.get(m), m + 1);
    }
    for (int m = 0; m < moves.size(); m++) {
      fill(moves.get(m), m + 1);
    }
    fill(new Alignment.Piece(0, old.size(), 0, revised.size()), 0);
    return new Alignment(newOf, oldOf, oldChain, newChain, moves, work.isSpent());
  }

  /** The clauses that are asked for, in order. */
  private static List<Integer> those(Clauses clauses, IntPredicate asked) {
    return IntStream.range(0, clauses.count()).filter(asked).boxed().toList();
  }

  private void matchClauses(Clauses a, Clauses b, List<Integer> some, List<Integer> others) {
    Set<Integer> inOld = new HashSet<>(some.stream().map(a::name).toList());
    Set<Integer> inNew = new HashSet<>(others.stream().map(b::name).toList());
    List<Integer> fromOld = shared(a, some, inNew);
    List<Integer> fromNew = shared(b, others, inOld);
    List<CommonSubsequence.Run> runs =
        work.of(names(a, fromOld), names(b, fromNew), CLAUSE_WORK)
            .orElseGet(() -> unique(a, fromOld, b, fromNew));
    if (haveLittleInCommon(a, fromOld, runs, Math.min(length(a, some), length(b, others)))) {
      work.giveUp();
      fromOld.removeIf(i -> a.length(i) < TELLING);
      fromNew.removeIf(i -> b.length(i) < TELLING);
      runs = unique(a, fromOld, b, fromNew);
    }
    for (CommonSubsequence.Run run : runs) {
      for (int k = 0; k < run.length(); k++) {
        int i = fromOld.get(run.first() + k);
        int j = fromNew.get(run.second() + k);
        match(a.start(i), b.start(j), a.length(i), 0);
      }
    }
  }

  private static int length(Clauses clauses, List<Integer> some) {
    return some.stream().mapToInt(clauses::length).sum();
  }

  /** Whether two long texts have so little in common that short clauses agree by chance only. */
  private static boolean haveLittleInCommon(
      Clauses a, List<Integer> fromOld, List<CommonSubsequence.Run> runs, int shorter) {
    long common = 0;
    for (CommonSubsequence.Run run : runs) {
      for (int k = 0; k < run.length(); k++) {
        common += a.length(fromOld.get(run.first() + k));
      }
    }
    return shorter > LONG_TEXT && common < CHANCE * shorter;
  }

  /** Clauses that only one side has can match nothing: they are left out beforehand. */
  private static List<Integer> shared(Clauses clauses, List<Integer> some, Set<Integer> others) {
    List<Integer> kept = new ArrayList<>(some);
    kept.removeIf(i -> !others.contains(clauses.name(i)) || clauses.isLabel(i));
    return kept;
  }

  private static List<Integer> names(Clauses clauses, List<Integer> kept) {
    return kept.stream().map(clauses::name).toList();
  }

  /**
   * Coarser, but cheap whatever the texts: clauses that stand once on each side, in rising order.
   */
  private static List<CommonSubsequence.Run> unique(
      Clauses a, List<Integer> fromOld, Clauses b, List<Integer> fromNew) {
    Map<Integer, Integer> once = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (int j = 0; j < fromNew.size(); j++) {
      Integer name = b.name(fromNew.get(j));
      if (seen.add(name)) {
        once.put(name, j);
      } else {
        once.remove(name);
      }
    }
    List<CommonSubsequence.Run> runs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < fromOld.size(); i++) {
      int j = once.getOrDefault(a.name(fromOld.get(i)), -1);
      // Near the place where the last one stood: one far ahead would shut out all between.
      if (j >= next && j - next < 200) {
        runs.add(new CommonSubsequence.Run(i, j, 1));
        next = j + 1;
      }
    }
    return runs;
  }

  private void match(int i, int j, int length, int chain) {
    for (int k = 0; k < length; k++) {
      newOf[i + k] = j + k;
      oldOf[j + k] = i + k;
      oldChain[i + k] = chain;
      newChain[j + k] = chain;
    }
  }

  /** A moved block's clauses, those that are equal. */
  private void mark(Alignment.Piece move, int chain) {
    for (int i = move.oldFrom(); i < move.oldTo(); i++) {
      if (newOf[i] >= 0) {
        oldChain[i] = chain;
        newChain[newOf[i]] = chain;
      }
    }
  }

  /**
   * Over equal signs on either side that nothing else has matched: a line of a page may begin like
   * an entry, and part a clause.
   */
  private Alignment.Piece grown(Alignment.Piece move) {
    int i = move.oldFrom();
    int j = move.newFrom();
    while (i > 0 && j > 0 && isFree(i - 1, j - 1)) {
      i--;
      j--;
    }
    int k = move.oldTo();
    int l = move.newTo();
    while (k < old.size() && l < revised.size() && isFree(k, l)) {
      k++;
      l++;
    }
    return new Alignment.Piece(i, k, j, l);
  }

  private boolean isFree(int i, int j) {
    return newOf[i] < 0 && oldOf[j] < 0 && same(i, j);
  }

  /** Compares sign by sign what is left between the matches of a chain. */
  private void fill(Alignment.Piece range, int chain) {
    List<Integer> a = new ArrayList<>();
    List<Integer> b = new ArrayList<>();
    int i = range.oldFrom();
    int j = range.newFrom();
    while (i < range.oldTo() || j < range.newTo()) {
      i = gather(a, newOf, oldChain, chain, i, range.oldTo());
      j = gather(b, oldOf, newChain, chain, j, range.newTo());
      for (TableGap.Like like : new TableGap(old, revised).parts(a, b)) {
        between(like.old(), like.revised(), chain);
      }
      a.clear();
      b.clear();
      while (i < range.oldTo() && newOf[i] == j && oldChain[i] == chain) {
        i++;
        j++;
      }
    }
  }

  /**
   * Unmatched signs up to the chain's next match; what lies within a moved block is the block's.
   */
  private int gather(List<Integer> gap, int[] match, int[] chains, int chain, int from, int to) {
    int i = from;
    while (i < to && !(match[i] >= 0 && chains[i] == chain)) {
      if (match[i] >= 0) {
        Alignment.Piece move = moves.get(chains[i] - 1);
        i = Math.max(i + 1, match == newOf ? move.oldTo() : move.newTo());
      } else {
        gap.add(i++);
      }
    }
    return Math.min(i, to);
  }

  private void between(List<Integer> a, List<Integer> b, int chain) {
    int from = 0;
    while (from < Math.min(a.size(), b.size()) && same(a.get(from), b.get(from))) {
      match(a.get(from), b.get(from), 1, chain);
      from++;
    }
    int end = 0;
    while (end < Math.min(a.size(), b.size()) - from
        && same(a.get(a.size() - 1 - end), b.get(b.size() - 1 - end))) {
      match(a.get(a.size() - 1 - end), b.get(b.size() - 1 - end), 1, chain);
      end++;
    }
    List<Integer> x = a.subList(from, a.size() - end);
    List<Integer> y = b.subList(from, b.size() - end);
    int shorter = Math.min(x.size(), y.size());
    if (shorter == 0 || Math.max(x.size(), y.size()) > LOPSIDED * (shorter + 1)) {
      return;
    }
    Optional<List<CommonSubsequence.Run>> runs =
        work.of(
            x.stream().map(i -> old.get(i).key()).toList(),
            y.stream().map(i -> revised.get(i).key()).toList(),
            GAP_WORK);
    int common = runs.orElse(List.of()).stream().mapToInt(CommonSubsequence.Run::length).sum();
    if (shorter > LONG_GAP && common < CHANCE * shorter) {
      return;
    }
    for (CommonSubsequence.Run run : runs.orElse(List.of())) {
      for (int k = 0; k < run.length(); k++) {
        match(x.get(run.first() + k), y.get(run.second() + k), 1, chain);
      }
    }
  }

  private boolean same(int i, int j) {
    return old.get(i).key() == revised.get(j).key();
  }
}
