package org.kanyin.check.rules.contents;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Which articles of the manuscript the entries of the contents list: by the titles that the
 * contents should have; of several articles of one title in their order. The manuscript is read
 * once, however many entries there are.
 */
final class ListedArticles {
  private final CheckContext context;
  private final Map<String, List<Node.Element>> articles;
  private final Map<String, List<ContentsEntries.Entry>> entries;

  /** The numbers of an element's blocks. */
  private final Map<String, List<Integer>> blocks;

  ListedArticles(CheckContext context) {
    this.context = context;
    this.articles =
        context.issue().stream()
            .flatMap(ManuscriptTitles::articles)
            .filter(a -> ManuscriptTitles.listed(a).isPresent())
            .collect(groupingBy(a -> ManuscriptTitles.listed(a).orElseThrow()));
    this.entries =
        context.contents().entries().stream().collect(groupingBy(ContentsEntries.Entry::title));
    this.blocks =
        context
            .alignment()
            .map(
                known ->
                    IntStream.range(0, known.blocks().size())
                        .boxed()
                        .collect(groupingBy(b -> known.blocks().get(b).id())))
            .orElse(Map.of());
  }

  Optional<ListedArticle> of(ContentsEntries.Entry entry) {
    List<Node.Element> alike = articles.getOrDefault(entry.title(), List.of());
    int at = entries.getOrDefault(entry.title(), List.of()).indexOf(entry);
    return at < 0 || at >= alike.size() ? Optional.empty() : Optional.of(article(alike.get(at)));
  }

  private ListedArticle article(Node.Element article) {
    List<Integer> title =
        article
            .element(PartKind.TITLE)
            .map(t -> blocks.getOrDefault(t.id(), List.of()))
            .orElse(List.of());
    return new ListedArticle(context, article, title);
  }
}
