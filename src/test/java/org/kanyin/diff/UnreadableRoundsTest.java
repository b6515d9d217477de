package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;

/** Rounds that cannot be compared as text say so, each in one sentence, and nothing is compared. */
final class UnreadableRoundsTest {
  private static final String LINE = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";

  @TempDir Path folder;

  private Path text(String name, boolean named) throws IOException {
    Path raw = folder.resolve("raw-" + name);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var font = PDType0Font.load(document, Path.of("fonts/NotoSerifSC_400Regular.ttf").toFile());
      try (var out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(font, 12);
        out.newLineAtOffset(70, 700);
        out.showText(LINE);
        out.endText();
      }
      document.save(raw.toFile());
    }
    Path file = folder.resolve(name);
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(raw.toFile())) {
      for (COSName font : document.getPage(0).getResources().getFontNames()) {
        if (!named) {
          document
              .getPage(0)
              .getResources()
              .getFont(font)
              .getCOSObject()
              .removeItem(COSName.TO_UNICODE);
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private Path scan() throws IOException {
    Path file = folder.resolve("扫描.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      BufferedImage picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
      try (var out = new PDPageContentStream(document, page)) {
        out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private void refuses(Path old, Path revised, String code, Path blamed) {
    var outcome = Rounds.DIFFER.compare(old, revised, Rounds.TEXT);
    assertThat(outcome.value()).isEmpty();
    List<Finding> findings = outcome.findings();
    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(findings).allMatch(f -> f.isError() && f.place().file().equals(blamed.toString()));
  }

  @Test
  void aScan() throws IOException {
    Path scan = scan();
    refuses(text("新.pdf", true), scan, "D051", scan);
    refuses(scan, text("新.pdf", true), "D051", scan);
  }

  @Test
  void textThatTheFileDoesNotName() throws IOException {
    Path nameless = text("无.pdf", false);
    refuses(text("新.pdf", true), nameless, "D052", nameless);
  }

  @Test
  void aRoundThatWantsAPassword() throws IOException {
    Path locked = folder.resolve("锁.pdf");
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(text("新.pdf", true).toFile())) {
      var policy =
          new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy(
              "owner", "user", new org.apache.pdfbox.pdmodel.encryption.AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(locked.toFile());
    }
    assertThat(Files.size(locked)).isPositive();
    refuses(text("新.pdf", true), locked, "I002", locked);
  }
}
