package org.kanyin.impose.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * A page's content without the numbers that tie it to a structure tree (PDF 32000-1, 14.7.4.2): on
 * a sheet there is no such tree. Replacement text, artifacts and layers are marked as before.
 */
final class MarkedContentStripper {
  private static final Pattern ONLY_NUMBERED =
      Pattern.compile("\\s*/[^\\s<>/]+\\s*<<\\s*/MCID\\s+\\d+\\s*>>\\s*");
  private static final Pattern NUMBER = Pattern.compile("/MCID\\s+\\d+\\b");

  private final byte[] in;
  private final ByteArrayOutputStream out;
  private final Deque<Boolean> dropped = new ArrayDeque<>();
  private int at;
  private int operands;

  private MarkedContentStripper(byte[] content) {
    in = content;
    out = new ByteArrayOutputStream(content.length);
  }

  /** The content without numbers; as it was where it holds pictures in the line, or is broken. */
  static byte[] of(byte[] content) {
    MarkedContentStripper work = new MarkedContentStripper(content);
    return work.copied() ? work.out.toByteArray() : content;
  }

  private boolean copied() {
    while (at < in.length) {
      byte c = in[at];
      if (c == '(') {
        skipString();
      } else if (c == '%') {
        skipTo('\n', '\r');
      } else if (c == '<' && at + 1 < in.length && in[at + 1] == '<') {
        at += 2;
      } else if (c == '<') {
        skipTo('>', '>');
      } else if (isLetter(c)) {
        if (!operator()) {
          return false;
        }
      } else if (c == '/') {
        at++;
        while (at < in.length && isRegular(in[at])) {
          at++;
        }
      } else {
        at++;
      }
    }
    out.write(in, operands, in.length - operands);
    return dropped.isEmpty();
  }

  /** Copies an operator with its operands, changed or left out; false where we must not go on. */
  private boolean operator() {
    int start = at;
    while (at < in.length && isRegular(in[at])) {
      at++;
    }
    String word = text(start, at);
    switch (word) {
      case "true", "false", "null" -> {
        return true;
      }
      case "BI" -> {
        return false;
      }
      case "BMC" -> dropped.push(false);
      case "BDC" -> {
        begin(start);
        return true;
      }
      case "EMC" -> {
        if (dropped.isEmpty()) {
          return false;
        }
        if (dropped.pop()) {
          out.write('\n');
          operands = at;
          return true;
        }
      }
      default -> {}
    }
    flush();
    return true;
  }

  private void begin(int end) {
    String marked = text(operands, end);
    boolean drop = ONLY_NUMBERED.matcher(marked).matches();
    dropped.push(drop);
    if (drop) {
      out.write('\n');
      operands = at;
    } else if (NUMBER.matcher(marked).find()) {
      byte[] kept =
          (NUMBER.matcher(marked).replaceAll("") + "BDC").getBytes(StandardCharsets.ISO_8859_1);
      out.write(kept, 0, kept.length);
      operands = at;
    } else {
      flush();
    }
  }

  private void flush() {
    out.write(in, operands, at - operands);
    operands = at;
  }

  private String text(int from, int to) {
    return new String(in, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Strings nest their parentheses (PDF 32000-1, 7.3.4.2). */
  private void skipString() {
    int depth = 0;
    do {
      switch (in[at]) {
        case '\\' -> at++;
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      at++;
    } while (at < in.length && depth > 0);
  }

  private void skipTo(char end, char other) {
    while (at < in.length && in[at] != end && in[at] != other) {
      at++;
    }
    at++;
  }

  private static boolean isLetter(byte c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '\'' || c == '"';
  }

  /** Neither white space nor delimiter (PDF 32000-1, 7.2.2). */
  private static boolean isRegular(byte c) {
    return (c > ' ' && "()<>[]{}/%".indexOf(c) < 0) || c < 0;
  }
}
