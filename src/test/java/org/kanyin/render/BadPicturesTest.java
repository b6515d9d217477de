package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.render.model.Rendered;
import org.kanyin.seal.ArchiveIssues;
import org.kanyin.seal.VeraPdf;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Pictures as contributors send them: the file conforms all the same, or a finding says why not.
 */
class BadPicturesTest {
  private static final int SIZE = 16;

  @TempDir Path folder;

  private List<String> codes(String name, byte[] picture) throws IOException {
    Path issue =
        ArchiveIssues.issue(folder, "<p>图。</p><figure src='" + name + "' alt='一张图' width='30%'/>");
    Files.write(folder.resolve(name), picture);
    Outcome<Rendered> rendered = ArchiveIssues.outcome(issue, List.of(), false);
    byte[] pdf = rendered.value().orElseThrow().pdf();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    return rendered.findings().stream().map(Finding::code).toList();
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static BufferedImage image(int type) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, type);
    for (int i = 0; i < SIZE; i++) {
      image.setRGB(i, i, 0x80FF0000);
    }
    return image;
  }

  @Test
  void transparency() throws IOException {
    assertThat(codes("a.png", png(image(BufferedImage.TYPE_INT_ARGB)))).isEmpty();
  }

  @Test
  void sixteenBits() throws IOException {
    assertThat(codes("g.png", png(image(BufferedImage.TYPE_USHORT_GRAY)))).isEmpty();
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(SIZE, SIZE);
    assertThat(codes("d.png", png(new BufferedImage(model, raster, false, null)))).isEmpty();
  }

  @Test
  void aProfileThatIsNone() throws IOException {
    byte[] plain = png(image(BufferedImage.TYPE_INT_RGB));
    byte[] chunk = "iCCPx\0\0nothing deflated".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(chunk);
    int header = 33;
    ByteBuffer out = ByteBuffer.allocate(plain.length + chunk.length + 8);
    out.put(plain, 0, header).putInt(chunk.length - 4).put(chunk).putInt((int) crc.getValue());
    out.put(plain, header, plain.length - header);
    assertThat(codes("p.png", out.array())).containsExactly("R021");
  }

  @Test
  void processColours() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WritableRaster cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIZE, SIZE, 4, null);
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(cmyk, null, null), null);
    } finally {
      writer.dispose();
    }
    assertThat(codes("c.jpg", out.toByteArray())).containsExactly("R022");
  }
}
