package org.kanyin.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Pieces of PDF files as text, without a cross-reference table: a reader has to repair them. */
final class HandwrittenPdf {
  static final String HEAD = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  static final String TAIL = "trailer<</Root 1 0 R>>\n";

  /** One page; {@code %s} takes more entries of its dictionary, object 4 is its content. */
  static final String PAGE =
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
          + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R%s>>endobj\n";

  private HandwrittenPdf() {}

  static String stream(int number, String entries, byte[] body) {
    return number
        + " 0 obj<<"
        + entries
        + "/Length "
        + body.length
        + ">>stream\n"
        + new String(body, StandardCharsets.ISO_8859_1)
        + "\nendstream endobj\n";
  }

  static String stream(int number, String entries, String body) {
    return stream(number, entries, body.getBytes(StandardCharsets.US_ASCII));
  }

  /** So many megabytes of zeros, deflated. */
  static byte[] packed(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        deflate.write(block);
      }
    }
    return out.toByteArray();
  }
}
