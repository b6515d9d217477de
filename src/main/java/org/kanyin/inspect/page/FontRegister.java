package org.kanyin.inspect.page;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.GlyphExtent;
import org.kanyin.inspect.model.PdfFont;

/** The fonts of a document as its pages use them, and what is known of each of their glyphs. */
public final class FontRegister {
  /**
   * What is known of one glyph of a font wherever it stands.
   *
   * @param share of its advance that is not spacing
   */
  record Known(
      String text, Glyph.Trust trust, Optional<GlyphExtent> ink, boolean missing, double share) {}

  private final List<PdfFont> fonts = new ArrayList<>();
  private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final List<Map<Integer, Known>> glyphs = new ArrayList<>();
  private final List<OwnAdvances> advances = new ArrayList<>();

  public List<PdfFont> fonts() {
    return List.copyOf(fonts);
  }

  int number(PDFont font) {
    return numbers.computeIfAbsent(
        font.getCOSObject(),
        k -> {
          fonts.add(describe(font));
          glyphs.add(new HashMap<>());
          return fonts.size() - 1;
        });
  }

  Known glyph(PDFont font, int code) throws IOException {
    int number = number(font);
    Map<Integer, Known> known = glyphs.get(number);
    Known k = known.get(code);
    if (k == null) {
      if (advances.size() == number) {
        advances.add(OwnAdvances.of(font));
      }
      k = look(font, code, advances.get(number).share(font, code));
      known.put(code, k);
    }
    return k;
  }

  private static PdfFont describe(PDFont font) {
    String name = font.getName() == null ? "" : font.getName();
    boolean subset = name.matches("[A-Z]{6}\\+.*");
    String type = font.getSubType();
    if (font instanceof PDType0Font t && t.getDescendantFont() != null) {
      type += "/" + t.getDescendantFont().getCOSObject().getNameAsString(COSName.SUBTYPE);
    }
    return new PdfFont(
        subset ? name.substring(7) : name,
        type,
        font.isEmbedded() || font instanceof PDType3Font,
        subset,
        hasToUnicode(font));
  }

  private static boolean hasToUnicode(PDFont font) {
    COSBase map = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
    return map != null;
  }

  private static Known look(PDFont font, int code, double share) throws IOException {
    String text = font.toUnicode(code);
    text = text == null ? "" : text;
    boolean blank = !text.isEmpty() && text.isBlank();
    boolean missing =
        font.isEmbedded()
            && !blank
            && font instanceof PDVectorFont outlines
            && !outlines.hasGlyph(code);
    return new Known(text, trust(font, text), ink(font, code), missing, share);
  }

  private static Glyph.Trust trust(PDFont font, String text) {
    if (text.isEmpty() || text.codePoints().anyMatch(FontRegister::saysNothing)) {
      return Glyph.Trust.NONE;
    }
    boolean stated =
        hasToUnicode(font)
            || font instanceof PDSimpleFont
            || (font instanceof PDType0Font t && !t.getCMap().getName().startsWith("Identity"));
    return stated ? Glyph.Trust.STATED : Glyph.Trust.GUESSED;
  }

  private static boolean saysNothing(int c) {
    int type = Character.getType(c);
    return c == 0xFFFD
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || (type == Character.CONTROL && c != '\t' && c != '\n' && c != '\r');
  }

  private static Optional<GlyphExtent> ink(PDFont font, int code) throws IOException {
    if (!font.isEmbedded() || !(font instanceof PDVectorFont outlines)) {
      return Optional.empty();
    }
    // Normalised: a thousand units to the em whatever the program's own.
    Rectangle2D b = outlines.getNormalizedPath(code).getBounds2D();
    return Optional.of(
        new GlyphExtent(
            b.getMinX() / 1000, b.getMinY() / 1000, b.getMaxX() / 1000, b.getMaxY() / 1000));
  }
}
