package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.document.WordDocument;
import org.kanyin.intake.draft.ArticleDraft;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.model.OfficeHabits;
import org.kanyin.intake.report.RemarkLog;

/** A document as articles. */
public final class ArticleFinder {
  private final OfficeHabits habits;
  private final RemarkLog log;

  private ArticleFinder(OfficeHabits habits, RemarkLog log) {
    this.habits = habits;
    this.log = log;
  }

  /**
   * The articles of a manuscript: mostly one.
   *
   * @param fallback the title where the manuscript has none
   */
  public static List<ArticleDraft> read(
      WordDocument document, String fallback, OfficeHabits habits, RemarkLog log) {
    List<Piece> pieces = new PieceReader(log).read(document.blocks());
    return pieces.isEmpty() ? List.of() : new ArticleFinder(habits, log).articles(pieces, fallback);
  }

  private List<ArticleDraft> articles(List<Piece> pieces, String fallback) {
    BodyLook body =
        BodyLook.of(
            pieces.stream()
                .filter(Piece.Text.class::isInstance)
                .map(p -> ((Piece.Text) p).facts())
                .toList());
    List<Integer> starts = starts(pieces, body, fallback);
    List<ArticleDraft> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : pieces.size();
      articles.add(article(pieces.subList(starts.get(i), end), body, fallback));
    }
    return List.copyOf(articles);
  }

  /** Looked for without a word: what is said of a head is said when its article is made. */
  private List<Integer> starts(List<Piece> pieces, BodyLook body, String fallback) {
    ArticleHead head = new HeadFinder(pieces, body, new RemarkLog("")).find(0, fallback);
    return head.titleLine()
        .map(title -> new ArticleStarts(pieces, body, log).find(title, head.end()))
        .orElseGet(() -> List.of(0));
  }

  private ArticleDraft article(List<Piece> given, BodyLook body, String fallback) {
    List<Piece> pieces = NoteBlocks.behindAuthors(given, body);
    ArticleHead head = head(pieces, body, fallback);
    List<Piece> text = new ArrayList<>();
    head.dateline().forEach(d -> text.add(new Piece.Text(d)));
    text.addAll(pieces.subList(head.end(), pieces.size()));
    TailFinder.Tail tail = new TailFinder(log).find(text, !head.authors().isEmpty());
    String affiliation = tail.affiliation().isEmpty() ? head.affiliation() : tail.affiliation();
    List<DraftAuthor> authors =
        PlaceHabits.applied(
            authors(head.authors().isEmpty() ? tail.authors() : head.authors(), affiliation),
            habits,
            log);
    Map<ParagraphFacts, Integer> headings =
        new HeadingFinder(body, AuthorHabits.of(habits, authors), log).find(tail.pieces());
    Optional<String> byline = head.authors().isEmpty() ? tail.byline() : Optional.of("head");
    return new ArticleDraft(
        head.kicker(),
        head.title(),
        head.subtitle(),
        authors,
        byline,
        new BodyBuilder(tail.pieces(), head.dateline().size(), headings, body, log).build());
  }

  /** What is all head and no text is all text: its lines are no title of anything. */
  private ArticleHead head(List<Piece> pieces, BodyLook body, String fallback) {
    ArticleHead silent = new HeadFinder(pieces, body, new RemarkLog("")).find(0, fallback);
    if (silent.end() == pieces.size() && silent.dateline().isEmpty()) {
      return HeadFinder.without(fallback, log);
    }
    return new HeadFinder(pieces, body, log).find(0, fallback);
  }

  /** A place without a name is the author. */
  private static List<DraftAuthor> authors(List<DraftAuthor> named, String affiliation) {
    return named.isEmpty() && !affiliation.isEmpty()
        ? List.of(new DraftAuthor(affiliation, true, ""))
        : HeadFinder.placed(named, affiliation);
  }
}
