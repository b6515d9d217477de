package org.kanyin.check;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Damage done to fonts and pictures. */
final class ResourceDamage {
  private ResourceDamage() {}

  static List<PDAnnotation> annotations(PDPage page) {
    try {
      return page.getAnnotations();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDFont font(COSDictionary dictionary) {
    try {
      return PDFontFactory.createFont(dictionary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The glyphs' font is one that no longer says what its glyphs are. */
  static void forget(List<PlacedGlyph> glyphs) {
    COSDictionary dictionary = new COSDictionary(glyphs.get(0).font.getCOSObject());
    dictionary.removeItem(COSName.TO_UNICODE);
    PDFont font = font(dictionary);
    glyphs.forEach(g -> g.font = font);
  }

  /** 楷体's map says 一 of every glyph. */
  static void lie(Damage d) {
    Set<String> codes = new TreeSet<>();
    COSDictionary font = null;
    for (int page = 1; page <= d.document().getNumberOfPages(); page++) {
      for (PlacedGlyph g : d.glyphs(page)) {
        if (g.font.getName().contains("WenKai")) {
          codes.add(g.code);
          font = g.font.getCOSObject();
        }
      }
    }
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (String code : codes) {
      map.append("1 beginbfchar\n<").append(code).append("> <4E00>\nendbfchar\n");
    }
    map.append("endcmap\nend\nend\n");
    font.setItem(COSName.TO_UNICODE, stream(map.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private static COSStream stream(byte[] bytes) {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream;
  }

  private static COSDictionary descendant(COSDictionary font) {
    return (COSDictionary)
        ((COSArray) font.getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
  }

  /** 楷体 is taken out of the file. */
  static void unembed(Damage d) {
    for (PlacedGlyph g : d.glyphs(1)) {
      if (g.font.getName().contains("WenKai")) {
        COSDictionary descriptor =
            (COSDictionary)
                descendant(g.font.getCOSObject()).getDictionaryObject(COSName.FONT_DESC);
        descriptor.removeItem(COSName.FONT_FILE2);
      }
    }
  }

  /** The glyph's font has its character, but leads to the box for missing ones. */
  static void lose(PlacedGlyph glyph) {
    COSDictionary font = new COSDictionary(glyph.font.getCOSObject());
    COSDictionary descendant = new COSDictionary(descendant(font));
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(new byte[2 << 16]));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    glyph.font = font(font);
  }

  /** A page's picture is replaced by one of a hundred pixels. */
  static void coarsePicture(Damage d, int page) {
    PDPage there = d.page(page);
    for (COSName name : there.getResources().getXObjectNames()) {
      if (there.getResources().isImageXObject(name)) {
        try {
          there
              .getResources()
              .put(
                  name,
                  LosslessFactory.createFromImage(
                      d.document(), new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
