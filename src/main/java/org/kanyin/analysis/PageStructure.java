package org.kanyin.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * What the parts of an issue's pages are, guessed from where they stand and how often: any PDF,
 * with no help from its maker. Each guess says how many of its witnesses agree.
 *
 * @param type the type area and its grid
 * @param leaves the pages, in order
 */
public record PageStructure(TypeArea type, List<Leaf> leaves) {
  public PageStructure {
    leaves = List.copyOf(leaves);
  }

  /** What a page is. */
  public enum Kind {
    COVER,
    CONTENTS,
    BODY,
    BLANK
  }

  /** What a line is. */
  public enum Role {
    TEXT,
    HEAD,
    FOLIO
  }

  /**
   * Where body text stands. Edges differ on odd and even pages where they mirror each other.
   *
   * @param bodySize points; 0 where the file has no text
   * @param bodyFont the index of the font of most of the body
   * @param odd left and right edge on odd pages
   * @param even left and right edge on even pages
   * @param top the first line's baseline
   * @param bottom the last line's baseline
   * @param pitch from baseline to baseline, 0 where no two lines agree
   * @param origin a baseline of the grid, less than one pitch from the page's top
   * @param onGrid the share of body lines that stand on the grid
   * @param columns 1, or 2 where the text runs in columns
   */
  public record TypeArea(
      double bodySize,
      int bodyFont,
      Edges odd,
      Edges even,
      double top,
      double bottom,
      double pitch,
      double origin,
      double onGrid,
      int columns) {

    public Edges edges(boolean isOdd) {
      return isOdd ? odd : even;
    }

    /** Lines to the page. */
    public int lines() {
      return pitch <= 0 ? 0 : (int) Math.round((bottom - top) / pitch) + 1;
    }

    /** Characters to the line. */
    public int characters() {
      return bodySize <= 0 ? 0 : (int) Math.floor((odd.right() - odd.left()) / bodySize + 0.05);
    }
  }

  /**
   * A left and a right edge, points from the page's left.
   *
   * @param flush the share of long lines that end at the right edge
   */
  public record Edges(double left, double right, double flush) {}

  /**
   * A page.
   *
   * @param folio the number it prints, where it prints one
   * @param counted the number it has by those of its neighbours, where they print any
   * @param isOdd by that number, else by its place in the file
   * @param lines with their roles, in reading order
   */
  public record Leaf(
      PdfPage page,
      Kind kind,
      OptionalInt folio,
      OptionalInt counted,
      boolean isOdd,
      List<Part> lines) {
    public Leaf {
      lines = List.copyOf(lines);
    }

    public int number() {
      return page.number();
    }

    public Stream<TextLine> of(Role role) {
      return lines.stream().filter(p -> p.role() == role).map(Part::line);
    }

    public List<TextLine> text() {
      return of(Role.TEXT).toList();
    }

    public Optional<TextLine> folioLine() {
      return of(Role.FOLIO).findFirst();
    }
  }

  /** A line and what it is. */
  public record Part(TextLine line, Role role) {}

  /** The anatomy of a PDF. */
  public static PageStructure of(Pdf pdf) {
    return new LayoutAnalyzer(pdf).anatomy();
  }

  /** Pages of body text. */
  public List<Leaf> body() {
    return leaves.stream().filter(l -> l.kind() == Kind.BODY).toList();
  }

  /**
   * The same as they are read: where pages have changed places their folios still tell the order.
   */
  public List<Leaf> reading() {
    return isRearranged()
        ? body().stream().sorted(Comparator.comparingInt(PageStructure::printed)).toList()
        : body();
  }

  /** Whether the folios are those of the places, and not in the places' order. */
  private boolean isRearranged() {
    List<Leaf> numbered = body().stream().filter(l -> l.folio().isPresent()).toList();
    List<Integer> printed = numbered.stream().map(PageStructure::printed).toList();
    List<Integer> counted = numbered.stream().map(l -> l.counted().orElse(0)).toList();
    return !printed.equals(counted)
        && printed.stream().distinct().count() == printed.size()
        && printed.stream().sorted().toList().equals(counted.stream().sorted().toList());
  }

  private static int printed(Leaf leaf) {
    return leaf.folio().orElse(leaf.counted().orElse(leaf.number()));
  }

  /** Whether the page stands where another belongs. */
  public boolean isMisplaced(Leaf leaf) {
    return printed(leaf) != leaf.counted().orElse(printed(leaf)) && isRearranged();
  }

  /** The cover, the contents: whatever is of that kind. */
  public List<Leaf> of(Kind kind) {
    return leaves.stream().filter(l -> l.kind() == kind).toList();
  }

  /** The page that has this number. */
  public Optional<Leaf> folio(int number) {
    return body().stream()
        .filter(l -> l.counted().isPresent() && l.counted().getAsInt() == number)
        .findFirst();
  }

  /** Whether its size is that of the body. */
  public boolean isBodySize(TextLine line) {
    return Math.abs(line.size() - type.bodySize()) < 0.03 * Math.max(1, type.bodySize());
  }
}
