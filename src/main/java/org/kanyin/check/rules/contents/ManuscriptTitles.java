package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** Titles of the manuscript's articles, as the contents and the pages should have them. */
final class ManuscriptTitles {
  private ManuscriptTitles() {}

  static Stream<Node.Element> articles(Issue issue) {
    return issue.root().all(PartKind.ARTICLE);
  }

  /** A child's text without blanks. */
  static Optional<String> text(Node.Element element, PartKind child) {
    return element.element(child).map(e -> PrintedText.solid(e.text()));
  }

  /** The title that the contents list an article by. */
  static Optional<String> listed(Node.Element article) {
    return text(article, PartKind.TOC_TITLE).or(() -> text(article, PartKind.TITLE));
  }

  /**
   * What the contents should say where they say this: the same if an article is listed so, else the
   * likest; empty without an issue, or where none is like it.
   */
  static Optional<String> likest(Optional<Issue> issue, String listed) {
    List<String> all =
        issue.stream()
            .flatMap(ManuscriptTitles::articles)
            .flatMap(a -> text(a, PartKind.TOC_TITLE).or(() -> text(a, PartKind.TITLE)).stream())
            .toList();
    return all.stream()
        .filter(listed::equals)
        .findFirst()
        .or(() -> all.stream().filter(t -> BodyTitles.alike(t, listed)).findFirst());
  }

  /**
   * The title of the article that the contents list by that title: what they list, unless it is a
   * {@code toc-title}, which they may say in the title's place.
   */
  static String printed(Optional<Issue> issue, String listed) {
    return issue.stream()
        .flatMap(ManuscriptTitles::articles)
        .filter(a -> text(a, PartKind.TOC_TITLE).filter(listed::equals).isPresent())
        .flatMap(a -> text(a, PartKind.TITLE).stream())
        .findFirst()
        .orElse(listed);
  }
}
