package org.kanyin.seal.file;

import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
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

/** Streams' contents in and out. */
public final class StreamCodec {
  private static final int BUFFER = 1 << 14;

  /**
   * Zopfli takes a few milliseconds for a page, about a second for 300 kB. It is worth that for the
   * body's font of a whole issue, more than half of the file. Between the two lie all fonts of
   * small documents: what it finds there no one would notice, and its time they would.
   */
  private static final int PAGE = 10_000;

  private static final int LARGE = 150_000;

  /** Larger than any font of an issue is a picture, and packed already. */
  private static final int MOST = 2 << 20;

  private StreamCodec() {}

  public static byte[] content(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  public static String text(COSStream stream) throws IOException {
    return new String(content(stream), StandardCharsets.ISO_8859_1);
  }

  /** A new stream, compressed as far as the JDK can; PDFBox's filter would stop earlier. */
  public static COSStream of(byte[] content) {
    COSStream stream = new COSStream();
    fill(stream, content);
    return stream;
  }

  /** Gives a stream another content. */
  public static void fill(COSStream stream, byte[] content) {
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    stream.removeItem(COSName.DECODE_PARMS);
  }

  private static byte[] deflated(byte[] content) {
    boolean page = content.length <= PAGE;
    boolean largeFont = content.length >= LARGE && content.length <= MOST;
    return page || largeFont ? byZopfli(content) : byZlib(content);
  }

  private static byte[] byZlib(byte[] content) {
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + BUFFER);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, best, BUFFER)) {
      deflated.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      best.end();
    }
    return out.toByteArray();
  }

  /** Zopfli's one round: it finds nearly all that fifteen would, and the matches are exact. */
  private static byte[] byZopfli(byte[] content) {
    // A page is one block anyway: looking for a better split is what would take the time.
    var splitting =
        content.length <= PAGE ? Options.BlockSplitting.NONE : Options.BlockSplitting.FIRST;
    Options options = new Options(Options.OutputFormat.ZLIB, splitting, 1);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + BUFFER)) {
      new Zopfli(content.length + 1).compress(options, content, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
