package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.Cases;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.measure.GlyphStream;
import org.kanyin.measure.PrintedLine;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Small issues in style {@code neibu}, each with the lines that some of its sheets show: {@code
 * left … right text}, the edges of the first and last cell in ems of 12 pt from the measure's left;
 * then what {@code render} says. The first line of a case says which sheets, and with {@code ends
 * n} that only so many lines at the head and the foot of each are shown.
 */
class PrintedLinesTest {
  private static final double EM = 12;
  private static final double LEFT = (210 / 25.4 * 72 - 38 * EM) / 2;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicNode> lines() {
    return Cases.of("render", "lines-", this::print);
  }

  private String print(String document) {
    String[] parts = document.split("\n", 2);
    String[] shown = parts[0].replace("sheets", "").split("ends");
    List<Integer> sheets =
        Arrays.stream(shown[0].strip().split(" ")).map(Integer::valueOf).toList();
    int ends = shown.length == 1 ? Integer.MAX_VALUE : Integer.parseInt(shown[1].strip());
    try {
      Path issue = Files.writeString(folder.resolve("issue.xml"), parts[1]);
      Outcome<Rendered> rendered = PageIssues.RENDERER.render(issue, RenderRequest.DEFAULT);
      assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
      List<PrintedLine> all = PrintedLine.of(GlyphStream.of(rendered.value().orElseThrow().pdf()));
      String lines =
          sheets.stream()
              .flatMap(sheet -> ends(all.stream().filter(l -> l.page() == sheet).toList(), ends))
              .collect(Collectors.joining());
      return lines
          + rendered.findings().stream()
              .map(
                  f ->
                      f.place().line()
                          + ":"
                          + f.place().column()
                          + " "
                          + f.code()
                          + " "
                          + f.message()
                          + f.suggestion()
                          + "\n")
              .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines at a page's head and foot that show anything, and how many stand between. */
  private static Stream<String> ends(List<PrintedLine> page, int ends) {
    List<String> lines =
        page.stream().map(PrintedLinesTest::picture).filter(l -> !l.isEmpty()).toList();
    int between = lines.size() - 2 * Math.min(ends, lines.size());
    return between <= 0
        ? lines.stream()
        : Stream.of(
                lines.subList(0, ends),
                List.of("… " + between + "\n"),
                lines.subList(lines.size() - ends, lines.size()))
            .flatMap(List::stream);
  }

  private static String picture(PrintedLine line) {
    String runs =
        line.runs().stream()
            .filter(run -> run.glyphs().stream().anyMatch(g -> !g.isBlank()))
            .map(run -> run.told(LEFT, EM))
            .collect(Collectors.joining("  |  "));
    return runs.isEmpty() ? "" : "p" + line.page() + " " + runs + "\n";
  }
}
