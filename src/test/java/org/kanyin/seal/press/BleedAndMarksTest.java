package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.check.Checker;

/** Colour at the page's edge goes beyond it, and marks show where the knife goes. */
final class BleedAndMarksTest {
  private static final double MILLIMETRE = 72 / 25.4;
  private static final int DPI = 127;
  private static final int PIXELS = 5;

  /** From the paper's edge to the page's. */
  private static final int ROOM = 10;

  @TempDir Path folder;
  private int styles;

  private byte[] cover(String blocks) throws IOException {
    String style = style(blocks);
    Path issue = PrintedPages.issue(folder, false);
    return PrintedPages.pdf(issue, Optional.of(style), Map.of(), List.of(), true);
  }

  /** A folder of its own for each: a style is read once. */
  private String style(String blocks) throws IOException {
    return PrintedPages.style(folder.resolve("style" + styles++), blocks);
  }

  private Set<String> codes(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    Set<String> codes = new TreeSet<>();
    Checker.check(file, Optional.empty(), org.kanyin.check.model.CheckRequest.plates())
        .value()
        .orElseThrow()
        .findings()
        .stream()
        .map(Finding::code)
        .forEach(codes::add);
    return codes;
  }

  private static void assertGrown(PDRectangle box, PDRectangle by, double millimetres) {
    Offset<Float> exact = Offset.offset(0.05f);
    float points = (float) (millimetres * MILLIMETRE);
    assertThat(box.getLowerLeftX()).isCloseTo(by.getLowerLeftX() - points, exact);
    assertThat(box.getLowerLeftY()).isCloseTo(by.getLowerLeftY() - points, exact);
    assertThat(box.getUpperRightX()).isCloseTo(by.getUpperRightX() + points, exact);
    assertThat(box.getUpperRightY()).isCloseTo(by.getUpperRightY() + points, exact);
  }

  @Test
  void everyPageSaysWhereItIsCut() throws IOException {
    for (String blocks : List.of("", PrintedPages.block(0, 0, 210, 20, "{$red}", ""))) {
      double bleed = blocks.isEmpty() ? 0 : 3;
      try (PDDocument document = Loader.loadPDF(cover(blocks))) {
        for (PDPage page : document.getPages()) {
          PDRectangle trim =
              new PDRectangle(
                  page.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.TRIM_BOX));
          assertGrown(trim, new PDRectangle(595.276f, 841.89f), 0);
          assertGrown(
              new PDRectangle(
                  page.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.BLEED_BOX)),
              trim,
              bleed);
          assertGrown(page.getMediaBox(), trim, blocks.isEmpty() ? 0 : ROOM);
          assertThat(page.getCropBox().toString()).isEqualTo(page.getMediaBox().toString());
        }
      }
    }
  }

  @Test
  void popplerReadsTheSameBoxes() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfinfo")), "no pdfinfo on this machine");
    Path file =
        Files.write(
            folder.resolve("a.pdf"), cover(PrintedPages.block(0, 0, 210, 20, "{$red}", "")));
    Process run =
        new ProcessBuilder("pdfinfo", "-box", "-f", "1", "-l", "9", file.toString()).start();
    List<String> boxes =
        new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(l -> l.contains("TrimBox") || l.contains("BleedBox"))
            .map(l -> l.replaceAll("\\s+", " "))
            .toList();
    assertThat(boxes)
        .hasSize(6)
        .allMatch(
            b ->
                b.endsWith("TrimBox: 0.00 0.00 595.28 841.89")
                    || b.endsWith("BleedBox: -8.50 -8.50 603.78 850.39"));
  }

  /** Grounds that end at the edges, of a colour, of grey, in the corners. */
  @Test
  void groundsAreDrawnOutByThreeMillimetres() throws IOException {
    byte[] pdf =
        cover(
            PrintedPages.block(0, 0, 210, 20, "{$red}", "")
                + PrintedPages.block(0, 250, 30, 47, "#808080", "")
                + PrintedPages.block(190, 100, 20, 20, "#000000", ""));
    assertThat(codes(pdf)).containsExactly("K077");
    Ghostscript.assumeInstalled();
    Map<String, BufferedImage> plates = plates(pdf);
    BufferedImage red = plates.get("Kanyin Red");
    assertInk(red, -2.9, -2.9, 215.8, 22.5, true);
    BufferedImage black = plates.get("Black");
    assertInk(black, -2.9, 251, 32.5, 48.8, true);
    assertInk(black, 191, 101, 21.9, 18, true);
    // No colour beyond the bleed, but for the marks at the corners.
    assertInk(red, 20, -9, 170, 5.8, false);
    assertInk(black, 213.2, 50, 6, 150, false);
    assertInk(black, -9, 50, 5.8, 150, false);
  }

  @Test
  void marksStandAtTheCornersClearOfTheBleed() throws IOException {
    Ghostscript.assumeInstalled();
    byte[] pdf = cover(PrintedPages.block(0, 0, 210, 20, "{$red}", ""));
    List<Map<String, BufferedImage>> pages = pages(pdf);
    for (String plate : List.of("Black", "Kanyin Red")) {
      for (double x : new double[] {0, 210}) {
        for (double y : new double[] {0, 297}) {
          double out = y == 0 ? -8.8 : 297 + 4.2;
          assertInk(pages.get(0).get(plate), x - 0.3, out, 0.6, 4.6, true);
          double side = x == 0 ? -8.8 : 210 + 4.2;
          assertInk(pages.get(0).get(plate), side, y - 0.3, 4.6, 0.6, true);
        }
      }
    }
    // The contents are printed in black alone: a mark in red would cost that page a plate.
    assertThat(pages.get(1)).containsOnlyKeys("Black");
    assertInk(pages.get(1).get("Black"), -0.3, -8.8, 0.6, 4.6, true);
  }

  @Test
  void whatTheStyleItselfDrawsOutStaysAsItIs() throws IOException {
    byte[] pdf = cover(PrintedPages.block(-3, 270, 216, 30, "{$red}", ""));
    assertThat(codes(pdf)).containsExactly("K077");
    Ghostscript.assumeInstalled();
    assertInk(plates(pdf).get("Kanyin Red"), -2.9, 271, 215.8, 28.8, true);
  }

  /** A picture has nothing beyond its edge: the report says so. */
  @Test
  void aPictureThatEndsAtTheEdgeIsReported() throws IOException {
    PrintedPages.picture(folder, (x, y) -> 0x808080);
    Path issue = PrintedPages.issue(folder, true);
    String picture =
        "<fo:block-container absolute-position='fixed' left='%smm' top='%smm' width='%smm'"
            + " height='%smm'><fo:block line-height='0'><fo:external-graphic"
            + " src=\"url('urn:kanyin:picture:{(//@n:picture)[1]}')\" fox:alt-text='图'"
            + " content-width='%smm' content-height='%smm' scaling='non-uniform'/></fo:block>"
            + "</fo:block-container>";
    String atTheEdge = String.format(picture, 0, 200, 210, 97, 210, 97);
    String beyond = String.format(picture, -3, 200, 216, 100, 216, 100);
    assertThat(report(issue, atTheEdge)).contains("K076");
    assertThat(report(issue, beyond)).doesNotContain("K076");
  }

  private Set<String> report(Path issue, String blocks) throws IOException {
    String style = style(blocks);
    return codes(PrintedPages.pdf(issue, Optional.of(style), Map.of(), List.of(), true));
  }

  private Map<String, BufferedImage> plates(byte[] pdf) throws IOException {
    return pages(pdf).get(0);
  }

  private List<Map<String, BufferedImage>> pages(byte[] pdf) throws IOException {
    Path out = Files.createDirectories(folder.resolve("plates"));
    return Ghostscript.plates(Files.write(folder.resolve("a.pdf"), pdf), out, DPI);
  }

  /** All millimetres from the trim's top left corner. */
  private static void assertInk(
      BufferedImage plate, double x, double y, double width, double height, boolean ink) {
    int left = (int) Math.round((x + ROOM) * PIXELS);
    int top = (int) Math.round((y + ROOM) * PIXELS);
    int across = (int) Math.max(3, Math.round(width * PIXELS));
    int down = (int) Math.max(3, Math.round(height * PIXELS));
    String where = x + "," + y + " " + width + "×" + height;
    if (ink) {
      assertThat(covers(plate, left, top, across, down)).as("ink all over " + where).isTrue();
    } else {
      assertThat(Ghostscript.hasInk(plate, left, top, across, down))
          .as("no ink in " + where)
          .isFalse();
    }
  }

  /** Ink in every row and column: a thin mark fills the length of its box, a ground all of it. */
  private static boolean covers(BufferedImage plate, int x, int y, int width, int height) {
    boolean thin = Math.min(width, height) <= 3;
    if (thin) {
      boolean upright = height > width;
      for (int i = 0; i < Math.max(width, height); i++) {
        boolean there =
            upright
                ? Ghostscript.hasInk(plate, x, y + i, width, 1)
                : Ghostscript.hasInk(plate, x + i, y, 1, height);
        if (!there) {
          return false;
        }
      }
      return true;
    }
    for (int i = x; i < x + width; i++) {
      for (int j = y; j < y + height; j++) {
        if ((plate.getRGB(i, j) & 0xFF) == 0xFF) {
          return false;
        }
      }
    }
    return true;
  }
}
