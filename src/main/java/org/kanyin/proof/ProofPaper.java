package org.kanyin.proof;

import org.kanyin.base.Length;

/**
 * The paper of a proof: a page of the issue at its own size, with room for a pen on both sides.
 *
 * @param width points
 * @param height points
 * @param x of the page's left edge
 * @param y of the page's top edge from the sheet's top
 * @param pageWidth of the page on it
 */
record ProofPaper(double width, double height, double x, double y, double pageWidth) {
  /** Less than this beside the page is no room to write in. */
  private static final double LEAST = 60 * Length.MILLIMETRE;

  /** What the margins are where no paper of the office's printers is wide enough. */
  private static final double WIDE = 105 * Length.MILLIMETRE;

  private static final double[][] PAPERS = {
    {297 * Length.MILLIMETRE, 210 * Length.MILLIMETRE},
    {420 * Length.MILLIMETRE, 297 * Length.MILLIMETRE}
  };

  /** The smallest of A4 and A3 across that leaves the room, else paper made to measure. */
  static ProofPaper around(double width, double height) {
    for (double[] paper : PAPERS) {
      if (paper[0] >= width + 2 * LEAST && paper[1] > height - 1) {
        return centred(paper[0], Math.max(paper[1], height), width, height);
      }
    }
    return centred(width + 2 * WIDE, height, width, height);
  }

  private static ProofPaper centred(
      double sheetWidth, double sheetHeight, double width, double height) {
    return new ProofPaper(
        sheetWidth, sheetHeight, (sheetWidth - width) / 2, (sheetHeight - height) / 2, width);
  }
}
