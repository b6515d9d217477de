package org.kanyin.impose.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Length;

/**
 * What is wanted.
 *
 * @param scheme how the sheets become a book
 * @param blanks where blank pages go
 * @param paper what is printed on
 * @param printing which sides come out, and how the printer turns them
 */
public record ImposeRequest(Scheme scheme, BlankPages blanks, Paper paper, Printing printing) {

  /** Nothing special: the smallest paper that holds the pages, no marks, both sides. */
  public static ImposeRequest of(Scheme scheme) {
    return new ImposeRequest(scheme, BlankPages.BEFORE_BACK, Paper.DEFAULT, Printing.DEFAULT);
  }

  public ImposeRequest with(BlankPages other) {
    return new ImposeRequest(scheme, other, paper, printing);
  }

  public ImposeRequest on(Paper other) {
    return new ImposeRequest(scheme, blanks, other, printing);
  }

  public ImposeRequest printed(Printing other) {
    return new ImposeRequest(scheme, blanks, paper, other);
  }

  /**
   * The paper, and how pages lie on it.
   *
   * @param size empty for the smallest standard size that holds the pages
   * @param scaling of the pages
   * @param margin the printer prints nothing this near the edges
   * @param gap between cells that are not joined at a spine, for trimming
   * @param thickness of the paper: inner sheets' pages are moved towards the fold by as much each
   * @param marks wanted
   */
  public record Paper(
      Optional<PaperSize> size,
      Scaling scaling,
      Length margin,
      Length gap,
      Length thickness,
      Set<MarkKind> marks) {
    public static final Paper DEFAULT =
        new Paper(
            Optional.empty(), Scaling.NATURAL, Length.ZERO, Length.ZERO, Length.ZERO, Set.of());

    public Paper {
      marks = Set.copyOf(marks);
      if (margin.millipoints() < 0 || gap.millipoints() < 0 || thickness.millipoints() < 0) {
        throw new IllegalArgumentException(margin + ", " + gap + ", " + thickness);
      }
    }

    public Paper withSize(Optional<PaperSize> other) {
      return new Paper(other, scaling, margin, gap, thickness, marks);
    }

    public Paper withScaling(Scaling other) {
      return new Paper(size, other, margin, gap, thickness, marks);
    }

    public Paper withMargin(Length other) {
      return new Paper(size, scaling, other, gap, thickness, marks);
    }

    public Paper withGap(Length other) {
      return new Paper(size, scaling, margin, other, thickness, marks);
    }

    public Paper withThickness(Length other) {
      return new Paper(size, scaling, margin, gap, other, marks);
    }

    public Paper withMarks(Set<MarkKind> other) {
      return new Paper(size, scaling, margin, gap, thickness, other);
    }
  }

  /**
   * How large pages are printed.
   *
   * @param fit as large as the sheet takes; then the factor means nothing
   */
  public record Scaling(double factor, boolean fit) {
    public static final Scaling NATURAL = new Scaling(1, false);
    public static final Scaling FIT = new Scaling(1, true);

    public Scaling {
      if (!(factor > 0)) {
        throw new IllegalArgumentException("scale " + factor);
      }
    }
  }

  /**
   * Which sides come out.
   *
   * @param turning empty for the one that leaves both sides upright
   * @param pages only sheets that show one of these pages of the PDF; empty for all
   * @param sheets only these, from 1; empty for all
   * @param reversed the last sheet first, for printers that hand out face up
   */
  public record Printing(
      Sides sides,
      Optional<DuplexFlip> turning,
      List<Integer> pages,
      List<Integer> sheets,
      boolean reversed) {
    public static final Printing DEFAULT =
        new Printing(Sides.BOTH, Optional.empty(), List.of(), List.of(), false);

    public Printing {
      pages = List.copyOf(pages);
      sheets = List.copyOf(sheets);
    }

    public Printing withSides(Sides other) {
      return new Printing(other, turning, pages, sheets, reversed);
    }

    public Printing withTurning(Optional<DuplexFlip> other) {
      return new Printing(sides, other, pages, sheets, reversed);
    }

    /** Only what shows these pages, and only these sheets; empty for all. */
    public Printing withOnly(List<Integer> shown, List<Integer> numbers) {
      return new Printing(sides, turning, shown, numbers, reversed);
    }

    public Printing withReversed(boolean lastFirst) {
      return new Printing(sides, turning, pages, sheets, lastFirst);
    }
  }

  /** What stands beside the pages. */
  public enum MarkKind {
    FOLD("折线"),
    CROP("裁切线"),
    REGISTER("套准线"),
    LABEL("帖码");

    private final String label;

    MarkKind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The sides of every sheet that are wanted. */
  public enum Sides {
    BOTH,
    FRONT,
    BACK;

    public boolean front() {
      return this != BACK;
    }

    public boolean back() {
      return this != FRONT;
    }
  }
}
