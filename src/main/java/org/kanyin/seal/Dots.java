package org.kanyin.seal;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.kanyin.base.DotRow;

/** Draws rows of round dots: a dashed line with dashes of no length and round caps. */
final class Dots {
  private static final int ROUND = 1;

  private Dots() {}

  static void draw(PDDocument document, List<DotRow> rows) throws IOException {
    Map<Integer, List<DotRow>> byPage =
        rows.stream().collect(Collectors.groupingBy(DotRow::page, TreeMap::new, Collectors.toList()));
    for (Map.Entry<Integer, List<DotRow>> page : byPage.entrySet()) {
      draw(document, document.getPage(page.getKey() - 1), page.getValue());
    }
  }

  private static void draw(PDDocument document, PDPage page, List<DotRow> rows)
      throws IOException {
    float height = page.getMediaBox().getHeight();
    try (PDPageContentStream out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      // Ornament, not content (PDF 32000 §14.8.2.2).
      out.beginMarkedContent(COSName.ARTIFACT);
      out.setLineCapStyle(ROUND);
      for (DotRow row : rows) {
        draw(out, row, (float) (height - row.y()));
      }
      out.endMarkedContent();
    }
  }

  private static void draw(PDPageContentStream out, DotRow row, float y) throws IOException {
    setColor(out, row.rgb());
    out.setLineWidth((float) row.diameter());
    out.setLineDashPattern(new float[] {0, (float) row.step()}, 0);
    // A little past the last dot, or rounding might lose it.
    float length = (float) ((row.count() - 1) * row.step() + row.diameter() / 10);
    out.moveTo((float) row.x(), y);
    out.lineTo((float) row.x() + length, y);
    out.stroke();
  }

  private static void setColor(PDPageContentStream out, int rgb) throws IOException {
    if (rgb == 0) {
      out.setStrokingColor(0f);
    } else {
      out.setStrokingColor(new Color(rgb));
    }
  }
}
