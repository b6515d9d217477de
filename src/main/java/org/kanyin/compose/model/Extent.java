package org.kanyin.compose.model;

/**
 * What a paragraph needs, whatever its measure. All in millipoints.
 *
 * @param whole width of its longest designed line
 * @param word the widest stretch that no line end may part
 * @param number the widest of these that has a figure in it, with sign, marks and unit; 0 if none
 * @param numberAt where that begins in the text
 * @param numberEnd one past its last character
 */
public record Extent(int whole, int word, int number, int numberAt, int numberEnd) {
  public static final Extent NONE = new Extent(0, 0, 0, 0, 0);
}
