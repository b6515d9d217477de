package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.measure.Poppler;
import org.kanyin.seal.VeraPdf;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What else a file for a print shop is: tagged, named for its press, the same every time. */
final class PressFileTest {
  private static final Path DEMO = Path.of("samples/demo/issue.xml");

  @TempDir Path folder;

  @Test
  void itKeepsItsTagsAndClaimsNoArchive() throws IOException {
    byte[] pdf = PrintedPages.pdf(DEMO);
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("<pdfuaid:part>1").doesNotContain("pdfaid:part");
      assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
    }
  }

  @Test
  void itNamesItsPrintingCondition() throws IOException {
    byte[] pdf =
        PrintedPages.pdf(
            DEMO, Optional.empty(), Map.of("press-condition", "FOGRA51"), List.of(1, 2), true);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary intent =
          (COSDictionary)
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getCOSArray(COSName.OUTPUT_INTENTS)
                  .getObject(0);
      assertThat(intent.getNameAsString(COSName.S)).isEqualTo("GTS_PDFX");
      assertThat(intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER)).isEqualTo("FOGRA51");
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void itIsTheSameBytesEveryTimeAndEverywhere() throws IOException {
    Path issue = PrintedPages.issue(folder, false);
    byte[] here = PrintedPages.pdf(issue);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(PrintedPages.pdf(issue)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void itsTextIsThatOfTheFileToBeRead() throws IOException {
    byte[] read = PrintedPages.pdf(DEMO, Optional.empty(), Map.of(), List.of(), false);
    Path one = Files.write(folder.resolve("read.pdf"), read);
    Path other = Files.write(folder.resolve("press.pdf"), PrintedPages.pdf(DEMO));
    Optional<String> text = Poppler.text(other, Poppler.READING);
    assumeTrue(text.isPresent(), "no pdftotext on this machine");
    assertThat(text).isEqualTo(Poppler.text(one, Poppler.READING));
  }
}
