package org.kanyin.diff.corrections;

import java.util.ArrayList;
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
   * @param unseen whether it asked for another code of the same look, or for a blank
   */
  record Covered(AlignedFlow pair, Piece piece, int row, boolean unseen) {}

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

  /** A part of a piece, and the row of the correction that asked for it, if one did. */
  public record Part(Piece piece, OptionalInt row) {}

  /** The piece, told into what corrections asked for and what nobody did. */
  public List<Part> parts(AlignedFlow pair, Piece piece) {
    for (Covered c : covered) {
      if (c.pair() == pair && c.piece().holds(piece)) {
        return List.of(new Part(piece, OptionalInt.of(c.row())));
      }
    }
    for (Covered c : covered) {
      Piece p = c.piece();
      if (c.pair() == pair && piece.holds(p) && p.oldLength() + p.newLength() > 0) {
        List<Part> parts = new ArrayList<>();
        parts.addAll(
            rest(pair, new Piece(piece.oldFrom(), p.oldFrom(), piece.newFrom(), p.newFrom())));
        parts.add(new Part(p, OptionalInt.of(c.row())));
        parts.addAll(rest(pair, new Piece(p.oldTo(), piece.oldTo(), p.newTo(), piece.newTo())));
        return parts;
      }
    }
    return List.of(new Part(piece, OptionalInt.empty()));
  }

  private List<Part> rest(AlignedFlow pair, Piece piece) {
    return piece.oldLength() + piece.newLength() == 0 ? List.of() : parts(pair, piece);
  }

  /** Whether a correction asked for what does not show in this stretch. */
  public boolean isAskedUnseen(AlignedFlow pair, Piece piece) {
    return covered.stream()
        .filter(c -> c.pair() == pair && c.unseen())
        .anyMatch(c -> c.piece().holds(piece) || piece.holds(c.piece()));
  }

  /** Paragraphs of a flow split or run together that no correction asked for. */
  public List<ParagraphBreaks.Break> unasked(AlignedFlow pair) {
    return unasked.getOrDefault(pair, List.of());
  }
}
