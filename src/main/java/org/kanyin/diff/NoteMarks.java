package org.kanyin.diff;

import java.util.List;
import java.util.Optional;
import org.kanyin.diff.Alignment.Piece;

/** A footnote that is gone: it is missing where its mark stood, not beside the note before it. */
final class NoteMarks {
  private NoteMarks() {}

  /** Where in the new round's text a whole note's mark is missing; empty for anything else. */
  static Optional<Where> of(Pair notes, Piece cut, Pair body) {
    List<Sign> signs = notes.oldSigns();
    int first = cut.oldFrom();
    if (first > 0 && !isMark(signs.get(first)) && isMark(signs.get(first - 1))) {
      first--;
    }
    boolean whole = cut.oldTo() == signs.size() || isMark(signs.get(cut.oldTo()))
        || isMark(signs.get(cut.oldTo() - 1));
    if (notes.flow() != Flow.NOTES || !isMark(signs.get(first)) || !whole) {
      return Optional.empty();
    }
    int page = signs.get(first).spot().page();
    long nth = count(signs.subList(0, first), page);
    List<Sign> text = body.oldSigns();
    int last = -1;
    for (int i = 0; i < text.size(); i++) {
      if (isMark(text.get(i)) && text.get(i).spot().page() == page && nth-- == 0) {
        return last < 0 ? Optional.empty() : Optional.of(behind(body, last));
      }
      boolean stays = !text.get(i).generated() && body.alignment().newOf()[i] >= 0;
      last = stays ? i : last;
    }
    return Optional.empty();
  }

  private static Where behind(Pair body, int old) {
    int j = body.alignment().newOf()[old];
    Where at = body.newWhere(j, j + 1);
    return new Where(at.place(), at.line(), body.newWhere(j + 1, j + 1).marks());
  }

  private static long count(List<Sign> signs, int page) {
    return signs.stream().filter(s -> isMark(s) && s.spot().page() == page).count();
  }

  private static boolean isMark(Sign sign) {
    return sign.generated() && FootNotes.isMark(sign.key());
  }
}
