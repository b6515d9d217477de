package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Sha256;
import org.kanyin.picture.file.PngFile;
import org.kanyin.seal.ArchiveIssues;
import org.kanyin.seal.VeraPdf;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** No version of Java leaves a trace in a picture's colour profile. */
final class PictureProfilesTest {
  /** Of seal/srgb.icc: the one profile of a file whose pictures have none of their own. */
  private static final String OURS = Sha256.of(read("src/main/resources/org/kanyin/seal/srgb.icc"));

  @TempDir Path folder;

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<byte[]> profiles(byte[] picture) throws IOException {
    Path issue =
        ArchiveIssues.issue(folder, "<p>图。</p><figure src='a.png' alt='一张图' width='30%'/>");
    Files.write(folder.resolve("a.png"), picture);
    byte[] pdf = ArchiveIssues.outcome(issue, List.of(), false).value().orElseThrow().pdf();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    List<byte[]> profiles = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        if (object.getObject() instanceof COSStream s && !s.containsKey(COSName.TYPE)) {
          byte[] content = s.createInputStream().readAllBytes();
          if (content.length > 128 && new String(content, 36, 4, "ISO-8859-1").equals("acsp")) {
            profiles.add(content);
          }
        }
      }
    }
    return profiles;
  }

  @Test
  void opacityBringsNoProfileOfJava() throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, 0x80FF0000);
    List<String> hashes = profiles(png(image)).stream().map(Sha256::of).toList();
    assertThat(hashes).containsExactly(OURS);
  }

  @Test
  void aPicturesOwnProfileSaysNotWhoWroteIt() throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    List<byte[]> found = profiles(withProfile(png(image), linear));
    assertThat(found).hasSize(2);
    byte[] own = Sha256.of(found.get(0)).equals(OURS) ? found.get(1) : found.get(0);
    assertThat(own).hasSameSizeAs(linear);
    for (int[] field : new int[][] {{4, 8}, {40, 44}, {80, 100}}) {
      assertThat(Arrays.copyOfRange(own, field[0], field[1])).containsOnly(0);
    }
    assertThat(Arrays.copyOfRange(own, 128, own.length))
        .isEqualTo(Arrays.copyOfRange(linear, 128, linear.length));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static byte[] withProfile(byte[] png, byte[] profile) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {'p', 0, 0});
    try (var deflate = new DeflaterOutputStream(chunk)) {
      deflate.write(profile);
    }
    int header = 33;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, header);
    PngFile.write(out, "iCCP", chunk.toByteArray());
    out.write(png, header, png.length - header);
    return out.toByteArray();
  }
}
