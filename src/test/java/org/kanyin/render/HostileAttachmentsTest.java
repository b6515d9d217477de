package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Finding;
import org.kanyin.inspect.SourceExtractor;

/** A PDF may be anybody's: what it carries stays inside the folder, or is not written at all. */
class HostileAttachmentsTest {
  private static final int BOMB = 80 << 20;

  @TempDir Path folder;

  private List<String> codes(byte[] content, String... names) throws IOException {
    Path pdf = folder.resolve("坏.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSArray files = new COSArray();
      for (String name : names) {
        COSDictionary file = new COSDictionary();
        file.setName(COSName.getPDFName("AFRelationship"), "Source");
        file.setItem(COSName.UF, new COSString(name));
        COSDictionary versions = new COSDictionary();
        versions.setItem(
            COSName.F,
            new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        file.setItem(COSName.EF, versions);
        files.add(file);
      }
      document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, files);
      document.save(pdf.toFile());
    }
    Path target = folder.resolve("里/取回");
    List<String> codes =
        SourceExtractor.into(pdf, target).findings().stream().map(Finding::code).toList();
    if (!codes.isEmpty()) {
      assertThat(Files.exists(target)).as("nothing is written").isFalse();
    }
    return codes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.xml",
        "a/../../x.xml",
        "/etc/x.xml",
        "C:x.xml",
        "a\\x.xml",
        "a//x.xml",
        "",
        ".",
        "con.xml",
        "x\u0000.xml",
        "x\u202E.xml",
        "x. ",
        "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/x"
      })
  void aNameThatMayLeaveTheFolderIsRefused(String name) throws IOException {
    assertThat(codes(new byte[] {1}, "issue.xml", name)).containsExactly("I021");
  }

  @Test
  void twoNamesThatSomeDisksTakeForOneAreRefused() throws IOException {
    assertThat(codes(new byte[] {1}, "a.xml", "A.xml")).containsExactly("I021");
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() throws IOException {
    assertThat(codes(new byte[BOMB], "issue.xml")).containsExactly("I022");
  }

  @Test
  void whatIsHarmlessIsWritten() throws IOException {
    assertThat(codes(new byte[] {1}, "一期/issue.xml")).isEmpty();
    assertThat(folder.resolve("里/取回/一期/issue.xml")).hasBinaryContent(new byte[] {1});
  }
}
