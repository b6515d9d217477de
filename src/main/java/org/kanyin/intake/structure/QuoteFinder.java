package org.kanyin.intake.structure;

import java.util.List;
import org.kanyin.intake.document.TypeFace;

/**
 * Quotations: whole paragraphs in 楷体 within a text in another face, text before and behind them.
 */
final class QuoteFinder {
  private final List<Piece> pieces;
  private final BodyLook body;

  QuoteFinder(List<Piece> pieces, BodyLook body) {
    this.pieces = pieces;
    this.body = body;
  }

  /** The first piece behind the quotation that begins there; the same where none does. */
  int end(int at) {
    if (body.face() == TypeFace.KAI || at == 0 || !isText(at - 1)) {
      return at;
    }
    int end = at;
    boolean running = false;
    while (end < pieces.size() && isQuoted(end)) {
      running |= ((Piece.Text) pieces.get(end)).facts().isRunning();
      end++;
    }
    return running && end < pieces.size() && isText(end) ? end : at;
  }

  private boolean isQuoted(int at) {
    return pieces.get(at) instanceof Piece.Text t
        && t.facts().face() == TypeFace.KAI
        && !t.facts().bold()
        && !t.facts().centred()
        && !t.facts().hasPicture()
        && t.facts().paragraph().label().isEmpty()
        && Math.abs(t.facts().size() - body.size()) < 2.1
        && t.facts().text().matches("(?s).*[。！？…；：][”’）]?")
        && !t.facts().text().matches("^(?:注|附|图|表|（|\\().*")
        && HeadingNumber.of(t.facts().text()).isEmpty();
  }

  private boolean isText(int at) {
    return pieces.get(at) instanceof Piece.Text t
        && t.facts().face() == body.face()
        && !t.facts().hasPicture();
  }
}
