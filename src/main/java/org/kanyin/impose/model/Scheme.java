package org.kanyin.impose.model;

/**
 * How sheets become a book.
 *
 * @param binding what holds it together
 * @param sectionFrom pages of a section at least, blanks counted; 0 for one section of all pages,
 *     and where nothing is folded
 * @param sectionTo pages of a section at most: of the sizes allowed, the one with the fewest blanks
 *     is taken
 * @param cells on one side of a sheet: 2, 4, 8 or 16
 * @param together how many sheets are folded as one; matters only where a sheet is folded twice or
 *     more
 */
public record Scheme(Binding binding, int sectionFrom, int sectionTo, int cells, int together) {

  /** What holds a book together. */
  public enum Binding {
    /** 骑马订: one section, stapled through the fold. */
    SADDLE,
    /** 锁线订: sections, sewn through the fold and gathered. */
    SEWN,
    /** 胶订: single leaves, glued; each sheet is cut and its leaves laid on one another. */
    PERFECT,
    /** 胶订: the whole pile is cut at once and the parts laid on one another. */
    PERFECT_STACK
  }

  public Scheme {
    if (cells != 2 && cells != 4 && cells != 8 && cells != 16) {
      throw new IllegalArgumentException(cells + " cells");
    }
    if (together < 1 || sectionFrom < 0 || sectionTo < sectionFrom) {
      throw new IllegalArgumentException(together + ", " + sectionFrom + "-" + sectionTo);
    }
    if (cells == 2 || binding == Binding.PERFECT || binding == Binding.PERFECT_STACK) {
      // Folded once, sheets lie the same whether folded one by one or as one.
      together = 1;
    }
  }

  public static Scheme saddle() {
    return new Scheme(Binding.SADDLE, 0, 0, 2, 1);
  }

  public static Scheme sewn(int section) {
    return new Scheme(Binding.SEWN, section, section, 2, 1);
  }

  public static Scheme perfect() {
    return new Scheme(Binding.PERFECT, 0, 0, 2, 1);
  }

  public static Scheme perfectStack() {
    return new Scheme(Binding.PERFECT_STACK, 0, 0, 2, 1);
  }

  public Scheme withCells(int number) {
    return new Scheme(binding, sectionFrom, sectionTo, number, together);
  }

  public Scheme withSections(int from, int to) {
    return new Scheme(binding, from, to, cells, together);
  }

  public Scheme withTogether(int sheets) {
    return new Scheme(binding, sectionFrom, sectionTo, cells, sheets);
  }

  public boolean folded() {
    return binding == Binding.SADDLE || binding == Binding.SEWN;
  }

  /** The pages that come at once: on one sheet, or on the sheets folded as one. */
  public int step() {
    return 2 * cells * together;
  }
}
