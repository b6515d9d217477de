package org.kanyin.typeset.table;

/**
 * What one cell needs, its padding included, millipoints.
 *
 * @param column the first it stands in, from 0
 * @param span how many
 * @param em of its text
 * @param padding what is left free at both sides together
 * @param whole width of its text on one line
 * @param word the widest stretch that may not be parted
 * @param number the widest of these with a figure in it
 */
record CellExtent(int column, int span, int em, int padding, int whole, int word, int number) {
  /**
   * The least width at which no number is parted, nor anything else up to so many ems.
   *
   * @param ems 0 for numbers only
   */
  int least(int ems) {
    int text =
        ems == 0 ? number : whole <= ems * em ? whole : Math.max(word, Math.min(whole, 2 * em));
    return padding + text;
  }

  int preferred() {
    return padding + whole;
  }
}
