package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.kanyin.seal.Seal;
import org.kanyin.seal.model.LooseFont;
import org.kanyin.seal.model.SealRequest;
import org.kanyin.seal.model.Sealed;
import org.kanyin.typeset.model.Typeset;

/** A font that is not embedded is found wherever it is used, and nothing is written. */
final class LooseFontsTest {
  private static final Instant DATE = Instant.parse("2026-06-25T12:00:00Z");
  private static final Typeset PAGES =
      Galley.set(
              Galley.page(
                  20, "<block>第一面</block><block break-before='page'>第二面 and a word</block>"),
              Galley.FONTS)
          .value()
          .orElseThrow();

  private interface Harm {
    void to(PDDocument document) throws IOException;
  }

  private static Sealed sealed(Harm harm) throws IOException {
    ByteArrayOutputStream harmed = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(PAGES.pdf())) {
      harm.to(document);
      document.save(harmed);
    }
    SealRequest whole = Galley.work(PAGES, DATE);
    return Seal.seal(
        new SealRequest(
            harmed.toByteArray(),
            whole.dots(),
            whole.info(),
            whole.attachments(),
            whole.sheets(),
            whole.press(),
            whole.copies()));
  }

  private static void write(PDPageContentStream page, PDType1Font font) throws IOException {
    page.beginText();
    page.setFont(font, 9);
    page.showText("7");
    page.endText();
  }

  @Test
  void aFileWithoutHarmIsSealed() throws IOException {
    Sealed outcome = sealed(document -> {});
    assertThat(outcome.looseFonts()).isEmpty();
    assertThat(outcome.pdf()).isNotEmpty();
  }

  @Test
  void aFontWithoutItsProgram() throws IOException {
    Sealed outcome =
        sealed(
            document -> {
              COSDictionary fonts =
                  document.getPage(1).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
              for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                if (font.getNameAsString(COSName.BASE_FONT).contains("Tinos")) {
                  ((COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
                      .getCOSDictionary(COSName.FONT_DESC)
                      .removeItem(COSName.FONT_FILE2);
                }
              }
            });
    assertThat(outcome.pdf()).isEmpty();
    assertThat(outcome.looseFonts()).hasSize(1);
    assertThat(outcome.looseFonts().get(0).name()).contains("Tinos");
    assertThat(outcome.looseFonts().get(0).sheet()).isEqualTo(2);
    assertThat(outcome.looseFonts().get(0).inPicture()).isFalse();
  }

  @Test
  void textInABaseFont() throws IOException {
    PDType1Font font = new PDType1Font(FontName.COURIER);
    Sealed outcome =
        sealed(
            document -> {
              try (var page =
                  new PDPageContentStream(
                      document, document.getPage(0), AppendMode.APPEND, true, true)) {
                write(page, font);
              }
            });
    assertThat(outcome.looseFonts()).isEqualTo(List.of(new LooseFont("Courier", 1, false)));
    assertThat(outcome.pdf()).isEmpty();
  }

  @Test
  void textOfAPictureInABaseFont() throws IOException {
    PDType1Font font = new PDType1Font(FontName.HELVETICA);
    Sealed outcome = sealed(document -> addPicture(document, document.getPage(1), font));
    assertThat(outcome.looseFonts()).isEqualTo(List.of(new LooseFont("Helvetica", 2, true)));
    assertThat(outcome.pdf()).isEmpty();
  }

  private static void addPicture(PDDocument document, PDPage page, PDType1Font font)
      throws IOException {
    PDFormXObject picture = new PDFormXObject(document);
    picture.setBBox(new PDRectangle(40, 40));
    picture.setResources(new PDResources());
    try (PDFormContentStream content = new PDFormContentStream(picture)) {
      content.beginText();
      content.setFont(font, 9);
      content.showText("7");
      content.endText();
    }
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.drawForm(picture);
    }
  }
}
