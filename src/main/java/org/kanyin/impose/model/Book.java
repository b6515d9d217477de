package org.kanyin.impose.model;

import java.util.List;

/**
 * All sheets of a book.
 *
 * @param grid how the cells of every sheet lie
 * @param sections pages of each section, blanks counted
 * @param order the PDF's pages in the order of the book, 0 for a blank
 * @param sheets in the order of printing: the outermost of a section first
 */
public record Book(
    CellGrid grid, List<Integer> sections, List<Integer> order, List<PressSheet> sheets) {
  public Book {
    sections = List.copyOf(sections);
    order = List.copyOf(order);
    sheets = List.copyOf(sheets);
  }

  /** How many blank pages fill it up. */
  public int blanks() {
    return (int) order.stream().filter(p -> p == 0).count();
  }
}
