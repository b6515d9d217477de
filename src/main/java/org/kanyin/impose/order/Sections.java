package org.kanyin.impose.order;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.impose.model.Scheme;

/** How many pages, blanks counted, each section of a book has. */
final class Sections {
  private Sections() {}

  /** The pages of each section, in order, for so many pages of text. */
  static List<Integer> of(Scheme scheme, int pages) {
    int step = scheme.step();
    if (scheme.binding() != Scheme.Binding.SEWN) {
      return List.of(up(pages, step));
    }
    if (scheme.sectionFrom() == scheme.sectionTo()) {
      return cut(pages, scheme.sectionFrom(), step);
    }
    int size = best(pages, scheme.sectionFrom(), scheme.sectionTo(), step);
    return java.util.Collections.nCopies(Math.max(1, up(pages, size) / size), size);
  }

  /** Full sections, and a last one no larger than it must be. */
  private static List<Integer> cut(int pages, int size, int step) {
    List<Integer> sections = new ArrayList<>();
    for (int left = pages; left > 0; left -= size) {
      sections.add(Math.min(size, up(left, step)));
    }
    return sections;
  }

  /**
   * The size whose equal sections leave the fewest blanks, the largest of several; what fits into
   * one section of at most the largest size is one section.
   */
  static int best(int pages, int from, int to, int step) {
    int largest = up(to, step);
    if (pages <= largest) {
      return up(pages, step);
    }
    int best = largest;
    for (int size = largest; size >= up(from, step); size -= step) {
      if (up(pages, size) < up(pages, best)) {
        best = size;
      }
    }
    return best;
  }

  static int up(int number, int step) {
    return (number + step - 1) / step * step;
  }
}
