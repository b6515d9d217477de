package org.kanyin.impose.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file's identifier that follows from its content (PDF 32000-1, 14.4 asks only for uniqueness).
 * OpenPDF makes one of the clock and the free memory.
 */
public final class DocumentId {
  private static final byte[] KEY = "/ID [<".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = ">]".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BETWEEN = "><".getBytes(StandardCharsets.US_ASCII);

  private DocumentId() {}

  /**
   * The same file under its own identifier, written in place.
   *
   * @throws IllegalStateException where there is none to write over: OpenPDF writes one always
   */
  public static byte[] stamped(byte[] pdf) {
    byte[] stamped = pdf.clone();
    int first = lastIndexOf(stamped, KEY) + KEY.length;
    int end = first < KEY.length ? -1 : indexOf(stamped, END, first);
    int between = end < 0 ? -1 : indexOf(stamped, BETWEEN, first);
    int digits = between - first;
    if (end < 0 || between < 0 || digits <= 0 || digits > 64 || between + 2 + digits != end) {
      throw new IllegalStateException("the trailer has no /ID of two hexadecimal strings");
    }
    Arrays.fill(stamped, first, between, (byte) '0');
    Arrays.fill(stamped, between + 2, end, (byte) '0');
    byte[] id = HexFormat.of().formatHex(sha256(stamped)).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, stamped, first, digits);
    System.arraycopy(id, 0, stamped, between + 2, digits);
    return stamped;
  }

  private static int lastIndexOf(byte[] bytes, byte[] sought) {
    for (int at = bytes.length - sought.length; at >= 0; at--) {
      if (isAt(bytes, at, sought)) {
        return at;
      }
    }
    return -1 - sought.length;
  }

  private static int indexOf(byte[] bytes, byte[] sought, int from) {
    for (int at = from; at + sought.length <= bytes.length; at++) {
      if (isAt(bytes, at, sought)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] sought) {
    return Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
