package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plates of an issue for a print shop: black and the one named red, and no other. */
final class PlatesOfAnIssueTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17/issue.xml");
  private static final String RED = "Kanyin Red";

  /** Enough to see a comma. */
  private static final int DPI = 36;

  @TempDir Path folder;

  static Stream<Path> issues() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      // Photographs in colour are printed with all inks.
      List<Path> samples =
          files
              .filter(f -> f.endsWith("issue.xml") && !f.startsWith("samples/pictures"))
              .sorted()
              .toList();
      return Stream.concat(samples.stream(), Stream.of(REAL));
    }
  }

  private Set<String> platesByGhostscript(byte[] pdf) throws IOException {
    Set<String> names = new TreeSet<>();
    plates(pdf, DPI).forEach(page -> names.addAll(page.keySet()));
    return names;
  }

  private List<Map<String, BufferedImage>> plates(byte[] pdf, int dpi) throws IOException {
    Path out = Files.createDirectories(folder.resolve("plates"));
    return Ghostscript.plates(Files.write(folder.resolve("a.pdf"), pdf), out, dpi);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void blackAndTheNamedRed(Path issue) throws IOException {
    assumeTrue(Files.exists(issue), "the real issue is not here");
    assertThat(InkWords.of(PrintedPages.pdf(issue))).containsExactly("Black", RED);
  }

  @ParameterizedTest
  @MethodSource("issues")
  void inGhostscriptsEyesToo(Path issue) throws IOException {
    Ghostscript.assumeInstalled();
    assumeTrue(Files.exists(issue), "the real issue is not here");
    assertThat(platesByGhostscript(PrintedPages.pdf(issue))).containsExactly("Black", RED);
  }

  @Test
  void theRedIsMadeOfProcessInksWhereThatIsAsked() throws IOException {
    Map<String, String> cmyk = Map.of("red-plate", "cmyk", "red-cmyk", "0 90 80 0");
    byte[] pdf =
        PrintedPages.pdf(
            Path.of("samples/demo/issue.xml"), Optional.empty(), cmyk, List.of(), true);
    Set<String> inks = InkWords.of(pdf);
    // The figure in black and red is one in CMYK then: what its pixels use, only plates show.
    assertThat(inks).containsExactly("Black", "DeviceCMYK", "Magenta", "Yellow");
    Ghostscript.assumeInstalled();
    assertThat(platesByGhostscript(pdf)).containsExactly("Black", "Magenta", "Yellow");
  }

  @Test
  void anInkOfAnotherNameIsThatInk() throws IOException {
    Map<String, String> named = Map.of("red-name", "PANTONE 485 C");
    byte[] pdf =
        PrintedPages.pdf(
            PrintedPages.issue(folder, false), Optional.empty(), named, List.of(), true);
    assertThat(InkWords.of(pdf)).containsExactly("Black", "PANTONE 485 C");
  }

  @Test
  void aGreyPictureIsPrintedInBlackThoughItIsSavedInColour() throws IOException {
    PrintedPages.picture(folder, (x, y) -> 0x010101 * (x / 4));
    byte[] pdf = PrintedPages.pdf(PrintedPages.issue(folder, true));
    assertThat(InkWords.of(pdf)).containsExactly("Black", RED);
    Ghostscript.assumeInstalled();
    assertThat(platesByGhostscript(pdf)).containsExactly("Black", RED);
  }

  @Test
  void aPictureOfBlackAndRedIsPrintedInThose() throws IOException {
    PrintedPages.picture(folder, (x, y) -> x < 300 ? 0xD7000F : x < 600 ? 0x404040 : 0xEB8087);
    byte[] pdf = PrintedPages.pdf(PrintedPages.issue(folder, true));
    assertThat(InkWords.of(pdf)).containsExactly("Black", RED);
    Ghostscript.assumeInstalled();
    Map<String, BufferedImage> page = plates(pdf, 100).get(2);
    assertThat(page).containsOnlyKeys("Black", RED);
  }

  /** A picture that is in process colours already is what the print shop wants. */
  @Test
  void aPictureInProcessInksKeepsThem() throws IOException {
    PrintedPages.processPicture(folder, 255, 0, 128, 0);
    byte[] pdf = PrintedPages.pdf(PrintedPages.issue(folder, true, "bild.jpg"));
    assertThat(InkWords.of(pdf)).containsExactly("Black", "DeviceCMYK", RED);
    Ghostscript.assumeInstalled();
    assertThat(platesByGhostscript(pdf)).containsExactly("Black", "Cyan", RED, "Yellow");
  }

  @Test
  void aPhotographStaysWhatItIs() throws IOException {
    PrintedPages.picture(folder, (x, y) -> ((x / 4) << 16 | (y / 4) << 8 | 0x80));
    byte[] pdf = PrintedPages.pdf(PrintedPages.issue(folder, true));
    assertThat(InkWords.of(pdf)).containsExactly("Black", "ICCBased", RED);
  }

  /** 套印: where black stands on red, the red goes on beneath; where white does, it is left out. */
  @Test
  void blackOverprintsAndWhiteKnocksOut() throws IOException {
    Ghostscript.assumeInstalled();
    Path issue = PrintedPages.issue(folder, false);
    for (boolean white : List.of(false, true)) {
      String text = "<fo:inline color='" + (white ? "#ffffff" : "#000000") + "'>田田田</fo:inline>";
      String style =
          PrintedPages.style(
              folder.resolve("s" + white), PrintedPages.block(50, 100, 60, 20, "{$red}", text));
      byte[] pdf = PrintedPages.pdf(issue, Optional.of(style), Map.of(), List.of(), true);
      Map<String, BufferedImage> cover = plates(pdf, 150).get(0);
      int x = pixels(51);
      int y = pixels(101);
      boolean solid = Ghostscript.isSolid(cover.get(RED), x, y, pixels(58), pixels(18));
      assertThat(solid).as("the red goes on beneath " + text).isEqualTo(!white);
      boolean black = Ghostscript.hasInk(cover.get("Black"), x, y, pixels(58), pixels(18));
      assertThat(black).as("on the black plate: " + text).isEqualTo(!white);
    }
  }

  private static int pixels(double millimetres) {
    return (int) Math.round(millimetres / 25.4 * 150);
  }
}
