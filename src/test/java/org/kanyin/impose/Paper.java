package org.kanyin.impose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kanyin.impose.model.DuplexFlip;

/**
 * Printed paper that can be folded, cut and read: knows nothing of page order.
 *
 * @param up the picture on the side that lies up, row by row
 * @param down the picture on the other, as it is looked at after turning the paper over like a leaf
 */
record Paper(int[][] up, int[][] down) {

  /**
   * What a printer hands out that prints two pictures on a sheet and turns it over in between.
   *
   * @param wide whether the pictures lie across: their long edges are at the head and foot
   */
  static Paper printed(int[][] front, int[][] back, DuplexFlip turning, boolean wide) {
    boolean likeALeaf = (turning == DuplexFlip.SHORT) == wide;
    return new Paper(front, likeALeaf ? back : upsideDown(back));
  }

  /**
   * Folds a pile to a booklet and gives its leaves from the top, spine at the left.
   *
   * @param pile from the top, the sheet with the first page last, that page's side down
   */
  static List<Paper> folded(List<Paper> pile, int cells) {
    List<Paper> folded = pile;
    if (cells == 16) {
      folded = topDown(folded);
    }
    if (cells >= 8) {
      folded = rightOver(folded);
    }
    if (cells >= 4) {
      folded = topDown(folded);
    }
    return leftOver(folded);
  }

  Paper turnedOver() {
    return new Paper(down, up);
  }

  private Paper onItsHead() {
    return new Paper(upsideDown(down), upsideDown(up));
  }

  /** A piece cut out, in parts of the whole. */
  Paper piece(int row, int rows, int column, int columns) {
    return new Paper(
        region(up, row, rows, column, columns),
        region(down, row, rows, columns - 1 - column, columns));
  }

  private static List<Paper> leftOver(List<Paper> pile) {
    List<Paper> folded = new ArrayList<>();
    pile.forEach(p -> folded.add(p.piece(0, 1, 0, 2).turnedOver()));
    Collections.reverse(folded);
    pile.forEach(p -> folded.add(p.piece(0, 1, 1, 2)));
    return folded;
  }

  private static List<Paper> rightOver(List<Paper> pile) {
    List<Paper> folded = new ArrayList<>();
    pile.forEach(p -> folded.add(p.piece(0, 1, 1, 2).turnedOver()));
    Collections.reverse(folded);
    pile.forEach(p -> folded.add(p.piece(0, 1, 0, 2)));
    return folded;
  }

  private static List<Paper> topDown(List<Paper> pile) {
    List<Paper> folded = new ArrayList<>();
    pile.forEach(p -> folded.add(p.piece(0, 2, 0, 1).onItsHead()));
    Collections.reverse(folded);
    pile.forEach(p -> folded.add(p.piece(1, 2, 0, 1)));
    return folded;
  }

  private static int[][] region(int[][] picture, int row, int rows, int column, int columns) {
    int height = picture.length / rows;
    int width = picture[0].length / columns;
    int[][] cut = new int[height][width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(picture[row * height + y], column * width, cut[y], 0, width);
    }
    return cut;
  }

  static int[][] upsideDown(int[][] picture) {
    int height = picture.length;
    int width = picture[0].length;
    int[][] turned = new int[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[height - 1 - y][width - 1 - x] = picture[y][x];
      }
    }
    return turned;
  }
}
