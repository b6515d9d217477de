package org.kanyin.check.rules.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final List<Integer> blocks;

  /**
   * @param blocks the numbers of its title's blocks
   */
  ListedArticle(CheckContext context, Node.Element article, List<Integer> blocks) {
    this.context = context;
    this.article = article;
    this.blocks = blocks;
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
    if (alignment.isEmpty()) {
      return OptionalInt.empty();
    }
    ManuscriptAlignment known = alignment.get();
    return blocks.stream()
        .mapToInt(b -> b)
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
