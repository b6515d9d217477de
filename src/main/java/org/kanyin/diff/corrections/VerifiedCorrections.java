package org.kanyin.diff.corrections;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ParagraphBreaks;
import org.kanyin.diff.model.CorrectionOutcome;

/** What became of the corrections, and which differences none of them asked for. */
public final class VerifiedCorrections {
  /**
   * A stretch of a flow that some correction accounts for.
   *
   * @param row of the correction in its table
   */
  record Covered(AlignedFlow pair, Piece piece, int row) {}

  /**
   * Something to say of how a correction's place was found.
   *
   * @param code of the sentence
   */
  public record Remark(CorrectionOutcome outcome, String code) {}

  private final List<CorrectionOutcome> outcomes;
  private final List<Remark> remarks;
  private final List<Covered> covered;
  private final Map<AlignedFlow, List<ParagraphBreaks.Break>> unasked = new IdentityHashMap<>();

  VerifiedCorrections(
      List<CorrectionOutcome> outcomes,
      List<Covered> covered,
      Map<AlignedFlow, List<ParagraphBreaks.Break>> unasked,
      List<Remark> remarks) {
    this.remarks = List.copyOf(remarks);
    this.outcomes = List.copyOf(outcomes);
    this.covered = List.copyOf(covered);
    this.unasked.putAll(unasked);
  }

  /** One for each correction, in the order of the table. */
  public List<CorrectionOutcome> outcomes() {
    return outcomes;
  }

  /** Places that were found elsewhere than the table says, or that are not certain. */
  public List<Remark> remarks() {
    return remarks;
  }

  /** Whether some correction asked for what this piece of the flow shows. */
  public boolean isAsked(AlignedFlow pair, Piece piece) {
    return asked(pair, piece).isPresent();
  }

  /** The row of the correction that asked for what this piece of the flow shows. */
  public OptionalInt asked(AlignedFlow pair, Piece piece) {
    return covered.stream()
        .filter(c -> c.pair() == pair && holds(c.piece(), piece))
        .mapToInt(Covered::row)
        .findFirst();
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
