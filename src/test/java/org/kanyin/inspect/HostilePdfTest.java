package org.kanyin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.inspect.HandwrittenPdf.HEAD;
import static org.kanyin.inspect.HandwrittenPdf.PAGE;
import static org.kanyin.inspect.HandwrittenPdf.TAIL;
import static org.kanyin.inspect.HandwrittenPdf.packed;
import static org.kanyin.inspect.HandwrittenPdf.stream;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;

/** Files that are broken or meant to harm: a finding in a sentence, in bounded time and memory. */
final class HostilePdfTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("坏的.pdf");
  }

  private List<String> read(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    PdfLimits limits = PdfLimits.ORDINARY.within(Duration.ofSeconds(10));
    Outcome<Pdf> fromDisk = PdfReader.read(PdfSource.of(file), limits);
    Outcome<Pdf> fromMemory = PdfReader.read(PdfSource.of(bytes, file.toString()), limits);
    assertThat(fromMemory).as("read from memory").isEqualTo(fromDisk);
    return codes(fromDisk);
  }

  private List<String> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::code).toList();
  }

  @Test
  void notThere() {
    assertThat(codes(PdfReader.read(folder.resolve("没有.pdf")))).containsExactly("I001");
    assertThat(codes(PdfReader.read(folder))).containsExactly("I001");
  }

  @Test
  void emptyOrNoPdf() throws IOException {
    assertThat(read("")).containsExactly("I010");
    assertThat(read("这不是 PDF")).containsExactly("I003");
    assertThat(read("%PDF-1.7\n")).containsExactly("I003");
  }

  @Test
  void noPages() throws IOException {
    assertThat(read(HEAD + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" + TAIL))
        .containsExactly("I008");
  }

  @Test
  void aPageTreeThatHoldsItself() throws IOException {
    List<String> codes =
        read(HEAD + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 3>>endobj\n" + TAIL);
    assertThat(codes).hasSize(1).first().isIn("I003", "I008");
  }

  @Test
  void moreMemoryThanThereIs() throws IOException {
    String bomb = stream(4, "/Filter/FlateDecode", packed(1024));
    assertThat(read(HEAD + PAGE.formatted("") + bomb + TAIL)).containsExactly("I007");
  }

  /** Thirteen forms, each of which shows the next thirteen times, thirty deep. */
  @Test
  void formsThatMultiply() throws IOException {
    StringBuilder forms = new StringBuilder();
    for (int n = 5; n < 35; n++) {
      String next =
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A "
              + (n + 1)
              + " 0 R>>>>";
      forms.append(stream(n, next, "/A Do ".repeat(13)));
    }
    forms.append(stream(35, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 g"));
    String content = stream(4, "", "/A Do");
    Files.writeString(
        file,
        HEAD + PAGE.formatted("/Resources<</XObject<</A 5 0 R>>>>") + content + forms + TAIL,
        StandardCharsets.ISO_8859_1);
    Duration start = processor();
    Outcome<Pdf> outcome =
        PdfReader.read(PdfSource.of(file), PdfLimits.ORDINARY.within(Duration.ofSeconds(2)));
    assertThat(codes(outcome)).containsExactly("I006");
    assertThat(outcome.findings().get(0).message()).contains("2 秒");
    assertThat(processor().minus(start)).isLessThan(Duration.ofSeconds(8));
    start = processor();
    PdfLimits two = PdfLimits.ORDINARY.within(Duration.ofSeconds(2));
    assertThat(codes(PageRasterizer.of(PdfSource.of(file), List.of(1), 72, two)))
        .containsExactly("I013");
    assertThat(processor().minus(start)).isLessThan(Duration.ofSeconds(8));
  }

  /** Encryption by certificate wants a library that is not here: said, at every door. */
  @Test
  void encryptedByCertificate() throws IOException {
    StringBuilder locked = new StringBuilder(HEAD + PAGE.formatted("") + stream(4, "", "0 g"));
    StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int n = 1; n < 5; n++) {
      table.append("%010d 00000 n \n".formatted(locked.indexOf(n + " 0 obj")));
    }
    int at = locked.length();
    locked
        .append(table)
        .append("trailer<</Root 1 0 R/Size 5/Encrypt<</Filter/Adobe.PubSec")
        .append("/SubFilter/adbe.pkcs7.s5/V 4/Recipients[(x)]>>>>\nstartxref\n")
        .append(at)
        .append("\n%%EOF\n");
    assertThat(read(locked.toString())).containsExactly("I002");
    assertThat(codes(SourceExtractor.read(PdfSource.of(file)))).containsExactly("I002");
    assertThat(codes(PdfReader.fingerprints(PdfSource.of(file)))).containsExactly("I002");
  }

  /** What is given up must stop: it would take a processor and memory from all that follows. */
  @AfterEach
  void noReadingGoesOn() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("kanyin-reading")) {
        thread.join(5_000);
        assertThat(thread.isAlive()).as("still reading").isFalse();
      }
    }
  }

  @Test
  void aPageWithBrokenContent() throws IOException {
    String content = stream(4, "/Filter/FlateDecode", "nonsense");
    Files.writeString(
        file, HEAD + PAGE.formatted("") + content + TAIL, StandardCharsets.ISO_8859_1);
    Outcome<Pdf> outcome = PdfReader.read(file);
    assertThat(outcome.value()).isPresent();
  }

  /** What this program has taken: a busy machine takes longer by the clock on the wall. */
  private static Duration processor() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }

  /** Facts or one finding, within the time limit, never an exception; pictures the same. */
  private void bounded(String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    PdfLimits limits = PdfLimits.ORDINARY.within(Duration.ofSeconds(4));
    Duration start = processor();
    Outcome<Pdf> outcome = PdfReader.read(PdfSource.of(file), limits);
    assertThat(outcome.value().isPresent() || outcome.findings().size() == 1).isTrue();
    var pictures = PageRasterizer.of(PdfSource.of(file), List.of(1), 72, limits);
    assertThat(pictures.value().isPresent() || pictures.findings().size() == 1).isTrue();
    assertThat(processor().minus(start)).isLessThan(Duration.ofSeconds(40));
  }

  @Test
  void aCrossReferenceThatLeadsToItself() throws IOException {
    String body = HEAD + PAGE.formatted("") + stream(4, "", "0 g");
    int at = body.length();
    bounded(
        body
            + "xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 5/Prev "
            + at
            + ">>\nstartxref\n"
            + at
            + "\n%%EOF");
  }

  @Test
  void arraysInsideArrays() throws IOException {
    bounded(
        HEAD
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/A "
            + "[".repeat(50_000)
            + "]".repeat(50_000)
            + ">>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n"
            + TAIL);
  }

  @Test
  void paperAsLargeAsATown() throws IOException {
    String content = stream(4, "", "0 0 1e7 1e7 re f");
    bounded(HEAD + PAGE.formatted("").replace("0 0 200 200", "-1e9 -1e9 1e9 1e9") + content + TAIL);
  }

  @Test
  void aPictureLargerThanAnyMemory() throws IOException {
    String picture =
        "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent"
            + " 8/ColorSpace/DeviceRGB";
    bounded(
        HEAD
            + PAGE.formatted("/Resources<</XObject<</I 5 0 R>>>>")
            + stream(4, "", "200 0 0 200 0 0 cm /I Do")
            + stream(5, picture, new byte[] {1, 2, 3})
            + TAIL);
  }

  /** A glyph whose drawing shows the glyph. */
  @Test
  void aFontThatDrawsItself() throws IOException {
    String font =
        "5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97"
            + "/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>"
            + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n";
    String show = "9 0 d0 BT /F 9 Tf (aaaaaaaaaa) Tj ET";
    bounded(
        HEAD
            + PAGE.formatted("/Resources<</Font<</F 5 0 R>>>>")
            + font
            + stream(4, "", "BT /F 9 Tf (aaaaaaaaaa) Tj ET")
            + stream(6, "", show)
            + TAIL);
  }

  @Test
  void aFormThatShowsItself() throws IOException {
    String form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>";
    bounded(
        HEAD
            + PAGE.formatted("/Resources<</XObject<</A 5 0 R>>>>")
            + stream(4, "", "/A Do")
            + stream(5, form, "/A Do /A Do")
            + TAIL);
  }

  @Test
  void aHundredThousandPages() throws IOException {
    String kids = "3 0 R ".repeat(100_000);
    assertThat(
            read(
                HEAD
                    + "2 0 obj<</Type/Pages/Kids["
                    + kids
                    + "]/Count 100000>>endobj\n"
                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                    + TAIL))
        .containsExactly("I004");
  }

  /** A real file, with a byte wrong here and there: facts or a finding, never anything else. */
  @Test
  void filesWithWrongBytes() throws IOException {
    byte[] bytes = sample();
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      byte[] spoilt = bytes.clone();
      for (int i = 0; i < 30; i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, spoilt);
      Outcome<Pdf> outcome =
          PdfReader.read(PdfSource.of(file), PdfLimits.ORDINARY.within(Duration.ofSeconds(10)));
      assertThat(outcome.value().isPresent() || outcome.hasErrors()).isTrue();
    }
  }

  private static byte[] sample() throws IOException {
    try (PDDocument d = new PDDocument()) {
      for (int i = 0; i < 3; i++) {
        d.addPage(new PDPage());
        try (var out = new PDPageContentStream(d, d.getPage(i))) {
          out.beginText();
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          out.newLineAtOffset(72, 700);
          out.showText("Page " + i);
          out.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      d.save(out);
      return out.toByteArray();
    }
  }
}
