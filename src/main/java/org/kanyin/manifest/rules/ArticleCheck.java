package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of articles, and of ids over all files. */
public final class ArticleCheck {
  private static final Set<String> LINES =
      Set.of("p", "heading", "kicker", "subtitle", "toc-title", "caption", "credit");

  private final SourceDocument document;
  private final FindingLog log;

  public ArticleCheck(SourceDocument document, FindingLog log) {
    this.document = document;
    this.log = log;
  }

  public void run() {
    document.issue().descendants().filter(e -> e.is("article")).forEach(this::form);
    for (SourceNode.Element root : document.articles().values()) {
      root.attribute("href")
          .ifPresentOrElse(a -> report("M054", root, a.offset(), "href"), () -> written(root));
    }
    ids();
    document.reading().forEach(this::empty);
  }

  private void form(SourceNode.Element article) {
    if (article.attribute("href").isEmpty()) {
      written(article);
    } else if (article.attributes().size() > 1 || article.elements().findAny().isPresent()) {
      report("M053", article, article.offset(), "<article");
    }
  }

  private void written(SourceNode.Element article) {
    if (article.elements().findAny().isEmpty()) {
      report("M052", article, article.offset(), "<article");
    }
    if (article.attribute("id").isEmpty()) {
      report("M051", article, article.offset(), "<article");
    }
    article
        .attribute("byline")
        .filter(b -> !b.value().strip().equals("none") && article.element("author").isEmpty())
        .ifPresent(b -> report("M068", article, b.valueOffset(), b.value(), b.value()));
    if (!article.value("byline").map(String::strip).equals(Optional.of("head"))) {
      article
          .elements("author")
          .flatMap(a -> a.attribute("affiliation").stream())
          .forEach(a -> report("M121", article, a.offset(), a.value()));
    }
  }

  private void ids() {
    Map<String, SourceNode.Element> seen = new HashMap<>();
    List<SourceNode.Element> articles = document.reading().filter(e -> e.is("article")).toList();
    for (SourceNode.Element e : articles) {
      e.attribute("id")
          .ifPresent(
              a -> {
                SourceNode.Element first = seen.putIfAbsent(a.value().strip(), e);
                if (first != null) {
                  Object at = first.file().place(first.offset());
                  report("M050", e, a.valueOffset(), a.value(), a.value(), at);
                }
              });
    }
  }

  private void empty(SourceNode.Element e) {
    boolean line = LINES.contains(e.name());
    if ((!line && !e.is("title")) || e.hasText()) {
      return;
    }
    if (e.is("title")) {
      report("M067", e, e.offset(), "<title", "title");
    } else if (e.elements().allMatch(c -> c.is("br"))) {
      report("M071", e, e.offset(), "<" + e.name(), e.name());
    }
  }

  private void report(String code, SourceNode.Element e, int at, String text, Object... arguments) {
    log.report(code, e.file(), at, text, arguments);
  }
}
