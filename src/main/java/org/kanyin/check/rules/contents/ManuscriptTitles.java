package org.kanyin.check.rules.contents;

import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.PrintedText;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/** Titles of the manuscript's articles, as the contents and the pages should have them. */
final class ManuscriptTitles {
  private ManuscriptTitles() {}

  static Stream<Node.Element> articles(Issue issue) {
    return issue.root().descendants().filter(e -> e.name().equals("article"));
  }

  /** A child's text without blanks: {@code title}, {@code toc-title}. */
  static Optional<String> text(Node.Element element, String child) {
    return element.element(child).map(e -> PrintedText.solid(e.text()));
  }

  /**
   * The title of the article that the contents list by that title: what they list, unless it is a
   * {@code toc-title}, which they may say in the title's place.
   */
  static String printed(Optional<Issue> issue, String listed) {
    return issue.stream()
        .flatMap(ManuscriptTitles::articles)
        .filter(a -> text(a, "toc-title").filter(listed::equals).isPresent())
        .flatMap(a -> text(a, "title").stream())
        .findFirst()
        .orElse(listed);
  }
}
