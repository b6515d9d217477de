package org.kanyin.seal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Decodes and encodes the contents of PDF streams. */
public final class StreamCodec {
  private static final int BUFFER = 1 << 14;

  private StreamCodec() {}

  public static byte[] content(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  public static String text(COSStream stream) throws IOException {
    return new String(content(stream), StandardCharsets.ISO_8859_1);
  }

  /**
   * A new stream, compressed as far as the JDK can; PDFBox's filter would stop earlier.
   *
   * @param turns where bytes of another kind begin, ascending: deflate counts anew there
   */
  public static COSStream of(byte[] content, int... turns) {
    COSStream stream = new COSStream();
    fill(stream, content, turns);
    return stream;
  }

  /** Gives a stream another content. */
  public static void fill(COSStream stream, byte[] content, int... turns) {
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated(content, turns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    stream.removeItem(COSName.DECODE_PARMS);
  }

  private static byte[] deflated(byte[] content, int... turns) {
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + BUFFER);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, best, BUFFER, true)) {
      int at = 0;
      for (int turn : turns) {
        deflated.write(content, at, turn - at);
        deflated.flush();
        at = turn;
      }
      deflated.write(content, at, content.length - at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return out.toByteArray();
  }
}
