package org.kanyin.seal.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Ghostscript as a platemaker: every page as one picture a plate, dark where there is ink. */
final class Ghostscript {
  private static final Pattern PLATE = Pattern.compile("p(\\d+)\\((.+)\\)\\.tif");
  private static final List<String> PROCESS = List.of("Cyan", "Magenta", "Yellow", "Black");

  private Ghostscript() {}

  /** Skips the test, visibly, where Ghostscript is not installed. */
  static void assumeInstalled() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gs")), "no Ghostscript on this machine");
  }

  /** The plates of each page that have any ink, by their names. */
  static List<Map<String, BufferedImage>> plates(Path pdf, Path folder, int dpi)
      throws IOException {
    List<String> command =
        List.of(
            "gs",
            "-q",
            "-dBATCH",
            "-dNOPAUSE",
            "-dSAFER",
            "-sDEVICE=tiffsep",
            "-r" + dpi,
            "-sOutputFile=" + folder.resolve("p%d.tif"),
            pdf.toString());
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(run.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    List<Map<String, BufferedImage>> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Matcher m = PLATE.matcher(file.getFileName().toString());
        if (m.matches()) {
          int page = Integer.parseInt(m.group(1));
          while (pages.size() < page) {
            pages.add(new TreeMap<>());
          }
          BufferedImage plate = ImageIO.read(file.toFile());
          if (hasInk(plate, 0, 0, plate.getWidth(), plate.getHeight())) {
            pages.get(page - 1).put(m.group(2), plate);
          }
        }
        Files.delete(file);
      }
    }
    assertThat(pages).as("plates of " + PROCESS).isNotEmpty();
    return pages;
  }

  /** Whether any pixel of a region is darker than paper. */
  static boolean hasInk(BufferedImage plate, int x, int y, int width, int height) {
    for (int i = x; i < x + width; i++) {
      for (int j = y; j < y + height; j++) {
        if ((plate.getRGB(i, j) & 0xFF) < 0xFF) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether every pixel of a region is full ink. */
  static boolean isSolid(BufferedImage plate, int x, int y, int width, int height) {
    for (int i = x; i < x + width; i++) {
      for (int j = y; j < y + height; j++) {
        if ((plate.getRGB(i, j) & 0xFF) > 2) {
          return false;
        }
      }
    }
    return true;
  }
}
