package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;

/** The lines of a head that name authors and their places, understood together. */
final class HeadAuthors {
  /** A body in the line above or below a person is rather where that person works. */
  private static final int DOUBT_OF_PLACE = 30;

  private record Line(ParagraphFacts facts, ParsedByline byline, String where) {}

  private final RemarkLog log;
  private final List<Line> lines = new ArrayList<>();

  HeadAuthors(RemarkLog log) {
    this.log = log;
  }

  /**
   * @param affiliation of authors that are named elsewhere
   */
  record Settled(List<DraftAuthor> authors, String affiliation) {}

  boolean isEmpty() {
    return lines.stream().allMatch(l -> l.byline().authors().isEmpty());
  }

  void add(ParagraphFacts line, ParsedByline byline, String where) {
    lines.add(new Line(line, byline, where));
  }

  /** The authors; every line is told. */
  Settled settled() {
    boolean placed = isPersonAndPlace();
    List<DraftAuthor> authors = new ArrayList<>();
    String affiliation = "";
    for (Line line : lines) {
      ParsedByline byline = line.byline();
      boolean place = placed && isBody(line);
      int doubt =
          place ? DOUBT_OF_PLACE : Math.max(0, byline.doubt() + (line.facts().centred() ? 0 : 10));
      ParsedByline told = place ? byline.asPlace() : byline;
      Bylines.tell(log, line.facts().spot(), told, doubt, line.where());
      authors.addAll(told.authors());
      affiliation = told.affiliation().isEmpty() ? affiliation : told.affiliation();
    }
    return new Settled(
        HeadFinder.placed(authors, affiliation), authors.isEmpty() ? affiliation : "");
  }

  /** One line with a body, beside one with people of whom no place is told. */
  private boolean isPersonAndPlace() {
    List<Line> named = lines.stream().filter(l -> !l.byline().authors().isEmpty()).toList();
    return named.size() == 2
        && lines.size() == 2
        && named.stream().filter(HeadAuthors::isBody).count() == 1
        && Stream.concat(
                named.get(0).byline().authors().stream(), named.get(1).byline().authors().stream())
            .allMatch(a -> a.affiliation().isEmpty());
  }

  private static boolean isBody(Line line) {
    return line.byline().authors().size() == 1 && line.byline().authors().get(0).organization();
  }
}
