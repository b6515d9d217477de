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
      if (packed(file, from, to) && unpacksBeyond(file, from, to, most, clock)) {
        return true;
      }
      at = Math.max(to, from) + 1;
    }
    return false;
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
    outer:
    for (int i = from; i <= file.length - word.length; i++) {
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
