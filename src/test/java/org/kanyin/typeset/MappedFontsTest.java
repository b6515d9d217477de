package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.FoDocument;
import org.kanyin.fonts.FontBook;
import org.kanyin.measure.ExtractedGlyph;
import org.kanyin.measure.PrintedLine;

/**
 * An office's own font in a role (rule 8): its quotes, dashes and dots have other widths and other
 * places in their em, and still lines are flush, —— is one rule, …… and · stand in the middle.
 */
final class MappedFontsTest {
  private static final List<Path> FOLDERS =
      Stream.of(
              System.getProperty("kanyin.fandol", "fonts"),
              "fonts",
              "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
              "/usr/share/texmf/fonts/opentype/public/fandol",
              "/usr/share/fonts/opentype/fandol")
          .map(Path::of)
          .toList();
  private static final double EM = Galley.EM;

  private static FontBook book(String file) throws IOException {
    Optional<Path> found =
        FOLDERS.stream().map(f -> f.resolve(file)).filter(Files::exists).findFirst();
    assumeTrue(found.isPresent(), "skipped: no " + file + " on this machine");
    return Galley.FONTS.with("fang", found.orElseThrow(), 0);
  }

  private static List<PrintedLine> lines(FontBook book, String text) {
    FoDocument fo =
        Galley.page(12, "<block font-family='fang' text-align='justify'>" + text + "</block>");
    return Galley.lines(Galley.pdf(fo, book));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LXGWWenKai-Regular.ttf",
        "FandolFang-Regular.otf",
        "FandolKai-Regular.otf",
        "FandolSong-Regular.otf"
      })
  void setsLinesFlushAndMarksInTheirPlace(String file) throws IOException {
    FontBook book = book(file);
    String text = "“先生——”他说……“《字》·‘书’”，都在这里了，请收好：（样书）【一】「二」，一并奉上。";
    List<PrintedLine> lines = lines(book, text);
    assertThat(lines.stream().map(PrintedLine::text).collect(Collectors.joining())).isEqualTo(text);
    for (PrintedLine line : lines.subList(0, lines.size() - 1)) {
      assertThat(line.edges()[0]).as("left of " + line.text()).isCloseTo(36, within(0.05));
      assertThat(line.edges()[1])
          .as("right of " + line.text())
          .isCloseTo(36 + 12 * EM, within(0.05));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LXGWWenKai-Regular.ttf",
        "FandolFang-Regular.otf",
        "FandolKai-Regular.otf",
        "FandolSong-Regular.otf"
      })
  void drawsDashesAndDotsAsOne(String file) throws IOException {
    List<ExtractedGlyph> g = lines(book(file), "国——国……国·国").get(0).glyphs();
    double rule = right(g.get(2)) - left(g.get(1));
    assertThat(left(g.get(2))).as("no gap in the rule").isLessThanOrEqualTo(right(g.get(1)));
    assertThat(rule).as("two ems of ink").isCloseTo(2 * EM, within(0.1));
    assertThat((left(g.get(1)) + right(g.get(2))) / 2)
        .as("the rule's middle")
        .isCloseTo(36 + 2 * EM, within(0.05));
    assertThat((left(g.get(4)) + right(g.get(5))) / 2)
        .as("the dots' middle")
        .isCloseTo(36 + 5 * EM, within(0.05));
    assertThat((left(g.get(7)) + right(g.get(7))) / 2)
        .as("the interpunct's middle")
        .isCloseTo(36 + 7.25 * EM, within(0.05));
  }

  private static double left(ExtractedGlyph g) {
    return g.x() + g.inkLeft();
  }

  private static double right(ExtractedGlyph g) {
    return g.x() + g.inkRight();
  }
}
