package org.kanyin.impose.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the blank pages go that fill the last sheet.
 *
 * @param after pages of the PDF after which a blank is put, 0 for before the first: each in turn
 *     gets one until all are placed; empty for before the back page
 */
public record BlankPages(List<Integer> after) {
  /** Before the last page, so that the colophon stays on the back; the default. */
  public static final BlankPages BEFORE_BACK = new BlankPages(List.of());

  /** After the last page, whichever that is. */
  public static final BlankPages END = new BlankPages(List.of(Integer.MAX_VALUE));

  /** Before the first page. */
  public static final BlankPages START = new BlankPages(List.of(0));

  public BlankPages {
    after = List.copyOf(after);
    if (after.stream().anyMatch(p -> p < 0)) {
      throw new IllegalArgumentException(after.toString());
    }
  }

  /**
   * The pages in the order of the book, 0 for a blank.
   *
   * @param pages of the PDF
   * @param total with blanks
   */
  public List<Integer> fill(int pages, int total) {
    int[] blanks = new int[pages + 1];
    for (int i = 0; i < total - pages; i++) {
      blanks[place(i, pages)]++;
    }
    List<Integer> order = new ArrayList<>();
    for (int page = 0; page <= pages; page++) {
      if (page > 0) {
        order.add(page);
      }
      order.addAll(java.util.Collections.nCopies(blanks[page], 0));
    }
    return order;
  }

  private int place(int blank, int pages) {
    if (after.isEmpty()) {
      // A single page is a front, not a back.
      return pages == 1 ? 1 : pages - 1;
    }
    return Math.min(after.get(blank % after.size()), pages);
  }
}
