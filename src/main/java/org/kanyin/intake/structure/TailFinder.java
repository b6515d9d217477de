package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.intake.document.ParagraphLook.Alignment;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;

/** Authors behind a text: in a line of their own, or in brackets behind the last sentence. */
final class TailFinder {
  private static final Pattern BEHIND =
      Pattern.compile("[（(]([^（()）]{2,40}(?:[（(][^（()）]{2,30}[）)])?)[）)]\\s*$");
  private static final int LINES = 3;

  /** A body in the line above a person is rather where that person works. */
  private static final int DOUBT_OF_PLACE = 30;

  private final RemarkLog log;

  TailFinder(RemarkLog log) {
    this.log = log;
  }

  /**
   * What was found.
   *
   * @param byline as the manifest calls the place of the names
   */
  record Tail(
      List<Piece> pieces, List<DraftAuthor> authors, String affiliation, Optional<String> byline) {}

  /**
   * Takes the lines of authors off the end.
   *
   * @param named whether the head has named authors: then only where they work is looked for
   */
  Tail find(List<Piece> given, boolean named) {
    List<Piece> pieces = new ArrayList<>(given);
    List<Piece> aside = aside(pieces);
    Tail tail = above(pieces, named);
    if (aside.isEmpty()) {
      return tail;
    }
    List<Piece> all = new ArrayList<>(tail.pieces());
    all.addAll(aside);
    return new Tail(List.copyOf(all), tail.authors(), tail.affiliation(), tail.byline());
  }

  /** Lines about editors, sources or the author's life stay in the text, and names may be above. */
  private List<Piece> aside(List<Piece> pieces) {
    List<Piece> aside = new ArrayList<>();
    while (pieces.size() > 1
        && aside.size() < LINES
        && pieces.get(pieces.size() - 1) instanceof Piece.Text t
        && (HeadWording.isStaff(t.facts().text()) || HeadWording.isBlurb(t.facts().text()))) {
      aside.add(0, pieces.remove(pieces.size() - 1));
      log.guess("W099", 40, t.facts().spot(), t.facts().text());
    }
    return aside;
  }

  private Tail above(List<Piece> pieces, boolean named) {
    List<DraftAuthor> authors = new ArrayList<>();
    String affiliation = "";
    Optional<String> byline = Optional.empty();
    for (int n = 0; n < LINES && pieces.size() > 1; n++) {
      if (!(pieces.get(pieces.size() - 1) instanceof Piece.Text t)) {
        break;
      }
      boolean below = authors.size() == 1 && !authors.get(0).organization();
      Optional<ParsedByline> own =
          below ? placeAbove(t.facts(), authors.get(0)) : ownLine(t.facts(), named);
      if (own.isEmpty()) {
        break;
      }
      pieces.remove(pieces.size() - 1);
      authors.addAll(0, own.get().authors());
      affiliation = own.get().affiliation().isEmpty() ? affiliation : own.get().affiliation();
      byline = own.get().authors().isEmpty() ? byline : Optional.of(place(t.facts()));
      Bylines.tell(log, t.facts().spot(), own.get(), own.get().doubt(), "在全文末尾");
    }
    if (authors.isEmpty()
        && !pieces.isEmpty()
        && pieces.get(pieces.size() - 1) instanceof Piece.Text t) {
      return behind(pieces, t.facts(), named, affiliation);
    }
    return new Tail(List.copyOf(pieces), List.copyOf(authors), affiliation, byline);
  }

  /** A line at the right above a person at the right: another, or where that one works. */
  private static Optional<ParsedByline> placeAbove(ParagraphFacts p, DraftAuthor person) {
    Optional<ParsedByline> own = ownLine(p, false);
    boolean right = p.paragraph().look().alignment() == Alignment.END;
    if (own.isPresent() || !right || !person.affiliation().isEmpty()) {
      return own;
    }
    return BylineParser.parse(p.text().replace("\n", " "))
        .filter(b -> b.authors().size() == 1 && b.authors().get(0).organization())
        .map(b -> b.asPlace().doubted(DOUBT_OF_PLACE));
  }

  /** Whether a text ends with people in brackets. */
  static boolean endsWithAuthor(String text) {
    Matcher m = BEHIND.matcher(text);
    return m.find() && m.start() > 0 && BylineParser.namesPeople(m.group());
  }

  private static String place(ParagraphFacts p) {
    return p.paragraph().look().alignment() == Alignment.END ? "tail-right" : "tail-line";
  }

  private static Optional<ParsedByline> ownLine(ParagraphFacts p, boolean named) {
    Optional<ParsedByline> parsed = BylineParser.parse(p.text().replace("\n", " "));
    boolean bracketed = p.text().matches("(?s)[（(【\\[].*[）)】\\]]");
    boolean labelled = p.text().matches("(?s)^(?:作者|撰稿|供稿|执笔|文|图文)\\s*[:：/／].*");
    boolean aside = p.paragraph().look().alignment() == Alignment.END;
    // A body in a line at the right signs the text: 落款, no byline.
    boolean signs =
        !bracketed
            && !labelled
            && parsed
                .filter(b -> b.authors().stream().anyMatch(DraftAuthor::organization))
                .isPresent();
    boolean place = parsed.filter(b -> b.authors().isEmpty()).isPresent();
    return parsed.filter(
        b -> place || (!named && !signs && (bracketed || labelled || aside || p.centred())));
  }

  /** Where every item of a text is signed, the last name is not the author of the whole. */
  private static boolean isOneOfSeveral(List<Piece> pieces) {
    return pieces.subList(0, pieces.size() - 1).stream()
        .anyMatch(p -> p instanceof Piece.Text t && endsWithAuthor(t.facts().text()));
  }

  private Tail behind(List<Piece> pieces, ParagraphFacts last, boolean named, String known) {
    Tail none = new Tail(List.copyOf(pieces), List.of(), known, Optional.empty());
    Matcher m = BEHIND.matcher(last.text());
    if (!m.find() || m.start() == 0 || isOneOfSeveral(pieces)) {
      return none;
    }
    String before = last.text().substring(0, m.start()).strip();
    Optional<ParsedByline> parsed =
        before.matches("(?s).*[。！？…][”’）]?")
            ? BylineParser.parseLeniently(m.group().strip())
            : BylineParser.parse(m.group().strip());
    if (parsed.isEmpty() || (named && !parsed.get().authors().isEmpty())) {
      return none;
    }
    WordParagraph cut = ParagraphEnds.without(last.paragraph(), m.group().length());
    pieces.set(pieces.size() - 1, new Piece.Text(ParagraphFacts.of(cut, last.emptyLineBefore())));
    Bylines.tell(log, last.spot(), parsed.get(), parsed.get().doubt(), "在正文末尾的括号里");
    String affiliation = parsed.get().affiliation().isEmpty() ? known : parsed.get().affiliation();
    Optional<String> byline =
        parsed.get().authors().isEmpty() ? Optional.empty() : Optional.of("tail");
    return new Tail(List.copyOf(pieces), parsed.get().authors(), affiliation, byline);
  }
}
