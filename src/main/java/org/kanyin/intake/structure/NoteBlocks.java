package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.TypeFace;

/** 编者按: where one begins and how far it reaches. */
final class NoteBlocks {
  /** Lines of a head; a note stands among them or right behind them. */
  private static final int HEAD_LINES = 12;

  private static final int PARAGRAPHS_MAX = 6;

  private NoteBlocks() {}

  /**
   * The first piece behind a note: paragraphs in brackets to the closing one, else those that go on
   * in its face where that is not the text's.
   *
   * @param at the piece that begins with 编者按
   */
  static int end(List<Piece> pieces, int at, BodyLook body) {
    ParagraphFacts first = ((Piece.Text) pieces.get(at)).facts();
    boolean bracket = first.text().matches("(?s)^[（(\\[【](?![^）)\\]】]{2,5}[】\\]）)]).*");
    boolean own = first.face() != body.face() && first.face() != TypeFace.OTHER;
    int end = at + 1;
    if (bracket && !closes(first)) {
      for (int i = at + 1; i < pieces.size() && i < at + PARAGRAPHS_MAX; i++) {
        if (pieces.get(i) instanceof Piece.Text t && closes(t.facts())) {
          return i + 1;
        }
      }
      return end;
    }
    while (own && end < pieces.size() && end < at + PARAGRAPHS_MAX && goesOn(pieces, end, first)) {
      end++;
    }
    return end;
  }

  private static boolean closes(ParagraphFacts p) {
    return p.text().matches("(?s).*[）)\\]】]");
  }

  private static boolean goesOn(List<Piece> pieces, int at, ParagraphFacts first) {
    return pieces.get(at) instanceof Piece.Text t
        && t.facts().face() == first.face()
        && Math.abs(t.facts().size() - first.size()) < 0.1
        && !t.facts().centred()
        && !t.facts().hasPicture()
        && t.facts().text().matches("(?s).*[。！？…—][”’）]?")
        && HeadingNumber.of(t.facts().text()).isEmpty();
  }

  /** A note between a title and its authors stands behind them: the head is whole. */
  static List<Piece> behindAuthors(List<Piece> pieces, BodyLook body) {
    for (int i = 1; i < pieces.size() && i < HEAD_LINES; i++) {
      if (!(pieces.get(i) instanceof Piece.Text t) || t.facts().hasPicture()) {
        return pieces;
      }
      if (HeadWording.isNote(t.facts().text())) {
        int end = end(pieces, i, body);
        int authors = end;
        while (authors < pieces.size() && isAuthor(pieces.get(authors))) {
          authors++;
        }
        List<Piece> moved = new ArrayList<>(pieces.subList(0, i));
        moved.addAll(pieces.subList(end, authors));
        moved.addAll(pieces.subList(i, end));
        moved.addAll(pieces.subList(authors, pieces.size()));
        return moved;
      }
    }
    return pieces;
  }

  private static boolean isAuthor(Piece piece) {
    return piece instanceof Piece.Text t
        && (t.facts().centred() || t.facts().length() <= 20)
        && BylineParser.parse(t.facts().text()).isPresent();
  }
}
