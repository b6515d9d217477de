package org.kanyin.inspect.file;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what a file's compressed streams unpack to before any of them is unpacked into memory:
 * deflate makes a thousand bytes of one, and PDFBox asks for no limit. Looks for the streams in the
 * raw bytes, so that object streams and hidden ones are measured too.
 */
final class StreamSizes {
  /** Deflate's greatest ratio is 1032 : 1. */
  private static final int MOST_RATIO = 1032;

  /**
   * Bytes of a program that turns one colour into another (PDF 32000-1, 7.10.5); the longest in use
   * have some thousand. It is run for every pixel, and nothing can stop it on its way.
   */
  private static final long PROGRAM = 64L << 10;

  /** Bytes before a stream in which its dictionary says what it is. */
  private static final int DICTIONARY = 1024;

  private static final byte[] FUNCTION = {'/', 'F', 'u', 'n', 'c', 't', 'i', 'o', 'n', 'T'};
  private static final byte[] OBJECT = {' ', 'o', 'b', 'j'};

  private static final byte[] START = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final byte[] END = {'e', 'n', 'd', 's', 't', 'r', 'e', 'a', 'm'};

  private StreamSizes() {}

  /** Whether some stream unpacks to more than so many bytes. */
  static boolean exceed(byte[] file, long most, Deadline clock) {
    int at = 0;
    while ((at = find(file, START, at)) >= 0) {
      clock.tick();
      int from = afterLineEnd(file, at + START.length);
      int to = find(file, END, from);
      to = to < 0 ? file.length : to;
      boolean program = isProgram(file, at);
      long limit = program ? Math.min(PROGRAM, most) : most;
      boolean beyond = packed(file, from, to) && unpacksBeyond(file, from, to, limit, clock);
      if (beyond || (program && to - from > limit)) {
        return true;
      }
      // Beyond the whole word: it ends as the next stream begins.
      at = Math.max(to, from) + END.length;
    }
    return false;
  }

  /** Whether the stream is a function of type 4; one of samples (type 0) may be long. */
  private static boolean isProgram(byte[] file, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    for (int object = find(file, OBJECT, from, stream); object >= 0; ) {
      from = object + 1;
      object = find(file, OBJECT, from, stream);
    }
    int says = find(file, FUNCTION, from, stream);
    // FunctionType, blanks, the type.
    int digit = says + FUNCTION.length + 3;
    while (says >= 0 && digit < stream && file[digit] <= ' ') {
      digit++;
    }
    return says >= 0 && digit < stream && file[digit] == '4';
  }

  private static boolean packed(byte[] file, int from, int to) {
    // RFC 1950: a deflate stream's first two bytes are a multiple of 31, the method is 8.
    return to - from > 2
        && (file[from] & 0x0F) == 8
        && ((file[from] & 0xFF) << 8 | (file[from + 1] & 0xFF)) % 31 == 0;
  }

  private static boolean unpacksBeyond(byte[] file, int from, int to, long most, Deadline clock) {
    if ((long) (to - from) * MOST_RATIO <= most) {
      return false;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, from, to - from);
      byte[] sink = new byte[1 << 16];
      while (inflater.getBytesWritten() <= most) {
        clock.tick();
        if (inflater.inflate(sink) == 0) {
          return false;
        }
      }
      return true;
    } catch (DataFormatException e) {
      // Not deflate after all, or broken: PDFBox unpacks no more of it than this did.
      return inflater.getBytesWritten() > most;
    } finally {
      inflater.end();
    }
  }

  private static int afterLineEnd(byte[] file, int at) {
    int next = at;
    while (next < file.length && next < at + 2 && (file[next] == '\r' || file[next] == '\n')) {
      next++;
    }
    return next;
  }

  private static int find(byte[] file, byte[] word, int from) {
    return find(file, word, from, file.length);
  }

  private static int find(byte[] file, byte[] word, int from, int end) {
    outer:
    for (int i = from; i <= end - word.length; i++) {
      for (int k = 0; k < word.length; k++) {
        if (file[i + k] != word[k]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
