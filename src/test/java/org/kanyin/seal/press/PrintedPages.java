package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Issues rendered for a print shop, and things made for them to print. */
final class PrintedPages {
  private static final IssueRenderer ROOM = open();

  private PrintedPages() {}

  private static IssueRenderer open() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdf(Path issue) {
    return pdf(issue, Optional.empty(), Map.of(), List.of(), true);
  }

  static byte[] pdf(
      Path issue,
      Optional<String> style,
      Map<String, String> settings,
      List<Integer> pages,
      boolean press) {
    RenderRequest plain =
        RenderRequest.DEFAULT.withStyle(style).withSettings(settings).withPages(pages);
    Outcome<Rendered> rendered = ROOM.render(issue, press ? plain.forPress() : plain);
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow().pdf();
  }

  /** A style whose cover has these blocks in place of the red rules. */
  static String style(Path folder, String blocks) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("main.xsl"),
        "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'\n"
            + "  xmlns:fo='http://www.w3.org/1999/XSL/Format' xmlns:n='urn:kanyin:normal'\n"
            + "  xmlns:fox='http://xmlgraphics.apache.org/fop/extensions'\n"
            + "  xpath-default-namespace='urn:kanyin:issue'>\n"
            + "  <xsl:import href='../neibu/main.xsl'/>\n"
            + "  <xsl:template name='cover-rule'>"
            + blocks
            + "</xsl:template>\n"
            + "</xsl:stylesheet>\n");
    return folder.toString();
  }

  /** A coloured block on the cover, all measures in millimetres. */
  static String block(double x, double y, double width, double height, String colour, String in) {
    return "<fo:block-container absolute-position='fixed' left='"
        + x
        + "mm' top='"
        + y
        + "mm' width='"
        + width
        + "mm' height='"
        + height
        + "mm' background-color='"
        + colour
        + "'><fo:block>"
        + in
        + "</fo:block></fo:block-container>";
  }

  /** A small issue; a figure in it shows a picture beside it, {@code bild.png}. */
  static Path issue(Path folder, boolean figure) throws IOException {
    return issue(folder, figure, "bild.png");
  }

  static Path issue(Path folder, boolean figure, String picture) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("issue.xml"),
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
            + "<masthead><name>试刊</name><publisher>试印室</publisher></masthead>\n"
            + "<section title='栏目'><article id='a'><title>题目</title><p>一段话。</p>"
            + (figure ? "<figure src='" + picture + "' alt='图' width='50%'/>" : "")
            + "</article></section></issue>");
  }

  /** Writes a JPEG of 1000 by 600 pixels, all of these four inks, {@code bild.jpg}. */
  static void processPicture(Path folder, int... inks) throws IOException {
    Files.createDirectories(folder);
    WritableRaster pixels =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1000, 600, inks.length, null);
    for (int x = 0; x < pixels.getWidth(); x++) {
      for (int y = 0; y < pixels.getHeight(); y++) {
        pixels.setPixel(x, y, inks);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    Path file = folder.resolve("bild.jpg");
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels, null, null), null);
    } finally {
      writer.dispose();
    }
  }

  /** Writes a picture of 1000 by 600 pixels. */
  static void picture(Path folder, IntBinaryOperator colour) throws IOException {
    Files.createDirectories(folder);
    BufferedImage image = new BufferedImage(1000, 600, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, colour.applyAsInt(x, y));
      }
    }
    ImageIO.write(image, "png", folder.resolve("bild.png").toFile());
  }
}
