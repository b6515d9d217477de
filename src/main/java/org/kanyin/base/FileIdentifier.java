package org.kanyin.base;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A PDF's identifier that follows from its content (PDF 32000-1, 14.4 asks only for uniqueness).
 * The libraries that write PDF make theirs of the clock and the free memory.
 */
public final class FileIdentifier {
  private static final byte[] KEY = "/ID [<".getBytes(StandardCharsets.US_ASCII);

  private FileIdentifier() {}

  /**
   * The same file under its own identifier: the SHA-256 of the file with noughts for identifier.
   *
   * @param upperCase whether its hexadecimal digits are capitals
   * @throws IllegalStateException where the trailer has no identifier of two hexadecimal strings of
   *     one length to write over: the libraries write one always
   */
  public static byte[] stamped(byte[] pdf, boolean upperCase) {
    int first = lastIndexOfKey(pdf) + KEY.length;
    int firstEnd = first < KEY.length ? first : hexEnd(pdf, first);
    int second = firstEnd + (isAt(pdf, firstEnd, "> <") ? 3 : 2);
    int digits = firstEnd - first;
    boolean asExpected =
        digits > 0
            && digits <= 64
            && (isAt(pdf, firstEnd, "> <") || isAt(pdf, firstEnd, "><"))
            && hexEnd(pdf, second) == second + digits
            && isAt(pdf, second + digits, ">");
    if (!asExpected) {
      throw new IllegalStateException("the trailer has no /ID of two hexadecimal strings");
    }
    byte[] stamped = pdf.clone();
    Arrays.fill(stamped, first, firstEnd, (byte) '0');
    Arrays.fill(stamped, second, second + digits, (byte) '0');
    String hash = Sha256.of(stamped);
    byte[] identifier =
        (upperCase ? hash.toUpperCase(Locale.ROOT) : hash).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(identifier, 0, stamped, first, digits);
    System.arraycopy(identifier, 0, stamped, second, digits);
    return stamped;
  }

  private static int hexEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && HexFormat.isHexDigit(bytes[end])) {
      end++;
    }
    return end;
  }

  private static int lastIndexOfKey(byte[] bytes) {
    for (int at = bytes.length - KEY.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + KEY.length, KEY, 0, KEY.length)) {
        return at;
      }
    }
    return -1 - KEY.length;
  }

  private static boolean isAt(byte[] bytes, int at, String sought) {
    byte[] ascii = sought.getBytes(StandardCharsets.US_ASCII);
    return at >= 0
        && at + ascii.length <= bytes.length
        && Arrays.equals(bytes, at, at + ascii.length, ascii, 0, ascii.length);
  }
}
