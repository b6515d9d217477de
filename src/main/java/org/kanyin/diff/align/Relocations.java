package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Sign;

/**
 * What was cut in one place and stands in another, though too short to be told from chance by its
 * length: a whole row, entry or paragraph, or a name within one of these.
 */
final class Relocations {
  /** One character comes again by chance. */
  private static final int LEAST = 2;

  private final List<Sign> old;
  private final List<Sign> revised;
  private final int[] newOf;

  /** What is left as it was, and what was moved. */
  record Told(List<Piece> changes, List<Piece> moves) {}

  Relocations(AlignedFlow pair) {
    old = pair.oldSigns();
    revised = pair.newSigns();
    newOf = pair.alignment().newOf();
  }

  Told of(List<Piece> whole) {
    List<Piece> pieces = parted(whole);
    Map<List<Integer>, List<Piece>> cuts = new HashMap<>();
    Map<List<Integer>, List<Piece>> additions = new HashMap<>();
    for (Piece p : pieces) {
      if (p.newLength() == 0 && p.oldLength() >= LEAST) {
        cuts.computeIfAbsent(keys(old, p.oldFrom(), p.oldTo()), k -> new ArrayList<>()).add(p);
      } else if (p.oldLength() == 0 && p.newLength() >= LEAST) {
        additions
            .computeIfAbsent(keys(revised, p.newFrom(), p.newTo()), k -> new ArrayList<>())
            .add(p);
      }
    }
    List<Piece> moves = new ArrayList<>();
    Set<Piece> gone = new HashSet<>();
    cuts.forEach(
        (text, cut) -> {
          List<Piece> added = additions.getOrDefault(text, List.of());
          if (cut.size() == 1 && added.size() == 1 && isMove(cut.get(0), added.get(0))) {
            gone.add(cut.get(0));
            gone.add(added.get(0));
            moves.add(
                new Piece(
                    cut.get(0).oldFrom(),
                    cut.get(0).oldTo(),
                    added.get(0).newFrom(),
                    added.get(0).newTo()));
          }
        });
    return new Told(pieces.stream().filter(p -> !gone.contains(p)).toList(), moves);
  }

  /**
   * What was put in or taken out beside something that only changed places: the two are told apart
   * where the first or last block of it is gone from, or stands in, another place.
   */
  private List<Piece> parted(List<Piece> pieces) {
    Set<List<Integer>> cuts = new HashSet<>();
    Set<List<Integer>> additions = new HashSet<>();
    for (Piece p : pieces) {
      (p.newLength() == 0 ? cuts : additions)
          .add(p.newLength() == 0 ? oldKeys(p) : p.oldLength() == 0 ? newKeys(p) : List.of());
    }
    List<Piece> parted = new ArrayList<>();
    for (Piece p : pieces) {
      int at = p.newLength() == 0 ? border(old, p.oldFrom(), p.oldTo(), additions) : -1;
      int there = p.oldLength() == 0 ? border(revised, p.newFrom(), p.newTo(), cuts) : -1;
      if (at > 0) {
        parted.add(new Piece(p.oldFrom(), at, p.newFrom(), p.newTo()));
        parted.add(new Piece(at, p.oldTo(), p.newFrom(), p.newTo()));
      } else if (there > 0) {
        parted.add(new Piece(p.oldFrom(), p.oldTo(), p.newFrom(), there));
        parted.add(new Piece(p.oldFrom(), p.oldTo(), there, p.newTo()));
      } else {
        parted.add(p);
      }
    }
    return parted;
  }

  /** Where a block begins, before or behind which are the very words of another piece; −1. */
  private static int border(List<Sign> signs, int from, int to, Set<List<Integer>> others) {
    for (int i = from + 1; i < to; i++) {
      boolean opens = signs.get(i).opens();
      if (opens && i - from >= LEAST && others.contains(keys(signs, from, i))) {
        return i;
      }
      if (opens && to - i >= LEAST && others.contains(keys(signs, i, to))) {
        return i;
      }
    }
    return -1;
  }

  private List<Integer> oldKeys(Piece p) {
    return keys(old, p.oldFrom(), p.oldTo());
  }

  private List<Integer> newKeys(Piece p) {
    return keys(revised, p.newFrom(), p.newTo());
  }

  private boolean isMove(Piece cut, Piece added) {
    boolean whole =
        isWhole(old, cut.oldFrom(), cut.oldTo())
            && isWhole(revised, added.newFrom(), added.newTo());
    boolean letters =
        old.subList(cut.oldFrom(), cut.oldTo()).stream().allMatch(s -> Character.isLetter(s.key()));
    return whole || (letters && areInOneBlock(cut, added));
  }

  /** Whether a block begins with the first of these signs and the next behind the last. */
  private static boolean isWhole(List<Sign> signs, int from, int to) {
    return signs.get(from).opens() && (to == signs.size() || signs.get(to).opens());
  }

  /** Whether nothing between the two places begins a paragraph, a cell or an entry. */
  private boolean areInOneBlock(Piece cut, Piece added) {
    int there = added.oldFrom();
    int from = Math.min(cut.oldTo(), there);
    int to = Math.max(cut.oldFrom(), there);
    for (int i = from + 1; i < to; i++) {
      if (old.get(i).opens() || newOf[i] < 0) {
        return false;
      }
    }
    return from < to;
  }

  private static List<Integer> keys(List<Sign> signs, int from, int to) {
    return signs.subList(from, to).stream().filter(s -> !s.generated()).map(Sign::key).toList();
  }
}
