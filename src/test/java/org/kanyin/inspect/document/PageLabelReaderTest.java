package org.kanyin.inspect.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/** What pages are called, PDF 32000-1, 12.4.2. */
final class PageLabelReaderTest {
  private static List<String> labels(int pages, String tree) {
    String file =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/PageLabels 4 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n"
                .formatted(pages, "3 0 R ".repeat(pages))
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
            + "4 0 obj<<"
            + tree
            + ">>endobj\ntrailer<</Root 1 0 R>>\n";
    Pdf pdf =
        PdfReader.read(file.getBytes(StandardCharsets.ISO_8859_1), "a.pdf").value().orElseThrow();
    return pdf.pages().stream().map(PdfPage::label).toList();
  }

  @Test
  void theCoverInRomanTheRestInArabic() {
    assertThat(labels(6, "/Nums[0<</S/r>>2<</S/D>>4<</S/R/St 14/P(A-)>>]"))
        .containsExactly("i", "ii", "1", "2", "A-XIV", "A-XV");
  }

  @Test
  void lettersGoOnDoubled() {
    assertThat(labels(3, "/Nums[0<</S/A/St 26>>2<</P(x)>>]")).containsExactly("Z", "AA", "x");
  }

  @Test
  void beforeTheFirstRangeTheyAreCounted() {
    assertThat(labels(3, "/Nums[2<</S/a>>]")).containsExactly("1", "2", "a");
  }

  /** Written out they would be eighty million letters each. */
  @Test
  void numbersThatAreNoPages() {
    assertThat(labels(2, "/Nums[0<</S/a/St 2000000000>>]"))
        .containsExactly("2000000000", "2000000001");
    assertThat(labels(1, "/Nums[0<</S/R/St 2147483647>>]")).containsExactly("2147483647");
    assertThat(labels(2, "/Nums[0<</S/D/St 2147483647>>]")).last().isEqualTo("2147483648");
  }

  @Test
  void aTreeThatHoldsItself() {
    assertThat(labels(2, "/Kids[4 0 R 4 0 R 5 0 R]")).containsExactly("", "");
  }
}
