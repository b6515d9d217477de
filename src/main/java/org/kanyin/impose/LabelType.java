package org.kanyin.impose;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.List;
import org.kanyin.fonts.FontBook;
import org.kanyin.fonts.FontFile;

/** The type of the labels beside the pages: the bundled sans serif, trimmed to what they say. */
final class LabelType {
  private LabelType() {}

  /** The file that serves it. */
  static FontFile file(Path fonts) throws IOException {
    return FontBook.open(fonts).role("hei", 400).orElseThrow().files().get(0);
  }

  /**
   * As OpenPDF embeds it. Its own subsetting names the font at random (PDF 32000-1, 9.6.4): ours does
   * not, so that the same sheets are the same bytes.
   */
  static BaseFont embedded(Path fonts, List<PrintedSide> sides) throws IOException {
    FontFile file = file(fonts);
    Set<Integer> glyphs = new TreeSet<>();
    sides.stream()
        .flatMap(s -> s.marks().labels().stream())
        .flatMapToInt(l -> l.text().codePoints())
        .forEach(c -> glyphs.add(file.glyph(c)));
    try {
      BaseFont font =
          BaseFont.createFont(
              "labels.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.trimmedTo(glyphs), null);
      font.setSubset(false);
      return font;
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }
}
