package org.kanyin.inspect.picture;

import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.kanyin.inspect.file.Deadline;

/**
 * Asks the clock at every operator and glyph it draws: forms within forms take for ever, and a
 * thread that is given up but draws on takes a processor from those that work.
 */
public final class TimedRenderer extends PDFRenderer {
  static {
    // A decoder that is given up leaves its file behind.
    ImageIO.setUseCache(false);
  }

  private final Deadline clock;

  public TimedRenderer(PDDocument document, Deadline clock) {
    super(document);
    this.clock = clock;
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new PageDrawer(parameters) {
      @Override
      protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        clock.tick();
        super.processOperator(operator, operands);
      }

      /** One operator may show millions of them. */
      @Override
      protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
          throws IOException {
        clock.tick();
        super.showGlyph(matrix, font, code, displacement);
      }
    };
  }
}
