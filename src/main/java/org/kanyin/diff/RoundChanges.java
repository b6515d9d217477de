package org.kanyin.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ChangeGrouper;
import org.kanyin.diff.align.LocatedChange;
import org.kanyin.diff.corrections.FollowingChanges;
import org.kanyin.diff.corrections.FollowingChanges.Cause;
import org.kanyin.diff.corrections.VerifiedCorrections;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.model.Change;

/**
 * The changes that are left when the corrections have taken theirs: each on its own account, or
 * following from a correction, from another change or from pages that have moved. Without
 * corrections each stands on its own account.
 */
final class RoundChanges {
  private static final Comparator<Change> ON_THE_PAGE =
      Comparator.comparingInt((Change c) -> c.revised().place().page())
          .thenComparingInt(c -> c.revised().place().line())
          .thenComparingInt(c -> c.revised().line());

  private final List<AlignedFlow> pairs;
  private final AlignedFlow body;
  private final VerifiedCorrections verified;
  private final boolean proofread;
  private final FollowingChanges consequences;
  private final Map<AlignedFlow, List<Change>> own = new IdentityHashMap<>();
  private final Map<Cause, List<Change>> following = new LinkedHashMap<>();

  /**
   * @param proofread whether corrections were given, and be it none
   */
  RoundChanges(List<AlignedFlow> pairs, VerifiedCorrections verified, boolean proofread) {
    this.pairs = pairs;
    this.verified = verified;
    body = pairs.get(Flow.BODY.ordinal());
    this.proofread = proofread;
    consequences = new FollowingChanges(pairs);
    for (AlignedFlow pair : pairs) {
      parts(pair).forEach(p -> p.row().ifPresent(row -> consequences.asked(pair, p.piece(), row)));
    }
    // The running text first: what else says the same follows it.
    Stream.concat(Stream.of(body), pairs.stream().filter(p -> p != body)).forEach(this::read);
  }

  /** Those on their own account, flow after flow, in the order of the pages. */
  List<Change> own() {
    return pairs.stream().flatMap(p -> own.get(p).stream()).toList();
  }

  /** Those that follow. */
  List<Change> following(Cause cause) {
    return following.getOrDefault(cause, List.of());
  }

  private List<VerifiedCorrections.Part> parts(AlignedFlow pair) {
    return new ChangeGrouper(pair, body)
        .pieces().stream().flatMap(p -> verified.parts(pair, p).stream()).toList();
  }

  private void read(AlignedFlow pair) {
    ChangeGrouper grouper = new ChangeGrouper(pair, body);
    List<Piece> alone = new ArrayList<>();
    Map<Cause, List<Piece>> others = new LinkedHashMap<>();
    for (VerifiedCorrections.Part part : parts(pair)) {
      if (part.row().isPresent()) {
        continue;
      }
      Optional<Cause> cause =
          proofread ? consequences.of(pair, part.piece()) : Optional.<Cause>empty();
      cause.ifPresentOrElse(
          c -> others.computeIfAbsent(c, k -> new ArrayList<>()).add(part.piece()),
          () -> alone.add(part.piece()));
    }
    others.forEach(
        (cause, pieces) -> grouper.changes(pieces).forEach(c -> follow(cause, c.change())));
    List<LocatedChange> changes = new ArrayList<>(grouper.changes(alone));
    changes.addAll(grouper.moves());
    changes.addAll(grouper.blanks());
    grouper.unseen().stream()
        .filter(
            c ->
                c.change().kind() == Change.Kind.FORMED || !verified.isAskedUnseen(pair, c.piece()))
        .forEach(changes::add);
    verified.unasked(pair).forEach(b -> changes.add(grouper.change(b)));
    List<Change> some = new ArrayList<>();
    for (LocatedChange change : changes) {
      Optional<Cause> cause = proofread ? cause(pair, change) : Optional.<Cause>empty();
      cause.ifPresentOrElse(
          c -> follow(c, change.change()),
          () -> {
            some.add(change.change());
            consequences.told(pair, change);
            alone.stream()
                .filter(p -> change.piece().holds(p))
                .forEach(p -> consequences.told(pair, new LocatedChange(p, change.change())));
          });
    }
    some.sort(ON_THE_PAGE);
    own.put(pair, some);
  }

  private Optional<Cause> cause(AlignedFlow pair, LocatedChange change) {
    return switch (change.change().kind()) {
      case MOVED -> consequences.ofMove(pair, change.piece());
      case SPACED, FORMED, CHANGED -> consequences.ofLike(pair, change.change());
      case ADDED, CUT, COLUMN, PARTED, JOINED -> Optional.empty();
    };
  }

  private void follow(Cause cause, Change change) {
    following.computeIfAbsent(cause, k -> new ArrayList<>()).add(change);
  }
}
