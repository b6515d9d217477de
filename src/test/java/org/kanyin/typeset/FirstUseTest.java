package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.fonts.FontFile;
import org.kanyin.measure.Mutool;
import org.kanyin.measure.PdfJs;
import org.kanyin.measure.Poppler;
import org.kanyin.measure.PrintedLine;

/** In whatever order characters are first used, what is extracted is what was set. */
final class FirstUseTest {
  /** Consecutive ones beside ones beyond the BMP: FOP's writer of ToUnicode maps loses those. */
  private static final List<String> CHARACTERS =
      List.of("《 》 「 」 一 丁 七 万 丈 三 上 下 中 𬭚 𬭛 𬭳 𬭶 𫟅 人 文".split(" "));

  private static final List<List<Integer>> ALIKE = alike();

  @ParameterizedTest
  @ValueSource(strings = {"《》𬭚", "字《》𬭚字", "𬭚𬭛《》𬭚字", "一丁𬭚七万𬭛丈"})
  void aPairAfterConsecutiveCharacters(String text) {
    assertThat(extracted(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrder(long seed) {
    Random random = new Random(seed);
    String text =
        random
            .ints(18, 0, CHARACTERS.size())
            .mapToObj(CHARACTERS::get)
            .collect(Collectors.joining());
    assertThat(extracted("始" + text + "终")).isEqualTo("始" + text + "终");
  }

  /**
   * Characters that the font draws alike, as often as chance has it: each is read as it was typed,
   * by every reader at hand.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void drawnAlike(long seed) throws IOException {
    Random random = new Random(seed);
    List<List<Integer>> groups = new ArrayList<>(ALIKE);
    Collections.shuffle(groups, random);
    List<Integer> used =
        new ArrayList<>(groups.subList(0, 8).stream().flatMap(List::stream).toList());
    used.addAll(used.subList(0, used.size() / 2));
    Collections.shuffle(used, random);
    StringBuilder text = new StringBuilder("始");
    used.forEach(c -> text.append(random.nextInt(4) == 0 ? "𬭚" : "").appendCodePoint(c));
    text.append("终");
    assertThat(extracted(text.toString())).as("seed " + seed).isEqualTo(text.toString());
    assertThat(readBack(text.toString())).as("seed " + seed).containsOnly(text.toString());
  }

  /**
   * By glyph of the text's font, where several characters have it; what is set as marks left out.
   */
  private static List<List<Integer>> alike() {
    FontFile song = Galley.FONTS.role("song", 400).orElseThrow().fileFor('国', false);
    Map<Integer, List<Integer>> byGlyph = new TreeMap<>();
    for (int c = 0x2E80; c < 0x2FA20; c++) {
      if (song.has(c) && (Character.isIdeographic(c) || c <= 0x2FD5)) {
        byGlyph.computeIfAbsent(song.glyph(c), g -> new ArrayList<>()).add(c);
      }
    }
    return byGlyph.values().stream().filter(g -> g.size() > 1).toList();
  }

  /** What each reader makes of it, without the white space of its own. */
  private static Set<String> readBack(String text) throws IOException {
    byte[] pdf = Galley.pdf(Galley.page(60, "<block>" + text + "</block>"), Galley.FONTS);
    Set<String> read = new LinkedHashSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      read.add(new PDFTextStripper().getText(document).strip());
    }
    Path file = Files.createTempFile("alike", ".pdf");
    try {
      Files.write(file, pdf);
      Poppler.text(file, Poppler.RAW).ifPresent(t -> read.add(t.strip()));
      Mutool.text(file).ifPresent(t -> read.add(t.strip()));
      PdfJs.text(file).ifPresent(t -> read.add(t.strip()));
    } finally {
      Files.delete(file);
    }
    return read;
  }

  private static String extracted(String text) {
    byte[] pdf = Galley.pdf(Galley.page(60, "<block>" + text + "</block>"), Galley.FONTS);
    return Galley.lines(pdf).stream().map(PrintedLine::text).collect(Collectors.joining());
  }
}
