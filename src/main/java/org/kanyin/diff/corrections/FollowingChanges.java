package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.LocatedChange;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.model.Change;

/**
 * Changes that follow from another one: the same words of a title in the contents and in running
 * heads, an entry that moved with its article, and the number of a page that is named after its
 * text has gone to another.
 */
public final class FollowingChanges {
  /** So far on either side the words are compared. */
  private static final int AROUND = 8;

  /** With less in common, two changes are alike by chance. */
  private static final int LEAST = 3;

  /** A name that stands by itself, between brackets or alone in its line. */
  private static final int NAME = 2;

  /** What something follows from. */
  public sealed interface Cause {
    /** A correction, by its row in the table. */
    record OfRow(int row) implements Cause {}

    /** A change that nobody asked for. */
    record OfChange(Change change) implements Cause {}

    /** Pages have other numbers. */
    record OfPages() implements Cause {}
  }

  private record Known(AlignedFlow pair, Piece piece, Cause cause) {}

  private final List<Known> known = new ArrayList<>();
  private final PageNumbers numbers;
  private final Relocated relocated;

  public FollowingChanges(List<AlignedFlow> pairs) {
    numbers = new PageNumbers(pairs.get(Flow.BODY.ordinal()));
    relocated = new Relocated(pairs.get(Flow.CONTENTS.ordinal()).oldSigns());
  }

  /** A change that the correction in that row of the table asked for. */
  public void asked(AlignedFlow pair, Piece piece, int row) {
    known.add(new Known(pair, piece, new Cause.OfRow(row)));
  }

  /** A change on its own account: others may follow from it. */
  public void told(AlignedFlow pair, LocatedChange change) {
    if (change.change().kind() == Change.Kind.MOVED) {
      relocated.add(pair, change);
    } else {
      known.add(new Known(pair, change.piece(), new Cause.OfChange(change.change())));
    }
  }

  /** What the piece follows from; empty for one on its own account. */
  public Optional<Cause> of(AlignedFlow pair, Piece piece) {
    for (Known k : known) {
      if (k.pair().flow() != pair.flow() && isSame(k, pair, piece)) {
        return Optional.of(k.cause());
      }
    }
    return numbers.follow(pair, piece) ? Optional.of(new Cause.OfPages()) : Optional.empty();
  }

  /** What a move follows from: the move of the text that an entry or a running head is about. */
  public Optional<Cause> ofMove(AlignedFlow pair, Piece move) {
    return relocated.with(pair, move).map(Cause.OfChange::new);
  }

  /** What a change of form or of a character that does not show follows from. */
  public Optional<Cause> ofLike(AlignedFlow pair, Change change) {
    return known.stream()
        .filter(k -> k.pair().flow() != pair.flow())
        .filter(k -> k.cause() instanceof Cause.OfChange c && areLike(c.change(), change))
        .map(Known::cause)
        .findFirst();
  }

  private static boolean areLike(Change a, Change b) {
    return a.kind() == b.kind()
        && a.oldText().equals(b.oldText())
        && a.newText().equals(b.newText());
  }

  private static boolean isSame(Known k, AlignedFlow pair, Piece p) {
    List<Sign> one = k.pair().oldSigns();
    List<Sign> other = pair.oldSigns();
    Piece q = k.piece();
    return keys(one, q.oldFrom(), q.oldTo()).equals(keys(other, p.oldFrom(), p.oldTo()))
        && keys(k.pair().newSigns(), q.newFrom(), q.newTo())
            .equals(keys(pair.newSigns(), p.newFrom(), p.newTo()))
        && areAlike(one, q, other, p, isOfContents(k.pair()) != isOfContents(pair));
  }

  /** Whether the old words about both, as far as a title or a name goes, are the same. */
  private static boolean areAlike(
      List<Sign> one, Piece q, List<Sign> other, Piece p, boolean ofContents) {
    int left = 0;
    while (left < AROUND
        && q.oldFrom() - left > 0
        && p.oldFrom() - left > 0
        && !begins(one, q.oldFrom() - left)
        && !begins(other, p.oldFrom() - left)
        && one.get(q.oldFrom() - left - 1).key() == other.get(p.oldFrom() - left - 1).key()) {
      left++;
    }
    int right = 0;
    while (right < AROUND
        && q.oldTo() + right < one.size()
        && p.oldTo() + right < other.size()
        && !begins(one, q.oldTo() + right)
        && !begins(other, p.oldTo() + right)
        && one.get(q.oldTo() + right).key() == other.get(p.oldTo() + right).key()) {
      right++;
    }
    int words = Math.max(q.oldLength(), q.newLength());
    boolean name =
        ofContents
            && left + right + words >= NAME
            && (isAlone(one, q.oldFrom() - left, q.oldTo() + right)
                || isAlone(other, p.oldFrom() - left, p.oldTo() + right));
    return name || (left + right > 0 && left + right + words >= LEAST) || words >= AROUND;
  }

  private static boolean isOfContents(AlignedFlow pair) {
    return pair.flow() == Flow.CONTENTS;
  }

  /** Whether no letter stands on either side in its line. */
  private static boolean isAlone(List<Sign> signs, int from, int to) {
    return from < to
        && (from == 0 || begins(signs, from) || !Character.isLetter(signs.get(from - 1).key()))
        && (to >= signs.size() || begins(signs, to) || !Character.isLetter(signs.get(to).key()));
  }

  private static boolean begins(List<Sign> signs, int i) {
    return i < signs.size() && signs.get(i).opens();
  }

  private static List<Integer> keys(List<Sign> signs, int from, int to) {
    return signs.subList(from, to).stream().map(Sign::key).toList();
  }
}
