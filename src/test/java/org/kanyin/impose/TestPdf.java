package org.kanyin.impose;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small PDFs whose pages say who they are, near two opposite corners. */
final class TestPdf {
  static final double MM = org.kanyin.base.Length.MILLIMETRE;

  private TestPdf() {}

  /** Pages of a size in millimetres. */
  static Path of(Path folder, int pages, double width, double height) {
    return of(folder, pages, width, height, (page, number) -> {});
  }

  /** The same, each page changed at the end. */
  static Path of(
      Path folder, int pages, double width, double height, BiConsumer<PDPage, Integer> change) {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage(new PDRectangle((float) (width * MM), (float) (height * MM)));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          write(content, font, 60, 70, "low" + number);
          write(
              content,
              font,
              (float) (width * MM) - 130,
              (float) (height * MM) - 80,
              "top" + number);
        }
        change.accept(page, number);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return Files.write(Files.createTempFile(folder, "in", ".pdf"), out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      PDPageContentStream content, PDType1Font font, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, 18);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
