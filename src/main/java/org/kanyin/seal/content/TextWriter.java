package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.kanyin.seal.font.SubsetFont;

/** Writes runs of glyphs, moving the pen by what is shortest. */
final class TextWriter {
  private static final double MILLE = 1000;

  /** A thousandth of a point: FOP's own unit. */
  private static final int DECIMALS = 3;

  private static final double NEAR = 0.0006;

  /** A gap wider than this is a move, not an adjustment. */
  private static final int WIDEST = 30_000;

  private final TokenWriter out;
  private final Map<String, SubsetFont> fonts;
  private boolean open;
  private boolean slanted;
  private String font = "";
  private double size;
  private double spacing;

  /** Where the current line begins. */
  private double lineX;

  private double lineY;

  /** Where the next glyph would go by itself. */
  private double penX;

  TextWriter(TokenWriter out, Map<String, SubsetFont> fonts) {
    this.out = out;
    this.fonts = fonts;
  }

  boolean isOpen() {
    return open;
  }

  void begin() {
    if (!open) {
      out.word("BT").line();
      open = true;
      slanted = false;
      lineX = 0;
      lineY = 0;
      penX = 0;
    }
  }

  void end() {
    if (open) {
      out.word("ET").line();
      open = false;
    }
  }

  /** The graphics state was restored to the page's initial one. */
  void forget() {
    font = "";
    size = 0;
    spacing = 0;
  }

  void show(PageItem.Glyphs run) {
    changeFont(run.font(), run.size());
    changeSpacing(commonExtra(run));
    int lead = moveTo(run);
    strings(run, fonts.get(run.font()), lead);
  }

  private void changeFont(String name, double newSize) {
    if (!name.equals(font) || newSize != size) {
      out.raw("/" + name).number(newSize, DECIMALS).word("Tf").line();
      font = name;
      size = newSize;
    }
  }

  private void changeSpacing(int thousandths) {
    double wanted = Math.round(thousandths * size) / MILLE;
    if (wanted != spacing) {
      out.number(wanted, DECIMALS).word("Tc").line();
      spacing = wanted;
    }
  }

  /** What most glyphs have added, if it is worth saying once for all. */
  private static int commonExtra(PageItem.Glyphs run) {
    int inner = run.codes().length - 1;
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0; i < inner; i++) {
      counts.merge((int) Math.round(run.extra()[i]), 1, Integer::sum);
    }
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getKey() != 0 && count.getValue() > 2 && 2 * count.getValue() > inner) {
        return count.getKey();
      }
    }
    return 0;
  }

  /**
   * Moves to a run's start.
   *
   * @return an adjustment that is left for the string, thousandths of the size
   */
  private int moveTo(PageItem.Glyphs run) {
    if (!run.upright() || slanted) {
      setMatrix(run);
      return 0;
    }
    double gap = (penX - run.x()) * MILLE / size;
    if (Math.abs(run.y() - lineY) < NEAR && Math.abs(gap) < WIDEST) {
      return (int) Math.round(gap);
    }
    String dx = PdfNumbers.format(run.x() - lineX, DECIMALS);
    String dy = PdfNumbers.format(run.y() - lineY, DECIMALS);
    out.word(dx).word(dy).word("Td").line();
    lineX += Double.parseDouble(dx);
    lineY += Double.parseDouble(dy);
    penX = lineX;
    return 0;
  }

  private void setMatrix(PageItem.Glyphs run) {
    AffineTransform shape = run.shape();
    for (double value :
        new double[] {
          shape.getScaleX(),
          shape.getShearY(),
          shape.getShearX(),
          shape.getScaleY(),
          run.x(),
          run.y()
        }) {
      out.number(value, DECIMALS + 2);
    }
    out.word("Tm").line();
    slanted = !run.upright();
    lineX = run.x();
    lineY = run.y();
    penX = lineX;
  }

  /** Rounding to whole thousandths never adds up: each adjustment takes the last ones' error. */
  private void strings(PageItem.Glyphs run, SubsetFont widths, int lead) {
    double unit = size / MILLE;
    // In a slanted line the pen is followed in text space, from nought.
    double pen = (slanted ? 0 : penX) - lead * unit;
    double wanted = slanted ? 0 : run.x();
    TokenWriter elements = new TokenWriter();
    if (lead != 0) {
      elements.word(Integer.toString(lead));
    }
    ByteArrayOutputStream string = new ByteArrayOutputStream();
    boolean single = lead == 0;
    int last = run.codes().length - 1;
    for (int i = 0; i <= last; i++) {
      string.writeBytes(widths.bytes(run.codes()[i]));
      double width = widths.width(run.codes()[i]) * unit;
      pen += width + spacing;
      wanted += width + run.extra()[i] * unit;
      int adjustment = (int) Math.round((pen - wanted) / unit);
      if (i < last && adjustment != 0) {
        elements.string(string.toByteArray()).word(Integer.toString(adjustment));
        string.reset();
        pen -= adjustment * unit;
        single = false;
      }
    }
    elements.string(string.toByteArray());
    String shown = elements.text();
    out.raw(single ? shown + "Tj" : "[" + shown + "]TJ").line();
    penX = slanted ? penX : pen;
  }
}
