package org.kanyin.intake.structure;

import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.intake.draft.DraftAuthor;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** What is told of a line of authors. */
final class Bylines {
  private Bylines() {}

  static void tell(RemarkLog log, Spot spot, ParsedByline byline, int doubt, String where) {
    CharacterBalance balance = byline.balance();
    String names =
        byline.authors().isEmpty() ? "单位“" + byline.affiliation() + "”" : names(byline.authors());
    log.guessTaking(
        "W054",
        doubt,
        spot,
        balance.removed(),
        balance.added(),
        names,
        where + "，" + byline.reasons());
  }

  private static String names(List<DraftAuthor> authors) {
    return authors.stream()
        .map(a -> a.name() + (a.affiliation().isEmpty() ? "" : "（" + a.affiliation() + "）"))
        .collect(Collectors.joining("、"));
  }
}
