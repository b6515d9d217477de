package org.kanyin.inspect.file;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file's bytes, which ask the clock as they are read: PDFBox goes over a broken file again and
 * again in search of its objects, where no operator is run.
 */
final class TimedBytes extends RandomAccessReadBuffer {
  /** Reads between two looks at the clock, less one: a power of two less one. */
  private static final int READS = 0xFF;

  private final byte[] bytes;
  private final Deadline clock;
  private TimedBytes streams;
  private int reads;

  TimedBytes(byte[] bytes, Deadline clock) {
    super(bytes);
    this.bytes = bytes;
    this.clock = clock;
  }

  @Override
  public int read() throws IOException {
    tick();
    return super.read();
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    tick();
    return super.read(to, offset, length);
  }

  /** Of a stream. All of them share one copy, which has a place of its own in the same bytes. */
  @Override
  public RandomAccessReadView createView(long start, long length) {
    if (streams == null || streams.isClosed()) {
      streams = new TimedBytes(bytes, clock);
    }
    return new RandomAccessReadView(streams, start, length);
  }

  private void tick() {
    if ((++reads & READS) == 0) {
      clock.tick();
    }
  }
}
