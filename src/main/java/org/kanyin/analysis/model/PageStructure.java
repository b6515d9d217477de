package org.kanyin.analysis.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.model.TextLine;

/**
 * What the parts of an issue's pages are, inferred from where they stand and how often, in any PDF,
 * whoever made it. Each inference says what share of the pages or lines agree with it.
 *
 * @param type the type area and its grid
 * @param pages the pages, in order
 */
public record PageStructure(TypeArea type, List<PageLayout> pages) {
  public PageStructure {
    pages = List.copyOf(pages);
  }

  /** Pages of body text. */
  public List<PageLayout> body() {
    return pages.stream().filter(l -> l.kind() == PageLayout.Kind.BODY).toList();
  }

  /**
   * The same as they are read: where pages have changed places their folios still tell the order.
   */
  public List<PageLayout> reading() {
    return isRearranged()
        ? body().stream().sorted(Comparator.comparingInt(PageStructure::printed)).toList()
        : body();
  }

  /** Whether the folios are those of the places, and not in the places' order. */
  private boolean isRearranged() {
    List<PageLayout> numbered = body().stream().filter(l -> l.folio().isPresent()).toList();
    List<Integer> printed = numbered.stream().map(PageStructure::printed).toList();
    List<Integer> counted = numbered.stream().map(l -> l.counted().orElse(0)).toList();
    return !printed.equals(counted)
        && printed.stream().distinct().count() == printed.size()
        && printed.stream().sorted().toList().equals(counted.stream().sorted().toList());
  }

  private static int printed(PageLayout page) {
    return page.folio().orElse(page.counted().orElse(page.number()));
  }

  /** Whether the page stands where another belongs. */
  public boolean isMisplaced(PageLayout page) {
    return printed(page) != page.counted().orElse(printed(page)) && isRearranged();
  }

  /** The number that the contents should give a page; 0 where it has none. */
  public int number(PageLayout page) {
    return isMisplaced(page) ? page.folio().orElse(0) : page.counted().orElse(0);
  }

  /** The cover, the contents: whatever is of that kind. */
  public List<PageLayout> of(PageLayout.Kind kind) {
    return pages.stream().filter(l -> l.kind() == kind).toList();
  }

  /** The page that has this number. */
  public Optional<PageLayout> folio(int number) {
    return body().stream()
        .filter(l -> l.counted().isPresent() && l.counted().getAsInt() == number)
        .findFirst();
  }

  /** Whether its size is that of the body. */
  public boolean isBodySize(TextLine line) {
    return type.isBodySize(line);
  }
}
