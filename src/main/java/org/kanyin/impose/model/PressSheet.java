package org.kanyin.impose.model;

/**
 * A sheet of paper.
 *
 * @param number from 1 through the whole book, in the order of printing
 * @param section it belongs to, from 1
 * @param front the side that holds the section's lowest page; cells as it is looked at
 * @param back as it is looked at after the sheet was turned over like a leaf of a book
 */
public record PressSheet(int number, int section, SheetSide front, SheetSide back) {
  public boolean shows(int page) {
    return front.shows(page) || back.shows(page);
  }
}
