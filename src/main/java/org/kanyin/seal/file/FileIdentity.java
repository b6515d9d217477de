package org.kanyin.seal.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file's identifier that follows from its content (PDF 32000 §14.4 asks only for uniqueness).
 * PDFBox and FOP make theirs from the clock.
 */
public final class FileIdentity {
  private static final byte[] KEY = "/ID [<".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BETWEEN = "> <".getBytes(StandardCharsets.US_ASCII);

  /** Sixteen bytes in hexadecimal, twice: the original's and this version's. */
  private static final int DIGITS = 32;

  private FileIdentity() {}

  /**
   * Writes the identifier over the one in the trailer, in place.
   *
   * @throws IllegalStateException where there is no such trailer: PDFBox writes one always
   */
  public static void stamp(byte[] pdf) {
    int first = lastIndexOf(pdf, KEY) + KEY.length;
    int second = first + DIGITS + BETWEEN.length;
    boolean asExpected =
        first >= KEY.length
            && Arrays.equals(pdf, first + DIGITS, second, BETWEEN, 0, BETWEEN.length);
    if (!asExpected) {
      throw new IllegalStateException("the trailer has no /ID of two hexadecimal strings");
    }
    Arrays.fill(pdf, first, first + DIGITS, (byte) '0');
    Arrays.fill(pdf, second, second + DIGITS, (byte) '0');
    byte[] id =
        HexFormat.of()
            .withUpperCase()
            .formatHex(sha256(pdf), 0, DIGITS / 2)
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, pdf, first, DIGITS);
    System.arraycopy(id, 0, pdf, second, DIGITS);
  }

  private static int lastIndexOf(byte[] bytes, byte[] sought) {
    for (int at = bytes.length - sought.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1 - sought.length;
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
