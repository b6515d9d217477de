package org.kanyin.impose.model;

/**
 * One page's place on a side of a sheet.
 *
 * @param page of the PDF from 1, or 0 for a blank
 * @param position in the finished book from 1, blanks counted
 * @param depth how many sheets of paper its fold lies inside of, in its section
 * @param row from the top, from 0, as the side is looked at
 * @param column from the left, from 0
 * @param turned whether it stands on its head
 */
public record Cell(int page, int position, int depth, int row, int column, boolean turned) {

  /** Whether it is a right-hand page of the book, with its spine at the left. */
  public boolean recto() {
    return position % 2 == 1;
  }

  public boolean blank() {
    return page == 0;
  }
}
