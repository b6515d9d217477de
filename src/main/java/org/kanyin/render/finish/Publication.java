package org.kanyin.render.finish;

import java.time.Instant;
import java.util.Optional;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.seal.model.DocumentInfo;
import org.kanyin.typeset.model.Typeset;

/** What an issue says of itself to catalogues and viewers. */
final class Publication {
  static final String LANGUAGE = "zh-CN";

  private Publication() {}

  static DocumentInfo about(Issue issue, Instant date, Typeset pages) {
    String number = issue.year() + "年第" + issue.number() + "期";
    String title = masthead(issue, "name").map(name -> name + " " + number).orElse(number);
    return new DocumentInfo(
        title,
        masthead(issue, "publisher").orElse(""),
        number,
        date,
        issue.root().attribute("xml:lang").orElse(LANGUAGE),
        pages.pageLabels(),
        pages.style().colours().inks());
  }

  private static Optional<String> masthead(Issue issue, String field) {
    return issue
        .root()
        .all(PartKind.MASTHEAD)
        .flatMap(Node.Element::descendants)
        .filter(e -> e.name().equals(field))
        .map(Node.Element::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
