package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.render.PageIssues.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** What stands in the cells of a table without widths, and on how many lines. */
class TableNumbersTest {
  private static final List<String> NUMBERS =
      List.of(
          "1,023,757",
          "2026-03-15",
          "−12.5℃",
          "100001",
          "+3.75%",
          "12.5万元",
          "±0.5mm",
          "第102项",
          "1998—2026",
          "08:30",
          "￥1,280",
          "3×4");

  @TempDir Path folder;

  private Outcome<Rendered> render(String table, Map<String, String> settings) throws IOException {
    return PageIssues.RENDERER.render(
        PageIssues.issue(folder, "", table), RenderRequest.DEFAULT.withSettings(settings));
  }

  private static String row(Stream<String> cells) {
    return cells
        .map(c -> "<cell>" + c + "</cell>")
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  private static List<String> lines(Outcome<Rendered> rendered) {
    LayoutTrace trace = rendered.value().orElseThrow().trace();
    return trace.pages().subList(trace.bodyStart(), trace.pages().size()).stream()
        .flatMap(p -> p.lines().stream())
        .map(l -> l.text().strip())
        .toList();
  }

  /** A column of each, beside one of text that would take all there is. */
  @Test
  void numbersAreNotParted() throws IOException {
    String text = "全镇上下一齐动手，把沿街的招牌一块一块换过来。".repeat(3);
    for (int columns = 2; columns <= 9; columns++) {
      for (int from = 0; from < NUMBERS.size(); from++) {
        int first = from;
        List<String> shown =
            IntStream.range(0, columns - 1)
                .mapToObj(i -> NUMBERS.get((first + i) % NUMBERS.size()))
                .toList();
        String table =
            "<table><body>"
                + row(Stream.concat(Stream.of(text), shown.stream()))
                + "</body></table>";
        Outcome<Rendered> rendered = render(table, Map.of());
        assertThat(codes(rendered)).as(table).isEmpty();
        assertThat(lines(rendered)).as(table).containsAll(shown);
      }
    }
  }

  @Test
  void namesAndShortHeadsAreWholeWhereThereIsRoom() throws IOException {
    List<String> heads = List.of("乡镇", "件数", "办结率", "满意", "不满意", "联络站", "备注");
    List<String> cells = List.of("杨树镇", "52", "96.8%", "28", "1", "三道沟", "含满族自治村两个");
    String table =
        "<table><head>"
            + row(heads.stream())
            + "</head><body>"
            + row(cells.stream())
            + "</body></table>";
    for (int characters : new int[] {38, 30, 26}) {
      Map<String, String> narrow = Map.of("characters", String.valueOf(characters));
      assertThat(lines(render(table, narrow)))
          .as(characters + " characters")
          .containsAll(heads)
          .containsAll(cells.subList(0, 6));
    }
  }

  /** One size smaller, not more, where that is enough. */
  @Test
  void theTypeIsSmallerWhereTheNumbersNeedIt() throws IOException {
    for (int columns = 6; columns <= 11; columns++) {
      String table =
          "<table><body>"
              + row(Stream.generate(() -> "1,234,567").limit(columns))
              + "</body></table>";
      Outcome<Rendered> rendered = render(table, Map.of());
      assertThat(codes(rendered)).as(columns + " columns").isEmpty();
      assertThat(lines(rendered).stream().filter("1,234,567"::equals)).hasSize(columns);
    }
  }

  /** A cell over two columns, and one over two rows. */
  @Test
  void spanningCellsCount() throws IOException {
    String table =
        "<table><head><row><cell rows='2'>单位</cell><cell span='2'>2026年收入（万元）</cell></row>"
            + "<row><cell>上年</cell><cell>本年</cell></row></head><body><row><cell>"
            + "某某单位的说明文字很长很长，要占去许多地方。".repeat(4)
            + "</cell><cell>12,345.67</cell><cell>12,345.67</cell></row></body></table>";
    Outcome<Rendered> rendered = render(table, Map.of());
    assertThat(codes(rendered)).isEmpty();
    assertThat(lines(rendered).stream().filter("12,345.67"::equals)).hasSize(2);
  }

  @Test
  void whatCannotBeIsAnErrorThatNamesTheCell() throws IOException {
    String wide = row(Stream.generate(() -> "12,345,678.90").limit(16));
    assertThat(codes(render("<table><body>" + wide + "</body></table>", Map.of())))
        .containsOnly("R164");
    String given = row(Stream.of("甲", "1,234,567"));
    Outcome<Rendered> narrow =
        render("<table widths='92% 8%'><body>" + given + "</body></table>", Map.of());
    assertThat(codes(narrow)).containsExactly("R163");
    assertThat(narrow.findings().get(0).message()).contains("第 2 列").contains("1,234,567");
    assertThat(
            codes(render("<table widths='88% 12%'><body>" + given + "</body></table>", Map.of())))
        .isEmpty();
  }
}
