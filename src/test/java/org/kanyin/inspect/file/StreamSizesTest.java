package org.kanyin.inspect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** What streams unpack to is measured in the raw bytes, before PDFBox unpacks any. */
final class StreamSizesTest {
  private static final Deadline CLOCK = new Deadline(Duration.ofSeconds(10));

  private static byte[] file(byte[] stream) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("1 0 obj<<>>stream\r\n".getBytes(StandardCharsets.US_ASCII));
    out.write(stream);
    out.write("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] packed(int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(new byte[zeros]);
    }
    return out.toByteArray();
  }

  @Test
  void aStreamThatGrowsBeyondTheLimit() throws IOException {
    byte[] file = file(packed(1_000_000));
    assertThat(file.length).isLessThan(2_000);
    assertThat(StreamSizes.exceed(file, 999_999, CLOCK)).isTrue();
    assertThat(StreamSizes.exceed(file, 1_000_000, CLOCK)).isFalse();
  }

  @Test
  void aStreamWithoutItsEnd() throws IOException {
    byte[] whole = file(packed(1_000_000));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 17);
    assertThat(StreamSizes.exceed(cut, 999_999, CLOCK)).isTrue();
  }

  @Test
  void whatIsNotPackedStaysAsLargeAsItIs() throws IOException {
    assertThat(StreamSizes.exceed(file(new byte[5_000]), 10, CLOCK)).isFalse();
  }

  /** The second of two was passed over: its beginning was taken for the first one's end. */
  @Test
  void everyStreamIsMeasured() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(file(packed(10)));
    both.write(file(packed(1_000_000)));
    assertThat(StreamSizes.exceed(both.toByteArray(), 999_999, CLOCK)).isTrue();
  }

  @Test
  void aProgramForColoursIsShort() throws IOException {
    byte[] samples = program(0, 200_000);
    assertThat(StreamSizes.exceed(samples, 1_000_000, CLOCK)).isFalse();
    assertThat(StreamSizes.exceed(program(4, 1_000), 1_000_000, CLOCK)).isFalse();
    assertThat(StreamSizes.exceed(program(4, 200_000), 1_000_000, CLOCK)).isTrue();
  }

  private static byte[] program(int type, int length) {
    String dictionary = "1 0 obj<</FunctionType " + type + "/Domain[0 1]>>stream\n";
    return (dictionary + " ".repeat(length) + "\nendstream endobj")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void aFileWithoutStreams() {
    assertThat(StreamSizes.exceed(new byte[100], 10, CLOCK)).isFalse();
  }
}
