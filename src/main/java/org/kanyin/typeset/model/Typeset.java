package org.kanyin.typeset.model;

import java.util.List;
import org.kanyin.base.DotRow;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.PageDrawing;
import org.kanyin.base.StyleFacts;

/**
 * A typeset document.
 *
 * @param pdf the file's bytes as FOP wrote them: {@code seal} finishes them; none where pages were
 *     only drawn
 * @param drawings what is painted on each page, where pages were only drawn
 * @param trace where every line stands
 * @param dots leaders and 着重号, still to be drawn
 * @param fill the number of pages is to be a multiple of this
 * @param notesByPage whether each page is to number its notes anew, and does not yet
 * @param paragraphs what the paragraphs could be besides what they are
 * @param narrow cells of tables that are too narrow for a number
 * @param pageLabels what each page is called in a viewer
 * @param style what its root and page masters say of all pages
 */
public record Typeset(
    byte[] pdf,
    List<PageDrawing> drawings,
    LayoutTrace trace,
    List<DotRow> dots,
    int fill,
    boolean notesByPage,
    ParagraphVariants paragraphs,
    List<NarrowCell> narrow,
    List<String> pageLabels,
    StyleFacts style) {
  public Typeset {
    drawings = List.copyOf(drawings);
    dots = List.copyOf(dots);
    narrow = List.copyOf(narrow);
    pageLabels = List.copyOf(pageLabels);
    if (fill < 1) {
      throw new IllegalArgumentException("pages cannot be a multiple of " + fill);
    }
  }

  /** How many pages are missing to the multiple that the style asks for. */
  public int missingPages() {
    return Math.floorMod(-trace.pages().size(), fill);
  }
}
