package org.kanyin.impose;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.fonts.GlyphShapes;
import org.kanyin.impose.draw.LabelType;
import org.kanyin.impose.model.Area;
import org.kanyin.impose.model.ImposeFindings;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;

/** Pictures of the first sheets with page numbers over them, to look at before paper is wasted. */
public final class Preview {
  /** Front and back of so many sheets: enough to see how they nest. */
  private static final int SHEETS = 3;

  private static final double DPI = 50;
  private static final double CAPTION = 16;
  private static final Color INK = new Color(0xC0, 0x20, 0x20);
  private static final float VEIL = 0.55f;

  private static final BasicStroke DASHES =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0);

  /** All that is written over a sheet. */
  private static final String CHARACTERS = "0123456789第张正背面空白 　";

  private final GlyphShapes glyphs;

  private Preview(GlyphShapes glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * A picture.
   *
   * @param name of the file, {@code sheet-1-front.png}
   * @param png its bytes
   */
  public record Picture(String name, byte[] png) {}

  /**
   * Draws the first sheets of a file that {@link Imposer} made.
   *
   * @param imposed where it was written
   * @return with a warning for each that cannot be drawn
   */
  public static Outcome<List<Picture>> of(Path imposed, ImposedPdf sheets, Workspace workspace) {
    try {
      Preview preview = new Preview(GlyphShapes.of(LabelType.file(workspace.fonts()), CHARACTERS));
      List<Integer> sheetsShown =
          sheets.sides().stream().map(ImposedPdf.Shown::sheet).distinct().limit(SHEETS).toList();
      List<Integer> pages = new ArrayList<>();
      for (int i = 0; i < sheets.sides().size(); i++) {
        if (sheetsShown.contains(sheets.sides().get(i).sheet())) {
          pages.add(i + 1);
        }
      }
      Outcome<List<PagePicture>> drawn =
          PageRasterizer.of(sheets.pdf(), imposed.toString(), pages, DPI);
      List<Picture> pictures = new ArrayList<>();
      for (PagePicture p : drawn.value().orElse(List.of())) {
        pictures.add(preview.picture(p, sheets.sides().get(p.page() - 1), sheets.paper()));
      }
      return new Outcome<>(drawn.value().map(all -> pictures), drawn.findings());
    } catch (IOException e) {
      Finding finding = ImposeFindings.finding("P008", Place.NOWHERE, workspace.fonts());
      return Outcome.failed(List.of(finding));
    }
  }

  private Picture picture(PagePicture page, ImposedPdf.Shown side, PaperSize paper)
      throws IOException {
    BufferedImage image =
        new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, page.width(), page.height(), page.rgb(), 0, page.width());
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(INK);
    double scale = page.dpi() / Length.POINTS_PER_INCH;
    g.scale(scale, scale);
    for (ImposedPdf.Placed cell : side.cells()) {
      cell(g, cell, paper.height());
    }
    String caption = "第 " + side.sheet() + " 张　" + (side.front() ? "正面" : "背面");
    write(g, glyphs.words(caption), CAPTION, 2 * CAPTION, CAPTION);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    String name =
        String.format(
            Locale.ROOT, "sheet-%d-%s.png", side.sheet(), side.front() ? "front" : "back");
    return new Picture(name, out.toByteArray());
  }

  private void cell(Graphics2D g, ImposedPdf.Placed placed, double paperHeight) {
    Area area = placed.area();
    AffineTransform before = g.getTransform();
    g.translate((area.left() + area.right()) / 2, paperHeight - (area.bottom() + area.top()) / 2);
    g.setStroke(DASHES);
    g.draw(
        new Rectangle2D.Double(-area.width() / 2, -area.height() / 2, area.width(), area.height()));
    if (placed.cell().turned()) {
      g.rotate(Math.PI);
    }
    String text = placed.cell().blank() ? "空白" : String.valueOf(placed.cell().page());
    double size = Math.min(area.height() / 3, area.width() / (placed.cell().blank() ? 3 : 2));
    GlyphShapes.Words words = glyphs.words(text);
    g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, VEIL));
    // The middle of a figure stands 0.36 em above the baseline.
    write(g, words, -words.advance() * size / 2, 0.36 * size, size);
    g.setComposite(AlphaComposite.SrcOver);
    g.setTransform(before);
  }

  private static void write(
      Graphics2D g, GlyphShapes.Words words, double x, double y, double size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size, size);
    g.fill(place.createTransformedShape(words.shape()));
  }
}
