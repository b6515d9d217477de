package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kanyin.render.PageIssues.RENDERER;
import static org.kanyin.render.PageIssues.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Contents that are longer than a page: by a few lines, and by many. */
class ContentsPagesTest {
  /** So many entries of one line are a page of neibu under its head, in one section. */
  private static final int PAGE = 28;

  private static final String TWO_LINES = "关于各单位来稿登记、校对、付印、装订与分发情况的检查";

  @TempDir Path folder;

  private Outcome<Rendered> render(String sections, Map<String, String> settings)
      throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<masthead><name>刊印</name></masthead>"
            + sections
            + "</issue>");
    return RENDERER.render(issue, RenderRequest.DEFAULT.withSettings(settings));
  }

  private static String section(String name, int from, int entries, String title) {
    return IntStream.range(from, from + entries)
        .mapToObj(
            i ->
                "<article id='a%d'><title>%s%d</title><author>林溪</author><p>一行。</p></article>"
                    .formatted(i, title, i))
        .collect(Collectors.joining("", "<section title='" + name + "'>", "</section>"));
  }

  private static LayoutTrace trace(Outcome<Rendered> rendered) {
    return rendered.value().orElseThrow().trace();
  }

  /** Pages before the first of the body: a cover, contents, and a blank one to begin a recto. */
  @ParameterizedTest
  @CsvSource({"28, 2, ''", "29, 2, R160", "31, 2, R160", "32, 4, R161", "33, 4, R161", "35, 4, ''"})
  void aFewLinesTooManyCostNoLeaf(int entries, int before, String said) throws IOException {
    Outcome<Rendered> rendered = render(section("动态", 1, entries, "文"), Map.of());
    assertThat(trace(rendered).bodyStart()).isEqualTo(before);
    assertThat(String.join(" ", codes(rendered))).isEqualTo(said);
  }

  @Test
  void freeLinesBetweenSectionsAreTakenFirst() throws IOException {
    String sections = section("一", 1, 9, "文") + section("二", 10, 9, "文") + section("三", 19, 9, "文");
    Outcome<Rendered> rendered = render(sections, Map.of());
    assertThat(codes(rendered)).containsExactly("R160");
    List<Double> baselines =
        trace(rendered).pages().get(1).lines().stream()
            .map(LayoutTrace.Line::baseline)
            .distinct()
            .sorted()
            .skip(2)
            .toList();
    assertThat(baselines).hasSize(PAGE - 1);
    for (int i = 1; i < baselines.size(); i++) {
      double expected = i % 9 == 0 ? 1.5 * 21 : 21;
      assertThat(baselines.get(i) - baselines.get(i - 1)).isCloseTo(expected, within(0.01));
    }
  }

  @Test
  void aStyleMayRefuse() throws IOException {
    Outcome<Rendered> rendered = render(section("动态", 1, 29, "文"), Map.of("contents-tighten", "0"));
    assertThat(codes(rendered)).containsExactly("R161");
    assertThat(trace(rendered).bodyStart()).isEqualTo(4);
  }

  /** Each page begins with a section's name and a whole entry, however the pages fall. */
  @ParameterizedTest
  @CsvSource({"neibu, 0", "neibu, 1", "gongwen, 0", "gongwen, 1"})
  void aSectionThatGoesOnRepeatsItsName(String style, int shorter) throws IOException {
    String sections =
        section("动态", 1, 7 - shorter, TWO_LINES)
            + section("委员会工作专题", 11, 19, TWO_LINES)
            + section("调研", 31, 9, TWO_LINES);
    Path issue = folder.resolve("issue.xml");
    render(sections, Map.of());
    Outcome<Rendered> rendered =
        RENDERER.render(issue, RenderRequest.DEFAULT.withStyle(Optional.of(style)));
    LayoutTrace trace = trace(rendered);
    int repeated = 0;
    for (int p = 1; p < trace.bodyStart(); p++) {
      List<LayoutTrace.Line> lines = entries(trace.pages().get(p));
      if (lines.isEmpty()) {
        continue;
      }
      double first = lines.stream().mapToDouble(LayoutTrace.Line::baseline).min().orElseThrow();
      List<LayoutTrace.Line> top =
          lines.stream().filter(l -> Math.abs(l.baseline() - first) < 1).toList();
      assertThat(top).as("page " + p).anyMatch(ContentsPagesTest::isSectionName);
      assertThat(top).as("page " + p).anyMatch(l -> l.text().startsWith("关于各单位"));
      assertThat(lines.get(lines.size() - 1).text()).as("page " + p).contains("（");
      repeated += p > 1 ? 1 : 0;
    }
    assertThat(repeated).as("pages that begin so").isPositive();
  }

  private static boolean isSectionName(LayoutTrace.Line line) {
    return line.runs().stream().anyMatch(r -> !r.block().matches("a\\d+-.*"));
  }

  private static List<LayoutTrace.Line> entries(LayoutTrace.Page page) {
    return page.lines().stream()
        .filter(l -> l.region().equals("body") && !l.runs().isEmpty())
        .toList();
  }
}
