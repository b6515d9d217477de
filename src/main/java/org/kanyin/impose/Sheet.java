package org.kanyin.impose;

/**
 * A sheet of paper.
 *
 * @param number from 1 through the whole book, in the order of printing
 * @param section it belongs to, from 1
 * @param front the side that holds the section's lowest page; cells as it is looked at
 * @param back as it is looked at after the sheet was turned over like a leaf of a book
 */
public record Sheet(int number, int section, Side front, Side back) {
  boolean shows(int page) {
    return front.shows(page) || back.shows(page);
  }
}
