package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.render.PageIssues.codes;
import static org.kanyin.render.PageIssues.render;
import static org.kanyin.render.PageIssues.shortParagraphs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Rows of tables at the ends of pages: whole where a page holds them, broken where none does. */
class TallRowsTest {
  @TempDir Path folder;

  /** So many points, each numbered, about half a line of the wider column. */
  private static String points(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> "第" + n + "点，把来由、经过写进这一格。")
        .collect(Collectors.joining());
  }

  private static String table(String rows) {
    return "<table widths='20% 80%'><caption>表1　说明</caption>"
        + "<head><row><cell>项目</cell><cell>内容</cell></row></head><body>"
        + rows
        + "</body></table>";
  }

  private static String row(int number, int points) {
    return "<row><cell>第" + number + "行</cell><cell>" + points(points) + "</cell></row>";
  }

  private Rendered rendered(String body) throws IOException {
    return render(PageIssues.issue(folder, "", body), Map.of(), List.of());
  }

  /** What the table's cells show on each page of the body, without the head. */
  private static List<String> cells(Rendered rendered, String block) {
    return rendered.trace().pages().stream()
        .map(
            p ->
                p.lines().stream()
                    .filter(l -> l.block().equals(block))
                    .map(LayoutTrace.Line::text)
                    .collect(Collectors.joining()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String block(Rendered rendered, String text) {
    return rendered.trace().pages().stream()
        .flatMap(p -> p.lines().stream())
        .filter(l -> l.text().startsWith(text))
        .findFirst()
        .orElseThrow()
        .block();
  }

  private static long heads(Rendered rendered) {
    return rendered.trace().pages().stream()
        .filter(p -> p.lines().stream().anyMatch(l -> l.text().equals("项目")))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "0, 220", "12, 160", "27, 160", "30, 300"})
  void aRowHigherThanAPageGoesOnOverIt(int before, int count) throws IOException {
    Rendered rendered = rendered(shortParagraphs(before) + table(row(1, count) + row(2, 1)));
    List<String> parts = cells(rendered, block(rendered, "第1点"));
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(String.join("", parts)).isEqualTo(points(count));
    assertThat(heads(rendered)).isBetween((long) parts.size(), parts.size() + 1L);
    for (LayoutTrace.Page page : rendered.trace().pages()) {
      assertThat(page.free()).isGreaterThan(-0.1);
    }
  }

  @Test
  void aRowThatAPageHoldsStaysWhole() throws IOException {
    for (int before = 5; before < 30; before += 6) {
      Rendered rendered =
          rendered(shortParagraphs(before) + table(row(1, 20) + row(2, 40) + row(3, 40)));
      TreeSet<String> blocks = new TreeSet<>();
      rendered.trace().pages().stream()
          .flatMap(p -> p.lines().stream())
          .filter(l -> l.text().startsWith("第1点"))
          .forEach(l -> blocks.add(l.block()));
      assertThat(blocks).hasSize(3);
      blocks.forEach(b -> assertThat(cells(rendered, b)).hasSize(1));
    }
  }

  @Test
  void whatCannotBeBrokenIsAnError() throws IOException {
    String head =
        "<table><head><row><cell>"
            + points(200)
            + "</cell></row></head>"
            + "<body><row><cell>一</cell></row></body></table>";
    Outcome<Rendered> outcome =
        PageIssues.RENDERER.render(PageIssues.issue(folder, "", head), RenderRequest.DEFAULT);
    assertThat(codes(outcome)).contains("T003");
    assertThat(outcome.value()).isEmpty();
  }
}
