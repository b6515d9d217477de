package org.kanyin.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.kanyin.base.DotRow;

/** Finishes what FOP wrote. */
public final class Seal {
  /** The em box of Chinese type, thousandths of an em above and below the baseline. */
  private static final float ASCENT = 880;

  private static final float DESCENT = -120;

  private Seal() {}

  /**
   * The PDF as it is published: text that extracts exactly, and not a byte that depends on the
   * clock.
   *
   * @param dots leaders and 着重号 to be drawn
   * @param date stands for every date in the file
   * @throws IOException where the bytes are no PDF; a fault of ours
   */
  public static byte[] seal(byte[] pdf, List<DotRow> dots, Instant date) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      repairFonts(document);
      Dots.draw(document, dots);
      fixDates(document, date);
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
      document.save(out);
      byte[] sealed = out.toByteArray();
      Identity.stamp(sealed);
      return sealed;
    }
  }

  /**
   * Some pages of a finished PDF, each as it is in the whole.
   *
   * @param pages sheets from 1; what is beyond the last is passed over
   */
  public static byte[] only(byte[] sealed, List<Integer> pages) throws IOException {
    try (PDDocument document = Loader.loadPDF(sealed)) {
      for (int page = document.getNumberOfPages(); page > 0; page--) {
        if (!pages.contains(page) && document.getNumberOfPages() > 1) {
          document.removePage(page - 1);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(sealed.length);
      document.save(out);
      byte[] part = out.toByteArray();
      Identity.stamp(part);
      return part;
    }
  }

  private static void repairFonts(PDDocument document) throws IOException {
    Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        if (done.add(font.getCOSObject())) {
          repairUnicodeMap(font);
          repairHeight(font.getFontDescriptor());
        }
      }
    }
  }

  private static void repairUnicodeMap(PDFont font) throws IOException {
    COSStream map = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
    if (map != null) {
      rewrite(map, UnicodeMap.repaired(text(map)));
    }
  }

  /**
   * FOP gives a font's bounding box, almost three ems high, as its ascent and descent: viewers
   * mark selected text that high, and poppler takes neighbouring lines for one.
   */
  private static void repairHeight(PDFontDescriptor descriptor) {
    if (descriptor != null) {
      descriptor.setAscent(ASCENT);
      descriptor.setDescent(DESCENT);
    }
  }

  private static void rewrite(COSStream stream, String text) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static String text(COSStream stream) throws IOException {
    try (var in = stream.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** FOP stamps the XMP packet with the clock, whatever creation date it is told. */
  private static void fixDates(PDDocument document, Instant date) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return;
    }
    String stamp = DateTimeFormatter.ISO_INSTANT.format(date.atOffset(ZoneOffset.UTC));
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String fixed =
        xmp.replaceAll(
            "(<xmp:(?:MetadataDate|ModifyDate|CreateDate)>)[^<]*(</)", "$1" + stamp + "$2");
    metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
  }
}
