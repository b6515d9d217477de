package org.kanyin.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF written object by object, with a cross-reference table that is right. Object 1 is the
 * catalogue, 2 the page tree, 3 the page, 4 its content, 5 a font; what is put later under the same
 * number takes its place.
 */
final class PdfObjects {
  static final int PAGES = 2;
  static final int PAGE = 3;
  static final int CONTENT = 4;

  private final Map<Integer, byte[]> objects = new TreeMap<>();
  private String trailer = "/Root 1 0 R";

  /** One page of A4. */
  static PdfObjects page(String resources, String content) {
    return page("[0 0 595 842]", resources, bytes(content));
  }

  static PdfObjects page(String box, String resources, byte[] content) {
    return new PdfObjects()
            .put(1, "<</Type/Catalog/Pages 2 0 R>>")
            .put(PAGES, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .put(
                PAGE,
                "<</Type/Page/Parent 2 0 R/MediaBox%s/Resources<</Font<</F 5 0 R>>%s>>/Contents 4 0"
                    + " R>>",
                box,
                resources)
            .stream(CONTENT, "", content)
            .put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  PdfObjects put(int number, String object, Object... values) {
    String text = values.length == 0 ? object : String.format(Locale.ROOT, object, values);
    objects.put(number, bytes(text));
    return this;
  }

  PdfObjects catalogue(String entries) {
    return put(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
  }

  PdfObjects trailer(String entries) {
    trailer = "/Root 1 0 R" + entries;
    return this;
  }

  PdfObjects stream(int number, String entries, String content) {
    return stream(number, entries, bytes(content));
  }

  PdfObjects stream(int number, String entries, byte[] content) {
    objects.put(number, raw(entries, content));
    return this;
  }

  PdfObjects deflated(int number, String entries, byte[] content) {
    return stream(number, entries + "/Filter/FlateDecode", deflate(content));
  }

  static byte[] raw(String entries, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<<" + entries + "/Length " + content.length + ">>stream\n"));
    out.writeBytes(content);
    out.writeBytes(bytes("\nendstream"));
    return out.toByteArray();
  }

  static byte[] deflate(byte[] content) {
    return deflate(content, 1);
  }

  /** The same content so many times over, deflated, without holding it unpacked. */
  static byte[] deflate(byte[] content, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (int i = 0; i < times; i++) {
        deflate.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] file() {
    return file("");
  }

  /**
   * @param more of the table's last dictionary, with {@code %d} for where the table stands
   */
  byte[] file(String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.7\n"));
    List<String> rows = new ArrayList<>(List.of("0000000000 65535 f \n"));
    objects.forEach(
        (number, object) -> {
          while (rows.size() < number) {
            rows.add("0000000000 65535 f \n");
          }
          rows.add(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
          out.writeBytes(bytes(number + " 0 obj\n"));
          out.writeBytes(object);
          out.writeBytes(bytes("\nendobj\n"));
        });
    int at = out.size();
    out.writeBytes(bytes("xref\n0 " + rows.size() + "\n" + String.join("", rows)));
    String last = String.format(Locale.ROOT, more, at);
    out.writeBytes(
        bytes("trailer\n<</Size " + rows.size() + trailer + last + ">>\nstartxref\n" + at));
    out.writeBytes(bytes("\n%%EOF\n"));
    return out.toByteArray();
  }
}
