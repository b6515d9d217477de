package org.kanyin.seal.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.kanyin.base.InkSpec;
import org.kanyin.seal.content.OperatorRewriter;
import org.kanyin.seal.content.PageItem;
import org.kanyin.seal.content.Palette;
import org.kanyin.seal.content.PdfOperands;

/**
 * Extends what ends at the page's edge: paper is never cut quite on the line, and a ground that
 * ends there would leave a white edge. Points of paths on the edge move outwards; a picture cannot
 * be drawn out, but stays visible beyond the edge where its style has placed it so.
 */
final class BleedExtender {
  /** Points: what ends this near to the edge was meant to end at it. */
  static final double NEAR = 0.5;

  private final double width;
  private final double height;

  /**
   * @param width of the page, points
   * @param height of the page, points
   */
  BleedExtender(double width, double height) {
    this.width = width;
    this.height = height;
  }

  PageItem extended(PageItem item) throws IOException {
    if (item instanceof PageItem.Drawing d) {
      List<Object> tokens = extended(d.tokens(), d.space());
      return new PageItem.Drawing(
          d.mark(), extended(d.clip()), d.space(), d.fill(), d.setting(), tokens);
    }
    return ((PageItem.Glyphs) item).within(extended(item.clip()));
  }

  private PageItem.Clip extended(PageItem.Clip clip) throws IOException {
    if (clip == null) {
      return null;
    }
    byte[] path = clip.path().getBytes(StandardCharsets.ISO_8859_1);
    List<Object> tokens = extended(new PDFStreamParser(path).parse(), clip.space());
    String written = OperatorRewriter.rewritten(tokens, Map.of(), new Palette(Map.of()));
    return new PageItem.Clip(extended(clip.outer()), clip.space(), written);
  }

  private List<Object> extended(List<?> tokens, AffineTransform outer) {
    List<Object> out = new ArrayList<>();
    List<COSBase> operands = new ArrayList<>();
    Deque<AffineTransform> saved = new ArrayDeque<>();
    AffineTransform space = new AffineTransform(outer);
    for (Object token : tokens) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      switch (operator.getName()) {
        case "q" -> saved.push(new AffineTransform(space));
        case "Q" -> space = saved.isEmpty() ? space : saved.pop();
        case "cm" -> space.concatenate(new AffineTransform(numbers(operands)));
        case "m", "l", "c", "v", "y" -> operands = points(operands, space);
        case "re" -> operands = rectangle(operands, space);
        default -> {
          // Nothing that has a place.
        }
      }
      out.addAll(operands);
      out.add(operator);
      operands.clear();
    }
    return out;
  }

  private static double[] numbers(List<COSBase> operands) {
    return PdfOperands.values(operands);
  }

  private List<COSBase> points(List<COSBase> operands, AffineTransform space) {
    double[] n = numbers(operands);
    boolean moved = false;
    for (int i = 0; i + 1 < n.length; i += 2) {
      Point2D at = moved(n[i], n[i + 1], space);
      moved |= at.getX() != n[i] || at.getY() != n[i + 1];
      n[i] = at.getX();
      n[i + 1] = at.getY();
    }
    return moved ? operands(n) : operands;
  }

  /** Only where its sides are the page's: a slanting one cannot stay a rectangle. */
  private List<COSBase> rectangle(List<COSBase> operands, AffineTransform space) {
    double[] n = numbers(operands);
    boolean upright = space.getShearX() == 0 && space.getShearY() == 0;
    boolean lying = space.getScaleX() == 0 && space.getScaleY() == 0;
    Point2D one = moved(n[0], n[1], space);
    Point2D other = moved(n[0] + n[2], n[1] + n[3], space);
    boolean stays =
        one.equals(new Point2D.Double(n[0], n[1]))
            && other.equals(new Point2D.Double(n[0] + n[2], n[1] + n[3]));
    return stays || (!upright && !lying)
        ? operands
        : operands(one.getX(), one.getY(), other.getX() - one.getX(), other.getY() - one.getY());
  }

  private Point2D moved(double x, double y, AffineTransform space) {
    Point2D given = new Point2D.Double(x, y);
    Point2D at = space.transform(given, null);
    Point2D to = new Point2D.Double(out(at.getX(), width), out(at.getY(), height));
    try {
      return to.equals(at) ? given : space.inverseTransform(to, null);
    } catch (NoninvertibleTransformException e) {
      // A space flattened to a line: nothing of it is seen.
      return given;
    }
  }

  private static double out(double at, double end) {
    return Math.abs(at) <= NEAR
        ? -InkSpec.BLEED
        : Math.abs(at - end) <= NEAR ? end + InkSpec.BLEED : at;
  }

  private static List<COSBase> operands(double... numbers) {
    List<COSBase> operands = new ArrayList<>();
    for (double n : numbers) {
      operands.add(new COSFloat((float) n));
    }
    return operands;
  }
}
