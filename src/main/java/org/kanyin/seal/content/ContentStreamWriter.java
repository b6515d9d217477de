package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kanyin.seal.font.SubsetFont;

/**
 * Writes a page's content stream in the fewest bytes: coordinates of the page itself, so that no
 * matrix is needed; one text object for all text between two drawings; moves relative to where the
 * pen stands.
 */
public final class ContentStreamWriter {
  private static final int MATRIX_DECIMALS = 5;

  private final Map<String, SubsetFont> fonts;
  private final Palette palette;
  private final TokenWriter out = new TokenWriter();
  private final TextWriter text;
  private String opening = "";
  private PageItem.Clip clip;
  private String fill = DrawingState.BLACK_FILL;

  public ContentStreamWriter(Map<String, SubsetFont> fonts, Palette palette) {
    this.fonts = fonts;
    this.palette = palette;
    this.text = new TextWriter(out, fonts);
  }

  /**
   * Writes the page.
   *
   * @param openings the operator that opens each piece's marked content; neighbours with the same
   *     share one sequence
   */
  public byte[] write(List<PageItem> page, List<String> openings) {
    for (int i = 0; i < page.size(); i++) {
      PageItem item = page.get(i);
      boolean leaves =
          !(item instanceof PageItem.Glyphs)
              || !text.isOpen()
              || !Objects.equals(item.clip(), clip);
      if (leaves || !openings.get(i).equals(opening)) {
        closeMark();
      }
      if (leaves) {
        text.end();
        changeClip(item.clip());
      }
      if (item instanceof PageItem.Glyphs glyphs) {
        text.begin();
        openMark(openings.get(i));
        changeFill(glyphs.fill());
        text.show(glyphs);
      } else {
        openMark(openings.get(i));
        draw((PageItem.Drawing) item);
      }
    }
    closeMark();
    text.end();
    changeClip(null);
    return out.bytes();
  }

  private void openMark(String operator) {
    if (opening.isEmpty()) {
      opening = operator;
      out.raw(operator).line();
    }
  }

  private void closeMark() {
    if (!opening.isEmpty()) {
      out.word("EMC").line();
      opening = "";
    }
  }

  private void changeFill(String operators) {
    if (!operators.equals(fill)) {
      out.word(operators).line();
      fill = operators;
    }
  }

  /** Outside text and marked content only. */
  private void changeClip(PageItem.Clip wanted) {
    if (Objects.equals(wanted, clip)) {
      return;
    }
    if (clip != null) {
      out.word("Q").line();
      text.forget();
      fill = DrawingState.BLACK_FILL;
    }
    if (wanted != null) {
      changeFill(DrawingState.BLACK_FILL);
      out.word("q").line();
      Deque<PageItem.Clip> chain = new ArrayDeque<>();
      for (PageItem.Clip c = wanted; c != null; c = c.outer()) {
        chain.push(c);
      }
      chain.forEach(this::clip);
    }
    clip = wanted;
  }

  private void clip(PageItem.Clip region) {
    matrix(region.space());
    out.word(region.path()).line();
    try {
      matrix(region.space().createInverse());
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("a clip in no space", e);
    }
  }

  private void matrix(AffineTransform matrix) {
    if (!matrix.isIdentity()) {
      double[] m = new double[6];
      matrix.getMatrix(m);
      for (double value : m) {
        out.number(value, MATRIX_DECIMALS);
      }
      out.word("cm").line();
    }
  }

  private void draw(PageItem.Drawing drawing) {
    out.word("q").line();
    matrix(drawing.space());
    if (!drawing.fill().equals(fill)) {
      out.word(drawing.fill()).line();
    }
    if (!drawing.setting().isEmpty()) {
      out.word(drawing.setting());
    }
    out.word(OperatorRewriter.rewritten(drawing.tokens(), fonts, palette)).line().word("Q").line();
  }
}
