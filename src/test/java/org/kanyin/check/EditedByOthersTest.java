package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.manifest.model.Issue;

/**
 * The sample as other programs edit it: operators put into a page's content, the tags and marks
 * left as they were. One thing is wrong each time, and is said once.
 */
final class EditedByOthersTest {
  /** The first paragraph's marked content. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("(/P<</MCID \\d+>>BDC\n)(.*?)(EMC\n)", Pattern.DOTALL);

  @TempDir static Path folder;
  private static byte[] whole;
  private static Issue issue;

  @BeforeAll
  static void render() throws IOException {
    issue = PrintedDemo.issue();
    whole = PrintedDemo.pdf();
  }

  /** What is done to a document. */
  private interface Edit {
    void on(PDDocument document) throws IOException;
  }

  private static List<Finding> found(Edit edit) throws IOException {
    Path file = folder.resolve("edited.pdf");
    try (PDDocument document = Loader.loadPDF(whole)) {
      edit.on(document);
      document.save(file.toFile());
    }
    return Checker.check(file, Optional.of(issue), CheckRequest.DEFAULT)
        .value()
        .orElseThrow()
        .findings();
  }

  private static void content(PDDocument document, int page, UnaryOperator<String> edit)
      throws IOException {
    PDPage there = document.getPage(page - 1);
    String old = new String(there.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    String edited = edit.apply(old);
    assertThat(edited).isNotEqualTo(old);
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(edited.getBytes(StandardCharsets.ISO_8859_1));
    }
    there.setContents(stream);
  }

  private static String around(String content, String before, String after) {
    Matcher m = PARAGRAPH.matcher(content);
    assertThat(m.find()).isTrue();
    return content.substring(0, m.start())
        + m.group(1)
        + before
        + "\n"
        + m.group(2)
        + after
        + "\n"
        + m.group(3)
        + content.substring(m.end());
  }

  /** The codes on that page; notes of the whole file do not count. */
  private static void only(List<Finding> found, String code, int page) {
    Set<String> all = new TreeSet<>();
    found.stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .forEach(f -> all.add(f.code() + " " + f.place().page()));
    assertThat(all).as(found.toString()).containsExactly(code + " " + page);
  }

  @ParameterizedTest
  @CsvSource({
    "1 g, 0 g, K063", // white
    "3 Tr, 0 Tr, K063", // not painted
    "1 0 0 0 k, 0 g, K053", // cyan
    "0 -2 Td, 0 2 Td, K039", // two points lower
    "3 Ts, 0 Ts, K039", // raised
    "3 0 Td, -3 0 Td, K038", // three points to the right
    "104 Tz, 100 Tz, K038", // wider
    "300 0 Td, -300 0 Td, K062" // off the paper
  })
  void aParagraphIsSetOtherwise(String before, String after, String code) throws IOException {
    only(found(d -> content(d, 5, c -> around(c, before, after))), code, 5);
  }

  @Test
  void aParagraphIsInALayerThatIsSwitchedOff() throws IOException {
    List<Finding> found =
        found(
            d -> {
              COSDictionary layer = new COSDictionary();
              layer.setItem(COSName.TYPE, COSName.OCG);
              layer.setString(COSName.NAME, "稿");
              COSDictionary layers = new COSDictionary();
              layers.setItem(COSName.OCGS, array(layer));
              COSDictionary usual = new COSDictionary();
              usual.setItem(COSName.OFF, array(layer));
              layers.setItem(COSName.D, usual);
              d.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
              COSDictionary properties = new COSDictionary();
              properties.setItem(COSName.getPDFName("L0"), layer);
              d.getPage(4).getResources().getCOSObject().setItem(COSName.PROPERTIES, properties);
              content(d, 5, c -> around(c, "/OC /L0 BDC", "EMC"));
            });
    only(found, "K063", 5);
  }

  private static COSArray array(COSDictionary one) {
    COSArray array = new COSArray();
    array.add(one);
    return array;
  }

  /** The same page drawn over itself looks a little bolder and says nothing else. */
  @Test
  void aPageDrawnTwiceOverSaysNothingTwice() throws IOException {
    assertThat(found(d -> content(d, 5, c -> c + "\n" + c))).isEmpty();
  }

  /** Operators that no reader knows: the rest of the page is read all the same. */
  @Test
  void aBrokenOperatorCostsNoMoreThanItself() throws IOException {
    List<Finding> found = found(d -> content(d, 5, c -> "/Nothing gs /Nowhere Do 1 2 sc\n" + c));
    assertThat(found).extracting(Finding::code).doesNotContain("K020", "K023", "K008", "K012");
  }
}
