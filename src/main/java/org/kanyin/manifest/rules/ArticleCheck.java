package org.kanyin.manifest.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** What the schema cannot say of articles, and of ids over all files. */
public final class ArticleCheck {
  private final SourceDocument document;
  private final FindingLog log;

  public ArticleCheck(SourceDocument document, FindingLog log) {
    this.document = document;
    this.log = log;
  }

  public void run() {
    document.issue().all(PartKind.ARTICLE).forEach(this::form);
    for (SourceNode.Element root : document.articles().values()) {
      root.attribute("href")
          .ifPresentOrElse(a -> report("M054", root, a.offset(), "href"), () -> written(root));
    }
    ids();
    document.reading().forEach(this::empty);
    document.reading().filter(e -> e.is(BlockKind.SALUTE)).forEach(this::salute);
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
    // One in other letters has a finding of its own.
    if (article.attributes().stream().noneMatch(a -> a.name().equalsIgnoreCase("id"))) {
      report("M051", article, article.offset(), "<article");
    }
    article
        .attribute("byline")
        .filter(b -> !isByline(b, Byline.NONE) && article.element(PartKind.AUTHOR).isEmpty())
        .ifPresent(b -> report("M068", article, b.valueOffset(), b.value(), b.value()));
    if (article.attribute("byline").filter(b -> isByline(b, Byline.HEAD)).isEmpty()) {
      article
          .elements(PartKind.AUTHOR)
          .flatMap(a -> a.attribute("affiliation").stream())
          .forEach(a -> report("M121", article, a.offset(), a.value()));
    }
  }

  private static boolean isByline(SourceNode.Attribute written, Byline byline) {
    return written.value().strip().equals(byline.value());
  }

  private void ids() {
    Map<String, SourceNode.Element> seen = new HashMap<>();
    List<SourceNode.Element> articles =
        document.reading().filter(e -> e.is(PartKind.ARTICLE)).toList();
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
    if (e.kind().filter(ArticleCheck::needsText).isEmpty() || e.hasText()) {
      return;
    }
    if (e.is(PartKind.TITLE)) {
      report("M067", e, e.offset(), "<title", "title");
    } else if (e.elements().allMatch(c -> c.is(InlineKind.BR))) {
      report("M071", e, e.offset(), "<" + e.name(), e.name());
    }
  }

  /** It opens what is said to someone: flush left at the margin, and with text below it. */
  private void salute(SourceNode.Element salute) {
    SourceNode.Element parent = salute.parent();
    boolean last =
        parent
            .elements()
            .dropWhile(e -> e != salute)
            .skip(1)
            .noneMatch(SourceNode.Element::isBlock);
    if (parent.is(PartKind.ITEM)) {
      report("M125", salute, salute.offset(), "<salute", parent.name());
    } else if (parent.is(PartKind.ARTICLE) && last) {
      report("M126", salute, salute.offset(), "<salute");
    }
  }

  /** Blocks of text and lines; a cell may be empty, and an item is looked at apart. */
  private static boolean needsText(ElementKind kind) {
    return kind.isDesignedLine()
        || kind == PartKind.LINE
        || (kind instanceof BlockKind && kind.content() == ElementKind.Content.TEXT);
  }

  private void report(String code, SourceNode.Element e, int at, String text, Object... arguments) {
    log.report(code, e.file(), at, text, arguments);
  }
}
