package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.font.PackedFont;

/**
 * Writes a page's content stream in the fewest bytes: coordinates of the page itself, so that no
 * matrix is needed; one text object for all text between two drawings; moves relative to where the
 * pen stands.
 */
public final class ContentStreamWriter {
  private static final int MATRIX_DECIMALS = 5;
  private static final Set<String> SHOWS = Set.of("Tj", "TJ", "'", "\"");

  private final Map<String, PackedFont> fonts;
  private final Palette palette;
  private final TokenWriter out = new TokenWriter();
  private final TextWriter text;
  private String opening = "";
  private PageItem.Clip clip;
  private String fill = DrawingState.BLACK_FILL;

  public ContentStreamWriter(Map<String, PackedFont> fonts, Palette palette) {
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
      PageItem ink = page.get(i);
      boolean leaves =
          !(ink instanceof PageItem.Glyphs) || !text.isOpen() || !Objects.equals(ink.clip(), clip);
      if (leaves || !openings.get(i).equals(opening)) {
        closeMark();
      }
      if (leaves) {
        text.end();
        changeClip(ink.clip());
      }
      if (ink instanceof PageItem.Glyphs glyphs) {
        text.begin();
        openMark(openings.get(i));
        changeFill(glyphs.fill());
        text.show(glyphs);
      } else {
        openMark(openings.get(i));
        draw((PageItem.Drawing) ink);
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
    out.word(written(drawing.tokens(), fonts, palette)).line().word("Q").line();
  }

  /** Operators as they came, with colours and character codes in their new form. */
  public static String written(List<?> tokens, Map<String, PackedFont> fonts, Palette palette) {
    TokenWriter out = new TokenWriter();
    List<COSBase> operands = new ArrayList<>();
    PackedFont font = null;
    for (Object token : tokens) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      String name = operator.getName();
      if (name.equals("Tf")) {
        font = fonts.get(((COSName) operands.get(0)).getName());
      }
      if (name.equals("BI")) {
        throw new IllegalStateException("FOP wrote an inline image");
      }
      if (Set.of("g", "G", "rg", "RG", "k", "K").contains(name)) {
        out.word(palette.operators(name, operands));
      } else {
        PackedFont current = font;
        boolean shows = SHOWS.contains(name) && font != null;
        operands.forEach(operand -> out.write(shows ? recoded(operand, current) : operand));
        out.word(name);
      }
      out.line();
      operands.clear();
    }
    return new String(out.bytes(), StandardCharsets.ISO_8859_1).strip();
  }

  private static COSBase recoded(COSBase operand, PackedFont font) {
    if (operand instanceof COSArray array) {
      COSArray recoded = new COSArray();
      array.forEach(element -> recoded.add(recoded(element, font)));
      return recoded;
    }
    if (!(operand instanceof COSString string)) {
      return operand;
    }
    byte[] bytes = string.getBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      out.writeBytes(font.bytes((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return new COSString(out.toByteArray());
  }
}
