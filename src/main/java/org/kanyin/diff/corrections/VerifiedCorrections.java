package org.kanyin.diff.corrections;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ParagraphBreaks;
import org.kanyin.diff.model.CorrectionOutcome;

/** What became of the corrections, and which differences none of them asked for. */
public final class VerifiedCorrections {
  /** A stretch of a flow that some correction accounts for. */
  record Covered(AlignedFlow pair, Piece piece) {}

  private final List<CorrectionOutcome> outcomes;
  private final List<Covered> covered;
  private final Map<AlignedFlow, List<ParagraphBreaks.Break>> unasked = new IdentityHashMap<>();

  VerifiedCorrections(
      List<CorrectionOutcome> outcomes,
      List<Covered> covered,
      Map<AlignedFlow, List<ParagraphBreaks.Break>> unasked) {
    this.outcomes = List.copyOf(outcomes);
    this.covered = List.copyOf(covered);
    this.unasked.putAll(unasked);
  }

  /** One for each correction, in the order of the table. */
  public List<CorrectionOutcome> outcomes() {
    return outcomes;
  }

  /** Whether some correction asked for what this piece of the flow shows. */
  public boolean isAsked(AlignedFlow pair, Piece piece) {
    return covered.stream().anyMatch(c -> c.pair() == pair && holds(c.piece(), piece));
  }

  private static boolean holds(Piece outer, Piece inner) {
    return inner.oldFrom() >= outer.oldFrom()
        && inner.oldTo() <= outer.oldTo()
        && inner.newFrom() >= outer.newFrom()
        && inner.newTo() <= outer.newTo();
  }

  /** Paragraphs of a flow split or run together that no correction asked for. */
  public List<ParagraphBreaks.Break> unasked(AlignedFlow pair) {
    return unasked.getOrDefault(pair, List.of());
  }
}
