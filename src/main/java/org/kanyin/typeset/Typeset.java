package org.kanyin.typeset;

import java.util.List;
import org.kanyin.base.DotRow;
import org.kanyin.base.Trace;

/**
 * A typeset document.
 *
 * @param pdf the file's bytes as FOP wrote them: {@code seal} finishes them
 * @param trace where every line stands
 * @param dots leaders and 着重号, still to be drawn
 * @param fill the number of pages is to be a multiple of this
 * @param paragraphs what the paragraphs could be besides what they are
 */
public record Typeset(
    byte[] pdf, Trace trace, List<DotRow> dots, int fill, Paragraphs paragraphs) {
  public Typeset {
    dots = List.copyOf(dots);
    if (fill < 1) {
      throw new IllegalArgumentException("pages cannot be a multiple of " + fill);
    }
  }

  /** How many pages are missing to the multiple that the style asks for. */
  public int missingPages() {
    return Math.floorMod(-trace.pages().size(), fill);
  }
}
