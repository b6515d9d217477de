package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.model.RoundRegion;

/** Where the text calls its notes: where one is missing that was cut, and which went elsewhere. */
final class NoteCalls {
  private final AlignedFlow notes;
  private final AlignedFlow body;

  NoteCalls(AlignedFlow notes, AlignedFlow body) {
    this.notes = notes;
    this.body = body;
  }

  /** Whether the notes are known by their marks: then their order says nothing. */
  boolean areKnown() {
    return notes.flow() == Flow.NOTES && notes.oldSigns().stream().anyMatch(NoteOrder::isMark);
  }

  /** Where in the new round's text a whole note's mark is missing; empty for anything else. */
  Optional<RoundRegion> missing(Piece cut) {
    List<Sign> signs = notes.oldSigns();
    int first = cut.oldFrom();
    if (first > 0
        && !NoteOrder.isMark(signs.get(first))
        && NoteOrder.isMark(signs.get(first - 1))) {
      first--;
    }
    boolean whole =
        cut.oldTo() == signs.size()
            || NoteOrder.isMark(signs.get(cut.oldTo()))
            || NoteOrder.isMark(signs.get(cut.oldTo() - 1));
    if (notes.flow() != Flow.NOTES || !NoteOrder.isMark(signs.get(first)) || !whole) {
      return Optional.empty();
    }
    int call = call(body.old(), signs.get(first));
    int last = call < 0 ? -1 : before(body.oldSigns(), body.alignment().newOf(), call);
    return last < 0 ? Optional.empty() : Optional.of(behind(body.alignment().newOf()[last]));
  }

  private RoundRegion behind(int j) {
    RoundRegion at = body.newWhere(j, j + 1);
    return new RoundRegion(at.place(), at.line(), body.newWhere(j + 1, j + 1).marks());
  }

  /** Notes whose words stayed, and which another place of the text calls. */
  List<Piece> moved() {
    List<Piece> moved = new ArrayList<>();
    if (!areKnown()) {
      return moved;
    }
    int from = 0;
    for (List<Sign> note : NoteOrder.notes(notes.oldSigns())) {
      int to = from + note.size();
      int there = from;
      // A mark may be matched with that of the next note.
      while (there < to
          && (notes.alignment().newOf()[there] < 0 || notes.oldSigns().get(there).generated())) {
        there++;
      }
      if (there < to) {
        Piece piece = of(from, to, notes.alignment().newOf()[there]);
        boolean marked =
            NoteOrder.isMark(note.get(0))
                && NoteOrder.isMark(notes.newSigns().get(piece.newFrom()));
        if (marked && isElsewhere(note.get(0), notes.newSigns().get(piece.newFrom()))) {
          moved.add(piece);
        }
      }
      from = to;
    }
    return moved;
  }

  /** The old note and the whole of the new one that holds this sign. */
  private Piece of(int from, int to, int j) {
    List<Sign> signs = notes.newSigns();
    int start = j;
    while (start > 0 && !NoteOrder.isMark(signs.get(start))) {
      start--;
    }
    int end = j + 1;
    while (end < signs.size() && !NoteOrder.isMark(signs.get(end))) {
      end++;
    }
    return new Piece(from, to, start, end);
  }

  private boolean isElsewhere(Sign old, Sign revised) {
    int was = call(body.old(), old);
    int is = call(body.revised(), revised);
    if (was < 0 || is < 0) {
      return false;
    }
    int last = before(body.oldSigns(), body.alignment().newOf(), was);
    int now = before(body.newSigns(), body.alignment().oldOf(), is);
    return last >= 0 && now >= 0 && body.alignment().newOf()[last] != now;
  }

  /** The last sign before the call that both rounds have. */
  private static int before(List<Sign> text, int[] match, int call) {
    int last = call - 1;
    while (last >= 0 && (match[last] < 0 || text.get(last).generated())) {
      last--;
    }
    return last;
  }

  /** Where the text has the mark of this note; −1 where text and notes do not agree. */
  private static int call(Round round, Sign mark) {
    List<Sign> marks = round.flow(Flow.NOTES).stream().filter(NoteOrder::isMark).toList();
    List<Sign> text = round.flow(Flow.BODY);
    List<Integer> calls = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (NoteOrder.isMark(text.get(i))) {
        calls.add(i);
      }
    }
    boolean agree = marks.size() == calls.size();
    int nth = 0;
    for (Sign m : marks) {
      if (m == mark) {
        break;
      }
      nth += agree || m.source().page() == mark.source().page() ? 1 : 0;
    }
    int page = mark.source().page();
    List<Integer> here =
        agree ? calls : calls.stream().filter(i -> text.get(i).source().page() == page).toList();
    return nth < here.size() ? here.get(nth) : -1;
  }
}
