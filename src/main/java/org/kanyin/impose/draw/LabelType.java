package org.kanyin.impose.draw;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.kanyin.fonts.FontBook;

/** The type of the labels beside the pages: the bundled sans serif. */
public final class LabelType {
  private LabelType() {}

  /** The file it is in. */
  public static Path file(Path fonts) throws IOException {
    return FontBook.open(fonts).role("hei", 400).orElseThrow().files().get(0).path();
  }

  /** As OpenPDF embeds it, the characters used only. */
  public static BaseFont embedded(Path fonts) throws IOException {
    byte[] bytes = Files.readAllBytes(file(fonts));
    try {
      BaseFont font =
          BaseFont.createFont(
              "labels.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      font.setSecureRandom(new Always());
      return font;
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }

  /**
   * OpenPDF draws the six letters before a subset's name (PDF 32000-1, 9.6.4) at random; the same
   * sheets are to be the same bytes.
   */
  private static final class Always extends SecureRandom {
    private static final long serialVersionUID = 1;

    @Override
    public double nextDouble() {
      return 0.5;
    }
  }
}
