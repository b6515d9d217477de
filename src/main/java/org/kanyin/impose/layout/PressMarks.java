package org.kanyin.impose.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kanyin.base.InkSpec;
import org.kanyin.base.Length;
import org.kanyin.impose.layout.MarkDrawing.Ring;
import org.kanyin.impose.layout.MarkDrawing.Stroke;
import org.kanyin.impose.model.Area;
import org.kanyin.impose.model.CellGrid.Line;
import org.kanyin.impose.model.ImposeRequest.MarkKind;

/**
 * Fold, crop and register marks and the label of a sheet. They are the same on both sides, and
 * symmetrical, so that they meet through the paper however it is turned.
 */
final class PressMarks {
  /** Crop marks keep off the finished page by the usual bleed. */
  private static final double OFF = InkSpec.BLEED;

  private static final double LENGTH = 5 * Length.MILLIMETRE;

  /** Below this a mark is a speck. */
  private static final double LEAST = 2 * Length.MILLIMETRE;

  /** A fold is also marked on paper that the pages fill: this far in from what is printed. */
  private static final double TICK = 3 * Length.MILLIMETRE;

  private static final double RADIUS = 1.5 * Length.MILLIMETRE;
  private static final double TYPE = 7;

  /** Where register marks stand along an edge: midway between where a sheet may be folded. */
  private static final double[] ALONG = {0.375, 0.625};

  private final CellLayout layout;
  private final Set<MarkKind> wanted;
  private final Area block;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Ring> rings = new ArrayList<>();

  PressMarks(CellLayout layout, Set<MarkKind> wanted) {
    this.layout = layout;
    this.wanted = wanted;
    this.block = layout.block();
  }

  /** Those wanted that the paper has no room for. */
  Set<MarkKind> crowdedOut() {
    Set<MarkKind> out = EnumSet.noneOf(MarkKind.class);
    for (MarkKind kind : wanted) {
      boolean fits =
          switch (kind) {
            case FOLD -> true;
            case CROP -> Math.min(across(), along()) >= OFF + LEAST;
            case REGISTER -> Math.min(across(), along()) >= 2 * RADIUS + Length.MILLIMETRE;
            case LABEL -> Math.max(across(), along()) >= TYPE + Length.MILLIMETRE;
          };
      if (!fits) {
        out.add(kind);
      }
    }
    return out;
  }

  /** Printable points beside the cells, left and right. */
  private double across() {
    return block.left() - layout.margin();
  }

  /** Printable points over and under the cells. */
  private double along() {
    return block.bottom() - layout.margin();
  }

  MarkDrawing draw(String label) {
    Set<MarkKind> kinds = EnumSet.noneOf(MarkKind.class);
    kinds.addAll(wanted);
    kinds.removeAll(crowdedOut());
    if (kinds.contains(MarkKind.FOLD)) {
      fold();
    }
    if (kinds.contains(MarkKind.CROP)) {
      crop();
    }
    if (kinds.contains(MarkKind.REGISTER)) {
      register();
    }
    return new MarkDrawing(
        strokes, rings, kinds.contains(MarkKind.LABEL) ? label(label) : List.of());
  }

  private void fold() {
    for (int i = 0; i < layout.grid().upright().size(); i++) {
      if (layout.grid().upright().get(i) != Line.CUT) {
        double x = (layout.cell(0, i).right() + layout.cell(0, i + 1).left()) / 2;
        vertical(x, tickOr(along()), true);
      }
    }
    for (int i = 0; i < layout.grid().level().size(); i++) {
      if (layout.grid().level().get(i) != Line.CUT) {
        double y = (layout.cell(i, 0).bottom() + layout.cell(i + 1, 0).top()) / 2;
        level(y, tickOr(across()), true);
      }
    }
  }

  /** From how far inside the block a fold mark begins: outside it where there is room. */
  private static double tickOr(double room) {
    return room >= OFF + LEAST ? -OFF : TICK - Math.max(0, room);
  }

  /** The block's corners, and both edges of every gap that is trimmed away. */
  private void crop() {
    vertical(block.left(), -OFF, false);
    vertical(block.right(), -OFF, false);
    level(block.bottom(), -OFF, false);
    level(block.top(), -OFF, false);
    for (int i = 0; i < layout.grid().upright().size(); i++) {
      if (cuts(layout.grid().upright().get(i))) {
        vertical(layout.cell(0, i).right(), -OFF, false);
        if (layout.gap() > 0) {
          vertical(layout.cell(0, i + 1).left(), -OFF, false);
        }
      }
    }
    for (int i = 0; i < layout.grid().level().size(); i++) {
      if (cuts(layout.grid().level().get(i))) {
        level(layout.cell(i, 0).bottom(), -OFF, false);
        if (layout.gap() > 0) {
          level(layout.cell(i + 1, 0).top(), -OFF, false);
        }
      }
    }
  }

  private boolean cuts(Line line) {
    return line == Line.CUT || (line == Line.FOLD && layout.gap() > 0);
  }

  /**
   * Over and under the block.
   *
   * @param from how far inside it the mark begins; negative for outside
   */
  private void vertical(double x, double from, boolean dashed) {
    double end = Math.max(layout.margin(), block.bottom() - OFF - LENGTH);
    strokes.add(new Stroke(x, block.bottom() + from, x, end, dashed));
    double top = layout.sheet().height();
    strokes.add(new Stroke(x, block.top() - from, x, top - end, dashed));
  }

  private void level(double y, double from, boolean dashed) {
    double end = Math.max(layout.margin(), block.left() - OFF - LENGTH);
    strokes.add(new Stroke(block.left() + from, y, end, y, dashed));
    double right = layout.sheet().width();
    strokes.add(new Stroke(block.right() - from, y, right - end, y, dashed));
  }

  private void register() {
    double x = block.left() - Math.min(across() / 2, OFF + LENGTH / 2);
    double y = block.bottom() - Math.min(along() / 2, OFF + LENGTH / 2);
    for (double part : ALONG) {
      double alongX = layout.sheet().width() * part;
      double alongY = layout.sheet().height() * part;
      target(alongX, y);
      target(alongX, layout.sheet().height() - y);
      target(x, alongY);
      target(layout.sheet().width() - x, alongY);
    }
  }

  private void target(double x, double y) {
    double reach = RADIUS + Length.MILLIMETRE / 2;
    rings.add(new Ring(x, y, RADIUS));
    strokes.add(new Stroke(x - reach, y, x + reach, y, false));
    strokes.add(new Stroke(x, y - reach, x, y + reach, false));
  }

  /** Under the block, or up its left side where there is more room. */
  private List<MarkDrawing.Label> label(String text) {
    boolean upwards = along() < TYPE + Length.MILLIMETRE && across() > along();
    double depth = Math.min(upwards ? across() : along(), OFF + LENGTH);
    // 0.12 of the type stands below the baseline.
    double line = (depth - TYPE) / 2 + 0.12 * TYPE;
    return List.of(
        upwards
            ? new MarkDrawing.Label(
                block.left() - depth + line + 0.76 * TYPE, block.bottom() + OFF, TYPE, text, true)
            : new MarkDrawing.Label(
                block.left() + OFF, block.bottom() - depth + line, TYPE, text, false));
  }
}
