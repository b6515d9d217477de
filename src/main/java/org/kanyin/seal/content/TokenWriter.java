package org.kanyin.seal.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/**
 * Writes a content stream (PDF 32000 §7.2, §7.8) with no byte to spare: a blank only between two
 * tokens that would otherwise run together, strings as they are. PDFBox's ContentStreamWriter
 * writes strings in hexadecimal: two bytes for one, and a tenth more once it is compressed.
 */
public final class TokenWriter {
  /** Ten-thousandths of a point are finer than any device, and than FOP's own millipoints. */
  private static final int DECIMALS = 4;

  private static final String DELIMITERS = "()<>[]{}/%";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last = ' ';

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A word: operator, number, keyword. */
  public TokenWriter word(String word) {
    if (isRegular(last) && isRegular(word.charAt(0))) {
      out.write(' ');
    }
    return raw(word);
  }

  public TokenWriter number(double value, int decimals) {
    return word(PdfNumbers.format(value, decimals));
  }

  /** An operator with its operands, as a content stream has them. */
  static String operation(String operator, List<? extends COSBase> operands) {
    TokenWriter out = new TokenWriter();
    operands.forEach(out::write);
    return out.word(operator).text();
  }

  /** What is written, one character a byte. */
  String text() {
    return new String(bytes(), StandardCharsets.ISO_8859_1);
  }

  /** Text that brings its own delimiters. */
  public TokenWriter raw(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeBytes(bytes);
    if (bytes.length > 0) {
      last = bytes[bytes.length - 1] & 0xFF;
    }
    return this;
  }

  /** A line end: keeps a content stream readable, and costs nothing once it is compressed. */
  public TokenWriter line() {
    return raw("\n");
  }

  private static boolean isRegular(int c) {
    return c > ' ' && DELIMITERS.indexOf(c) < 0;
  }

  public TokenWriter write(COSBase object) {
    if (object instanceof COSObject pointer) {
      return write(pointer.getObject());
    } else if (object instanceof COSDictionary dictionary) {
      return dictionary(dictionary);
    } else if (object instanceof COSArray array) {
      raw("[");
      for (int i = 0; i < array.size(); i++) {
        write(array.get(i));
      }
      return raw("]");
    } else if (object instanceof COSName name) {
      return name(name);
    } else if (object instanceof COSString string) {
      return string(string.getBytes());
    } else if (object instanceof COSInteger integer) {
      return word(Long.toString(integer.longValue()));
    } else if (object instanceof COSNumber number) {
      return number(number.floatValue(), DECIMALS);
    } else if (object instanceof COSBoolean truth) {
      return word(Boolean.toString(truth.getValue()));
    }
    return word("null");
  }

  private TokenWriter dictionary(COSDictionary dictionary) {
    raw("<<");
    dictionary.keySet().stream()
        .sorted()
        .forEach(
            key -> {
              name(key);
              write(dictionary.getItem(key));
            });
    return raw(">>");
  }

  TokenWriter name(COSName name) {
    StringBuilder text = new StringBuilder("/");
    for (byte b : name.getName().getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c > ' ' && c < 0x7F && DELIMITERS.indexOf(c) < 0 && c != '#') {
        text.append((char) c);
      } else {
        text.append(String.format("#%02X", c));
      }
    }
    return raw(text.toString());
  }

  /** A literal string: a byte a byte, but for the few that need a backslash. */
  TokenWriter string(byte[] bytes) {
    out.write('(');
    for (byte b : bytes) {
      switch (b) {
        case '(', ')', '\\' -> {
          out.write('\\');
          out.write(b);
        }
        case '\r' -> out.writeBytes(new byte[] {'\\', 'r'});
        default -> out.write(b);
      }
    }
    return raw(")");
  }
}
