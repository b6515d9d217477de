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
        .map(Publication::oneLine)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** A name in lines, on one: a blank between Western words, nothing between others. */
  private static String oneLine(Node.Element name) {
    StringBuilder out = new StringBuilder();
    boolean broken = false;
    for (Node child : name.children()) {
      if (child instanceof Node.Element) {
        broken = true;
        continue;
      }
      String text = ((Node.Text) child).value();
      boolean words =
          !out.isEmpty()
              && !text.isEmpty()
              && isWestern(out.charAt(out.length() - 1))
              && isWestern(text.charAt(0));
      out.append(broken && words ? " " : "").append(text);
    }
    return out.toString();
  }

  private static boolean isWestern(char c) {
    return c > ' ' && c < 0x250 && c != 0xB7;
  }
}
