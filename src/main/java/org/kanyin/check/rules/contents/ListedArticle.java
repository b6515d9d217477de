package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The article of the manuscript that an entry of the contents lists: nothing of it is guessed. */
final class ListedArticle {
  private final CheckContext context;
  private final Node.Element article;

  private ListedArticle(CheckContext context, Node.Element article) {
    this.context = context;
    this.article = article;
  }

  /**
   * By the title that the contents should list; of several articles of one title in their order.
   */
  static Optional<ListedArticle> of(CheckContext context, ContentsEntries.Entry entry) {
    List<Node.Element> alike =
        context.issue().stream()
            .flatMap(ManuscriptTitles::articles)
            .filter(a -> ManuscriptTitles.listed(a).filter(entry.title()::equals).isPresent())
            .toList();
    List<ContentsEntries.Entry> entries =
        context.contents().entries().stream().filter(e -> e.title().equals(entry.title())).toList();
    int at = entries.indexOf(entry);
    return at < 0 || at >= alike.size()
        ? Optional.empty()
        : Optional.of(new ListedArticle(context, alike.get(at)));
  }

  List<Node.Element> authors() {
    return article.elements(PartKind.AUTHOR).toList();
  }

  /**
   * The number of the page where its title stands; 0 where that page has none, empty where the
   * title is not there as the manuscript has it.
   */
  OptionalInt folio() {
    Optional<ManuscriptAlignment> alignment = context.alignment();
    Optional<String> title = article.element(PartKind.TITLE).map(Node.Element::id);
    if (alignment.isEmpty() || title.isEmpty()) {
      return OptionalInt.empty();
    }
    ManuscriptAlignment known = alignment.get();
    return IntStream.range(0, known.blocks().size())
        .filter(b -> known.blocks().get(b).id().equals(title.get()))
        .filter(b -> known.place(b).size() == known.blocks().get(b).text().length())
        .map(b -> number(known.pages().sheet(known.place(b).get(0))))
        .findFirst();
  }

  private int number(int sheet) {
    PageStructure structure = context.structure();
    PageLayout layout = structure.pages().get(sheet - 1);
    return structure.number(layout);
  }
}
