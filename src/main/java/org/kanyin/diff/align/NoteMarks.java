package org.kanyin.diff.align;

import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.model.RoundRegion;

/** Where a footnote that was cut is missing: where its mark stood, not beside the note before. */
final class NoteMarks {
  private NoteMarks() {}

  /** Where in the new round's text a whole note's mark is missing; empty for anything else. */
  static Optional<RoundRegion> of(AlignedFlow notes, Piece cut, AlignedFlow body) {
    List<Sign> signs = notes.oldSigns();
    int first = cut.oldFrom();
    if (first > 0 && !isMark(signs.get(first)) && isMark(signs.get(first - 1))) {
      first--;
    }
    boolean whole =
        cut.oldTo() == signs.size()
            || isMark(signs.get(cut.oldTo()))
            || isMark(signs.get(cut.oldTo() - 1));
    if (notes.flow() != Flow.NOTES || !isMark(signs.get(first)) || !whole) {
      return Optional.empty();
    }
    int page = signs.get(first).source().page();
    long nth = count(signs.subList(0, first), page);
    List<Sign> text = body.oldSigns();
    int last = -1;
    for (int i = 0; i < text.size(); i++) {
      if (isMark(text.get(i)) && text.get(i).source().page() == page && nth-- == 0) {
        return last < 0 ? Optional.empty() : Optional.of(behind(body, last));
      }
      boolean stays = !text.get(i).generated() && body.alignment().newOf()[i] >= 0;
      last = stays ? i : last;
    }
    return Optional.empty();
  }

  /** Whether a note that stands elsewhere was taken along by the text that calls it. */
  static boolean movedWithText(AlignedFlow notes, Piece move, AlignedFlow body) {
    List<Sign> signs = notes.oldSigns();
    int first = move.oldFrom();
    while (first > 0 && !isMark(signs.get(first))) {
      first--;
    }
    if (notes.flow() != Flow.NOTES || !isMark(signs.get(first))) {
      return false;
    }
    int page = signs.get(first).source().page();
    long nth = count(signs.subList(0, first), page);
    List<Sign> text = body.oldSigns();
    int last = -1;
    for (int i = 0; i < text.size(); i++) {
      if (isMark(text.get(i)) && text.get(i).source().page() == page && nth-- == 0) {
        return last >= 0 && body.alignment().oldChain()[last] > 0;
      }
      boolean stays = !text.get(i).generated() && body.alignment().newOf()[i] >= 0;
      last = stays ? i : last;
    }
    return false;
  }

  private static RoundRegion behind(AlignedFlow body, int old) {
    int j = body.alignment().newOf()[old];
    RoundRegion at = body.newWhere(j, j + 1);
    return new RoundRegion(at.place(), at.line(), body.newWhere(j + 1, j + 1).marks());
  }

  private static long count(List<Sign> signs, int page) {
    return signs.stream().filter(s -> isMark(s) && s.source().page() == page).count();
  }

  private static boolean isMark(Sign sign) {
    return sign.generated() && FootnoteArea.isMark(sign.key());
  }
}
