package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fop.fo.FONode;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;

/**
 * One block's text, composed: the decision that FOP's inline managers carry out piece by piece.
 *
 * @param paragraph what was asked
 * @param composition what was decided
 * @param source the manuscript element the block shows, empty if generated
 * @param pieces which node each stretch of the text comes from
 * @param together how many of its lines stay together at a page's head or foot: the greater of
 *     widows and orphans (XSL 1.1, 7.20.6 and 7.20.7)
 * @param tellsBreaks whether the editor wants to know where a line ends that he did not end
 */
public record BlockText(
    Paragraph paragraph,
    Composition composition,
    String source,
    Map<FONode, TextPiece> pieces,
    int together,
    boolean tellsBreaks) {

  /**
   * One node's share of one line.
   *
   * @param line index in the composition
   * @param start in the block's text
   * @param end one past the last
   * @param x from the line's start, millipoints
   * @param width millipoints; a line's segments fill it without gap
   * @param opensLine whether it is the first on a line that is not the block's first
   */
  public record Segment(int line, int start, int end, int x, int width, boolean opensLine) {}

  /** The span that covers a character. */
  public Paragraph.Span spanAt(int index) {
    for (Paragraph.Span span : paragraph.spans()) {
      if (index < span.end()) {
        return span;
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  public TextPiece piece(FONode node) {
    return pieces.get(node);
  }

  /** The node's segments, line by line. */
  public List<Segment> segments(FONode node) {
    TextPiece piece = piece(node);
    List<Segment> segments = new ArrayList<>();
    List<Line> lines = composition.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int start = Math.max(piece.start(), line.start());
      int end = Math.min(piece.end(), line.end());
      if (start < end) {
        int x = edge(line, start);
        int right = edge(line, end);
        segments.add(new Segment(i, start, end, x, right - x, i > 0 && start == line.start()));
      }
    }
    return segments;
  }

  /** Where the share of the line that begins at this character begins. */
  private static int edge(Line line, int index) {
    if (index <= line.start()) {
      return 0;
    }
    if (index >= line.end()) {
      return line.width();
    }
    return line.cells().get(cellAt(line, index)).x();
  }

  /** The first cell that begins at or after a character; cells are in the order of the text. */
  public static int cellAt(Line line, int index) {
    List<Cell> cells = line.cells();
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.get(middle).start() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
