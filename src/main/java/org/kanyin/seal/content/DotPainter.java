package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kanyin.base.DotRow;

/** Draws rows of round dots: a dashed line with dashes of no length and round caps. */
public final class DotPainter {
  private DotPainter() {}

  public static void draw(
      List<List<PageItem>> pages, List<DotRow> rows, Palette palette, PDDocument document) {
    for (DotRow row : rows) {
      float height = document.getPage(row.page() - 1).getMediaBox().getHeight();
      pages.get(row.page() - 1).add(drawing(row, (float) (height - row.y()), palette));
    }
  }

  private static PageItem.Drawing drawing(DotRow row, float y, Palette palette) {
    String setting =
        palette.operators(row.rgb(), true)
            + "\n1 J\n"
            + PdfNumbers.format(row.diameter(), 3)
            + " w\n[0 "
            + PdfNumbers.format(row.step(), 3)
            + "]0 d\n";
    // A little past the last dot, or rounding might lose it.
    float length = (float) ((row.count() - 1) * row.step() + row.diameter() / 10);
    List<Object> tokens = new ArrayList<>();
    tokens.add(new COSFloat((float) row.x()));
    tokens.add(new COSFloat(y));
    tokens.add(Operator.getOperator("m"));
    tokens.add(new COSFloat((float) row.x() + length));
    tokens.add(new COSFloat(y));
    tokens.add(Operator.getOperator("l"));
    tokens.add(Operator.getOperator("S"));
    return new PageItem.Drawing(
        PageItem.Mark.ORNAMENT,
        null,
        new AffineTransform(),
        DrawingState.BLACK_FILL,
        setting,
        tokens);
  }
}
