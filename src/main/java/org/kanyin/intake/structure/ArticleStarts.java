package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordBreak;
import org.kanyin.intake.report.RemarkLog;

/**
 * Where further articles begin in a file that holds several: at lines that look like the first
 * title in every respect, stand out from the text, and are followed by text.
 */
final class ArticleStarts {
  private static final int TITLE_MAX = 60;
  private static final int HEAD_LINES = 6;

  /** A title is larger than the text by this much, else headings look so. */
  private static final double LARGER = 1.2;

  private final List<Piece> pieces;
  private final BodyLook body;
  private final RemarkLog log;

  ArticleStarts(List<Piece> pieces, BodyLook body, RemarkLog log) {
    this.pieces = pieces;
    this.body = body;
    this.log = log;
  }

  /**
   * The first pieces of all articles.
   *
   * @param title the first title
   * @param end the first piece of the first text
   */
  List<Integer> find(ParagraphFacts title, int end) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    boolean large =
        title.size() >= body.size() * LARGER
            && (title.centred() || title.face() == TypeFace.XIAOBIAOSONG);
    boolean apart = title.centred() && (title.size() > body.size() || title.face() != body.face());
    boolean text = false;
    for (int i = end; i < pieces.size(); i++) {
      // Smaller titles need another sign: the text before them ends with its author.
      boolean may = large || (apart && i > 0 && isSigned(pieces.get(i - 1)));
      if (may
          && pieces.get(i) instanceof Piece.Text t
          && isTitle(t.facts(), title)
          && text
          && !isAttached(i)
          && leads(i)) {
        int start = withKicker(i);
        starts.add(start);
        log.guess("W076", breaks(start) ? 5 : 15, t.facts().spot(), t.facts().text());
        text = false;
      } else {
        text |= pieces.get(i) instanceof Piece.Text t && t.facts().isRunning();
      }
    }
    return List.copyOf(starts);
  }

  private static boolean isSigned(Piece piece) {
    return piece instanceof Piece.Text t
        && (TailFinder.endsWithAuthor(t.facts().text())
            || BylineParser.namesPeople(t.facts().text()));
  }

  private static boolean isTitle(ParagraphFacts p, ParagraphFacts title) {
    return Math.abs(p.size() - title.size()) < 0.6
        && p.face() == title.face()
        && p.centred() == title.centred()
        && p.bold() == title.bold()
        && p.length() <= TITLE_MAX
        && p.length() >= 2
        && !p.text().matches("(?s).*[。；，：]")
        && HeadingNumber.of(p.text()).isEmpty();
  }

  /** A title under “附件” is the attachment's own: it goes with the article. */
  private boolean isAttached(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (pieces.get(i) instanceof Piece.Text t && AttachmentLine.begins(t.facts().text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether running text follows within the lines of a head. */
  private boolean leads(int at) {
    for (int i = at + 1; i < pieces.size() && i <= at + HEAD_LINES; i++) {
      if (!(pieces.get(i) instanceof Piece.Text t)) {
        return false;
      }
      if (t.facts().isRunning()) {
        return true;
      }
    }
    return false;
  }

  /** A line above the title that is centred and names nobody is its kicker. */
  private int withKicker(int title) {
    boolean kicker =
        pieces.get(title - 1) instanceof Piece.Text t
            && t.facts().centred()
            && !t.facts().isRunning()
            && !t.facts().hasPicture()
            && BylineParser.parse(t.facts().text()).isEmpty();
    return kicker ? title - 1 : title;
  }

  private boolean breaks(int at) {
    return pieces.get(at) instanceof Piece.Text t
        && (t.facts().paragraph().look().pageBreakBefore()
            || t.facts().paragraph().inlines().contains(WordBreak.PAGE));
  }
}
