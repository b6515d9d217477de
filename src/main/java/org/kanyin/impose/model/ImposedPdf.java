package org.kanyin.impose.model;

import java.util.List;
import java.util.Locale;

/**
 * Press sheets, finished.
 *
 * @param pdf the file's bytes
 * @param book which page went where
 * @param paper what to put into the printer
 * @param scale of the pages on it; 1 is their own size
 * @param turning what to choose in the printer's dialogue
 * @param sides the file's pages, in order
 */
public record ImposedPdf(
    byte[] pdf, Book book, PaperSize paper, double scale, DuplexFlip turning, List<Shown> sides) {
  public ImposedPdf {
    sides = List.copyOf(sides);
  }

  /**
   * A page of the file.
   *
   * @param sheet from 1
   * @param front whether it is the front
   * @param cells where on it, in points from the lower left, which page is seen
   */
  public record Shown(int sheet, boolean front, List<Placed> cells) {
    public Shown {
      cells = List.copyOf(cells);
    }
  }

  /** A cell of the paper and what it holds. */
  public record Placed(Cell cell, Area area) {}

  /** What to do with it, for whoever stands at the printer. */
  public String summary() {
    String pages = book.order().size() - book.blanks() + " 页";
    String blanks = book.blanks() == 0 ? "" : "加空白 " + book.blanks() + " 页";
    long faces = sides.stream().map(Shown::front).distinct().count();
    String turn =
        faces == 2 ? "双面打印，" + turning.label() : "只有" + (sides.get(0).front() ? "正面" : "背面");
    String size =
        Math.abs(scale - 1) < 0.0005
            ? ""
            : String.format(Locale.ROOT, "，页面%s到 %.1f%%", scale < 1 ? "缩小" : "放大", scale * 100);
    return pages
        + blanks
        + "，"
        + count()
        + " 张 "
        + paper.label()
        + size
        + "，"
        + turn
        + "；按实际大小打印，不要“适合页面”";
  }

  /** How many sheets of paper go through the printer. */
  public int count() {
    return (int) sides.stream().mapToInt(Shown::sheet).distinct().count();
  }
}
