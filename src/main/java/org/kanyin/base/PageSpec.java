package org.kanyin.base;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The pages that a style makes, as it says so itself in its page masters (XSL 1.1, 6.4): known
 * before anything is laid out. Measures in points from the finished page's top left.
 *
 * @param width of the finished page
 * @param height of the finished page
 * @param bodySize the em of running text
 * @param pitch from baseline to baseline
 * @param odd the type area's edges and running head on odd pages
 * @param even the same on even pages
 * @param top the type area's upper edge
 * @param bottom its lower edge
 * @param hasFront whether pages stand before the body: a cover, the contents
 * @param hasContents whether the articles are listed with their pages
 * @param hasFolios whether every page of the body prints its number, the first and last too
 * @param cover what is set at fixed places of the first page, from the first to the last
 * @param bookmarks their words, in order
 * @param tableRules the rules of the tables
 */
public record PageSpec(
    double width,
    double height,
    double bodySize,
    double pitch,
    Side odd,
    Side even,
    double top,
    double bottom,
    boolean hasFront,
    boolean hasContents,
    boolean hasFolios,
    List<Placed> cover,
    List<String> bookmarks,
    TableRules tableRules) {
  /** The share of an em that stands above the baseline: all house fonts are set by it. */
  private static final double ASCENT = 0.88;

  public PageSpec {
    cover = List.copyOf(cover);
    bookmarks = List.copyOf(bookmarks);
  }

  /**
   * A block set at a fixed place of its page.
   *
   * @param text blanks included
   * @param baseline of its first line from the page's top; empty where blocks of unknown height
   *     stand above it
   */
  public record Placed(String text, OptionalDouble baseline) {
    private Placed movedBy(double down) {
      return new Placed(
          text, baseline.isPresent() ? OptionalDouble.of(baseline.getAsDouble() + down) : baseline);
    }
  }

  /** The baseline of a first line that begins at this height: half of its leading above it. */
  public static double baseline(double top, double size, double lineHeight) {
    return top + (lineHeight - size) / 2 + ASCENT * size;
  }

  /**
   * One side of a sheet.
   *
   * @param left the type area's left edge
   * @param right its right edge
   * @param head what is printed above the text, blanks included, "" for nothing; empty where it
   *     changes from page to page
   */
  public record Side(double left, double right, Optional<String> head) {}

  /** Where the first line of running text stands: half of its leading above it. */
  public double firstBaseline() {
    return baseline(top, bodySize, pitch);
  }

  /** Where the last line of a full page stands. */
  public double lastBaseline() {
    return firstBaseline() + (Math.round((bottom - top) / pitch) - 1) * pitch;
  }

  /** The same on paper whose finished page begins so far from its top left. */
  public PageSpec movedBy(double right, double down) {
    return new PageSpec(
        width,
        height,
        bodySize,
        pitch,
        new Side(odd.left() + right, odd.right() + right, odd.head()),
        new Side(even.left() + right, even.right() + right, even.head()),
        top + down,
        bottom + down,
        hasFront,
        hasContents,
        hasFolios,
        cover.stream().map(c -> c.movedBy(down)).toList(),
        bookmarks,
        tableRules);
  }
}
