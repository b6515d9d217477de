package org.kanyin.diff.corrections;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A table as spreadsheets write it here: UTF-8, UTF-16 with its mark, else the national encoding.
 */
final class SpreadsheetText {
  private static final Charset NATIONAL = Charset.forName("GB18030");
  private static final String DELIMITERS = "\t,;，；";

  private SpreadsheetText() {}

  /** The text without a byte order mark. */
  static String of(byte[] bytes) throws CharacterCodingException {
    String text;
    if (begins(bytes, 0xFF, 0xFE)) {
      text = strictly(bytes, StandardCharsets.UTF_16LE);
    } else if (begins(bytes, 0xFE, 0xFF)) {
      text = strictly(bytes, StandardCharsets.UTF_16BE);
    } else {
      text = utf8OrNational(bytes);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String utf8OrNational(byte[] bytes) throws CharacterCodingException {
    try {
      return strictly(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      // Chinese text of any length in GB 18030 is hardly ever UTF-8 too.
      return strictly(bytes, NATIONAL);
    }
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** The first in this order that the heading has. */
  static char delimiter(String heading) {
    return (char) DELIMITERS.chars().filter(d -> heading.indexOf(d) >= 0).findFirst().orElse(',');
  }
}
