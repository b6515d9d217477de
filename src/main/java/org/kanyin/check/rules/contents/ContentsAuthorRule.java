package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The authors in the contents against those of the articles. */
public final class ContentsAuthorRule implements Rule {
  private static final int BRIEF = 24;

  /** What stands for the authors that are left out. */
  private static final String AND_OTHERS = "等";

  /** Characters of the shortest name. */
  private static final int NAME = 2;

  @Override
  public List<String> codes() {
    return List.of("K009");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    List<ContentsEntries.Entry> entries = ListedEntries.of(context);
    ListedArticles articles = new ListedArticles(context);
    // A style may leave authors out altogether.
    boolean named = entries.stream().anyMatch(e -> !e.authors().isEmpty());
    return entries.stream()
        .flatMap(
            entry -> {
              Optional<ListedArticle> article = articles.of(entry);
              if (article.isPresent()) {
                List<String> names = names(article.get().authors().stream());
                return areListed(names, entry, named)
                    ? Stream.empty()
                    : Stream.of(violation(entry));
              }
              String wanted = ManuscriptTitles.printed(context.issue(), entry.title());
              return context.bodyTitles().find(wanted, entry.page()).stream()
                  .filter(title -> !agree(context, entry, title, named))
                  .map(title -> violation(entry));
            });
  }

  private static boolean agree(
      CheckContext context, ContentsEntries.Entry entry, BodyTitles.Title title, boolean named) {
    Optional<List<String>> known = authors(context.issue(), title);
    return known
        .map(names -> areListed(names, entry, named))
        .orElseGet(
            () ->
                entry.authors().isEmpty()
                    || isMadeOf(context.bodyTitles().textFrom(title), entry.authors()));
  }

  /** Whether an entry has these names in order, and no others; it may leave out the last. */
  private static boolean areListed(List<String> names, ContentsEntries.Entry entry, boolean named) {
    boolean all =
        !named || entry.authors().endsWith(AND_OTHERS) || areInOrder(names, entry.authors());
    return all && (entry.authors().isEmpty() || isMadeOf(String.join("", names), entry.authors()));
  }

  /** Whether all the names stand there, one after another. */
  private static boolean areInOrder(List<String> names, String authors) {
    int at = 0;
    for (String name : names) {
      int next = authors.indexOf(name, at);
      if (next < 0) {
        return false;
      }
      at = next + name.length();
    }
    return true;
  }

  private static List<String> names(Stream<Node.Element> authors) {
    return authors.map(a -> PrintedText.solid(a.text())).toList();
  }

  private static Violation violation(ContentsEntries.Entry entry) {
    return Violation.of(
        "K009",
        FaultLocation.glyphs(
            entry.sheet(), entry.glyphs(), entry.authors(), entry.title() + entry.authors()),
        PrintedText.brief(entry.title(), BRIEF),
        entry.authors().isEmpty() ? "（无）" : entry.authors());
  }

  /** Whether the article has the names, in whatever order: no piece is shorter than a name. */
  private static boolean isMadeOf(String article, String names) {
    String left = names;
    while (!left.isEmpty()) {
      int length = left.length();
      while (length > 1 && !article.contains(left.substring(0, length))) {
        length--;
      }
      if (length < NAME) {
        return false;
      }
      left = left.substring(length);
    }
    return true;
  }

  /**
   * With the manuscript at hand its own authors are asked; whether the body shows them is K020's.
   */
  private static Optional<List<String>> authors(Optional<Issue> issue, BodyTitles.Title title) {
    return issue.stream()
        .flatMap(ManuscriptTitles::articles)
        .filter(
            a -> ManuscriptTitles.text(a, PartKind.TITLE).filter(title.text()::equals).isPresent())
        .map(a -> names(a.elements(PartKind.AUTHOR)))
        .findFirst();
  }
}
