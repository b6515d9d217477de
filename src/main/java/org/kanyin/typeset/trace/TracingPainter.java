package org.kanyin.typeset.trace;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.traits.BorderProps;
import org.apache.fop.traits.RuleStyle;
import org.w3c.dom.Document;

/** Passes everything on to FOP's painter and knows where on the page that is. */
final class TracingPainter implements IFPainter {
  private final IFPainter painter;
  private final Deque<AffineTransform> transforms = new ArrayDeque<>();

  TracingPainter(IFPainter painter) {
    this.painter = painter;
    transforms.push(new AffineTransform());
  }

  /** A point of the current coordinate system on the page: millipoints to points from top left. */
  Point2D onPage(int x, int y) {
    Point2D page = transforms.peek().transform(new Point2D.Double(x, y), null);
    return new Point2D.Double(page.getX() / 1000, page.getY() / 1000);
  }

  /** From the current coordinate system to the page's, both in millipoints. */
  AffineTransform current() {
    return new AffineTransform(transforms.peek());
  }

  private void push(AffineTransform... added) {
    AffineTransform sum = new AffineTransform(transforms.peek());
    for (AffineTransform transform : added) {
      sum.concatenate(transform);
    }
    transforms.push(sum);
  }

  /**
   * Draws wider what follows.
   *
   * @param wider how many times as wide as the current coordinate system
   * @param about the x that stays in its place, millipoints
   */
  void startStretch(double wider, int about) {
    try {
      startGroup(new AffineTransform(wider, 0, 0, 1, about * (1 - wider), 0), null);
    } catch (IFException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends what {@link #startStretch} began. */
  void endStretch() {
    try {
      endGroup();
    } catch (IFException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void startViewport(AffineTransform transform, Dimension size, Rectangle clip)
      throws IFException {
    push(transform);
    painter.startViewport(transform, size, clip);
  }

  @Override
  public void startViewport(AffineTransform[] added, Dimension size, Rectangle clip)
      throws IFException {
    push(added);
    painter.startViewport(added, size, clip);
  }

  @Override
  public void endViewport() throws IFException {
    transforms.pop();
    painter.endViewport();
  }

  @Override
  public void startGroup(AffineTransform[] added, String layer) throws IFException {
    push(added);
    painter.startGroup(added, layer);
  }

  @Override
  public void startGroup(AffineTransform transform, String layer) throws IFException {
    push(transform);
    painter.startGroup(transform, layer);
  }

  @Override
  public void endGroup() throws IFException {
    transforms.pop();
    painter.endGroup();
  }

  @Override
  public void setFont(
      String family, String style, Integer weight, String variant, Integer size, Color color)
      throws IFException {
    painter.setFont(family, style, weight, variant, size, color);
  }

  @Override
  public void drawText(
      int x, int y, int letterSpacing, int wordSpacing, int[][] shifts, String text)
      throws IFException {
    painter.drawText(x, y, letterSpacing, wordSpacing, shifts, text);
  }

  @Override
  public void drawText(
      int x,
      int y,
      int letterSpacing,
      int wordSpacing,
      int[][] shifts,
      String text,
      boolean nextIsSpace)
      throws IFException {
    painter.drawText(x, y, letterSpacing, wordSpacing, shifts, text, nextIsSpace);
  }

  @Override
  public void clipRect(Rectangle rect) throws IFException {
    painter.clipRect(rect);
  }

  @Override
  public void clipBackground(
      Rectangle rect, BorderProps before, BorderProps after, BorderProps start, BorderProps end)
      throws IFException {
    painter.clipBackground(rect, before, after, start, end);
  }

  @Override
  public boolean isBackgroundRequired(
      BorderProps before, BorderProps after, BorderProps start, BorderProps end) {
    return painter.isBackgroundRequired(before, after, start, end);
  }

  @Override
  public void fillRect(Rectangle rect, Paint fill) throws IFException {
    painter.fillRect(rect, fill);
  }

  @Override
  public void drawBorderRect(
      Rectangle rect,
      BorderProps top,
      BorderProps bottom,
      BorderProps left,
      BorderProps right,
      Color background)
      throws IFException {
    painter.drawBorderRect(rect, top, bottom, left, right, background);
  }

  @Override
  public void drawLine(Point start, Point end, int width, Color color, RuleStyle style)
      throws IFException {
    painter.drawLine(start, end, width, color, style);
  }

  @Override
  public void drawImage(String uri, Rectangle rect) throws IFException {
    painter.drawImage(uri, rect);
  }

  @Override
  public void drawImage(Document document, Rectangle rect) throws IFException {
    painter.drawImage(document, rect);
  }
}
