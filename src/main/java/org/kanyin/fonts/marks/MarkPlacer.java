package org.kanyin.fonts.marks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.fonts.marks.CombiningClasses.Side;
import org.kanyin.fonts.marks.Outlines.Box;
import org.kanyin.fonts.model.Assembly;

/**
 * Puts marks on one letter, each where the font's anchors have it (OpenType, GPOS mark and mkmk),
 * else by the ink: in the middle over or under the letter, clear of it and of the marks before.
 */
final class MarkPlacer {
  /**
   * Where a font does not show how far it keeps marks from letters: thousandths of the x-height.
   */
  private static final int USUAL_CLEARANCE = 150;

  private static final int LARGEST_CLEARANCE = 300;

  private final Outlines outlines;
  private final MarkAnchors anchors;
  private final int letter;
  private final Box letterBox;
  private final List<Assembly.Mark> marks = new ArrayList<>();

  /** The last mark on each side. */
  private final Map<Side, Assembly.Mark> last = new HashMap<>();

  private int top;
  private int bottom;

  MarkPlacer(Outlines outlines, MarkAnchors anchors, int letter) {
    this.outlines = outlines;
    this.anchors = anchors;
    this.letter = letter;
    // A blank with a mark shows the mark alone, at the height of small letters.
    int middle = outlines.advance(letter) / 2;
    letterBox = outlines.box(letter).orElse(new Box(middle, 0, middle, xHeight()));
    top = letterBox.top();
    bottom = letterBox.bottom();
  }

  List<Assembly.Mark> marks() {
    return marks;
  }

  void add(int glyph, int combiningClass) {
    Side side = CombiningClasses.side(combiningClass);
    Box box = outlines.box(glyph).orElse(new Box(0, 0, 0, 0));
    Assembly.Mark placed =
        anchored(glyph, side).orElseGet(() -> byInk(glyph, box, side, combiningClass));
    Box there = box.moved(placed.x(), placed.y());
    if (side != Side.OVER) {
      top = Math.max(top, there.top());
      bottom = Math.min(bottom, there.bottom());
    }
    marks.add(placed);
    last.put(side, placed);
  }

  /** Whether what is to enclose the letter goes round its corners too. */
  boolean encloses(int glyph) {
    double corners = Math.hypot(letterBox.right() - letterBox.left(), letterBox.height());
    return outlines
        .box(glyph)
        .filter(box -> Math.min(box.right() - box.left(), box.height()) >= corners)
        .isPresent();
  }

  /** On the mark before on the same side, else on the letter. */
  private Optional<Assembly.Mark> anchored(int glyph, Side side) {
    Assembly.Mark before = last.get(side);
    return before == null
        ? anchors.onLetter(letter, glyph).map(a -> new Assembly.Mark(glyph, a.x(), a.y()))
        : anchors
            .onMark(before.glyph(), glyph)
            .map(a -> new Assembly.Mark(glyph, before.x() + a.x(), before.y() + a.y()));
  }

  private Assembly.Mark byInk(int glyph, Box box, Side side, int combiningClass) {
    int centred = letterBox.centre() - box.centre();
    int advance = outlines.advance(letter);
    return switch (side) {
      case ABOVE -> new Assembly.Mark(glyph, centred, top + clearance() - box.bottom());
      case BELOW -> new Assembly.Mark(glyph, centred, below() - clearance() - box.top());
      case ATTACHED_BELOW -> new Assembly.Mark(glyph, centred, Math.min(0, below()));
      case ATTACHED_ABOVE_RIGHT ->
          new Assembly.Mark(glyph, letterBox.right() - box.left(), letterBox.top() - xHeight());
      case DOUBLE_ABOVE -> {
        int over = Math.max(top, outlines.box(outlines.glyph('l')).map(Box::top).orElse(top));
        yield new Assembly.Mark(glyph, advance - box.centre(), over + clearance() - box.bottom());
      }
      case DOUBLE_BELOW ->
          new Assembly.Mark(glyph, advance - box.centre(), below() - clearance() - box.top());
      case OVER -> over(glyph, box, centred, combiningClass);
      case DESIGNED -> new Assembly.Mark(glyph, designed(glyph, box), 0);
    };
  }

  private int below() {
    return Math.min(0, bottom);
  }

  /** What encloses has the letter in its middle; a bar goes through the letter's height. */
  private Assembly.Mark over(int glyph, Box box, int centred, int combiningClass) {
    int letterMiddle = (letterBox.bottom() + letterBox.top()) / 2;
    int markMiddle = (box.bottom() + box.top()) / 2;
    boolean low = combiningClass == 1 && box.top() <= letterBox.top() && box.bottom() >= 0;
    return new Assembly.Mark(glyph, centred, low ? 0 : letterMiddle - markMiddle);
  }

  /**
   * A mark without advance has its ink before its origin, which is the end of the letter's advance;
   * one that has an advance, or ink behind its origin, ends there.
   */
  private int designed(int glyph, Box box) {
    int advance = outlines.advance(letter);
    return outlines.advance(glyph) == 0 && box.right() <= 0 ? advance : advance - box.right();
  }

  /** How far the font keeps a circumflex from an e, which it shows in its ê. */
  private int clearance() {
    int usual = xHeight() * USUAL_CLEARANCE / 1000;
    int circumflex = outlines.glyph(0x302) == 0 ? outlines.glyph(0x2C6) : outlines.glyph(0x302);
    Optional<Box> whole = outlines.box(outlines.glyph(0xEA));
    Optional<Box> mark = outlines.box(circumflex);
    if (circumflex == 0 || outlines.glyph(0xEA) == 0 || whole.isEmpty() || mark.isEmpty()) {
      return usual;
    }
    int shown = whole.get().top() - mark.get().height() - xHeight();
    int most = xHeight() * LARGEST_CLEARANCE / 1000;
    return shown <= 0 || shown > most ? usual : shown;
  }

  private int xHeight() {
    return outlines.box(outlines.glyph('e')).map(Box::top).orElse(0);
  }
}
