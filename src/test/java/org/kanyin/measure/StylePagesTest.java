package org.kanyin.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** The sample on another paper and in another style, by where its lines stand. */
final class StylePagesTest {
  private static final Path DEMO = Path.of("samples/demo/issue.xml");
  private static final double MM = 72 / 25.4;
  private static final double EXACT = 0.05;

  /** A type area in points; {@code inner} is its distance from the binding edge. */
  private record TypeArea(
      double paper, double inner, double top, double width, double height, double pitch) {
    double left(boolean recto) {
      return recto ? inner : paper - inner - width;
    }
  }

  private static Rendered render(String style, Map<String, String> settings) throws IOException {
    RenderRequest options =
        RenderRequest.DEFAULT.withStyle(Optional.of(style)).withSettings(settings);
    Outcome<Rendered> outcome = new IssueRenderer(new Workspace(Path.of(""))).render(DEMO, options);
    // T060: 仿宋 is not among the bundled fonts.
    assertThat(outcome.findings())
        .allMatch(f -> style.equals("gongwen") && f.code().equals("T060"));
    return outcome.value().orElseThrow();
  }

  /** 140 × 203 mm, 28 cells of 10.5 pt, 25 lines of 18.375 pt. */
  @Test
  void asLarge32mo() throws IOException {
    Rendered rendered = render("neibu", Map.of("paper", "大32开"));
    double width = 28 * 10.5;
    double height = 25 * 18.375;
    double raise = 2.0 * 203 / 297;
    check(
        rendered,
        new TypeArea(
            140 * MM,
            (140 * MM - width) / 2,
            (203 * MM - height) / 2 - raise * MM,
            width,
            height,
            18.375));
  }

  /** GB/T 9704: 37 mm above, 28 mm at the binding, 28 × 22 cells of 15.79 × 28.99 pt. */
  @Test
  void gongwen() throws IOException {
    Rendered rendered = render("gongwen", Map.of());
    TypeArea area = new TypeArea(210 * MM, 28 * MM, 37 * MM, 28 * 15.79, 22 * 28.99, 28.99);
    assertThat(area.width() / MM).isBetween(155.9, 156.0);
    assertThat(area.height() / MM).isBetween(224.9, 225.0);
    check(rendered, area);
  }

  private static void check(Rendered rendered, TypeArea area) throws IOException {
    int lines = 0;
    for (LayoutTrace.Page page : body(rendered.trace())) {
      double left = area.left(Integer.parseInt(page.folio()) % 2 == 1);
      for (LayoutTrace.Line line : page.lines()) {
        lines += checkLine(line, left, area) ? 1 : 0;
      }
    }
    assertThat(lines).isGreaterThan(500);
    GridFigures grid = Report.of(Measure.issue(DEMO), rendered).grid;
    assertThat(grid.grid.bad()).as(String.join("\n", grid.grid.faults())).isZero();
    assertThat(grid.grid.total()).isGreaterThan(500);
    assertThat(grid.pitch).isCloseTo(area.pitch(), org.assertj.core.data.Offset.offset(0.01));
  }

  /** The pages from the last folio 1 on: cover and contents are counted on their own. */
  private static List<LayoutTrace.Page> body(LayoutTrace trace) {
    List<LayoutTrace.Page> pages = trace.pages();
    int first = pages.size() - 1;
    while (!pages.get(first).folio().equals("1")) {
      first--;
    }
    return pages.subList(first, pages.size());
  }

  private static boolean checkLine(LayoutTrace.Line line, double left, TypeArea area) {
    if (!List.of("body", "footnote").contains(line.region())) {
      return false;
    }
    assertThat(line.x()).as(line.text()).isGreaterThan(left - EXACT);
    assertThat(line.x() + line.width()).as(line.text()).isLessThan(left + area.width() + EXACT);
    assertThat(line.baseline())
        .as(line.text())
        .isBetween(area.top(), area.top() + area.height() + EXACT);
    return true;
  }

  /** The recto's head names the section of the first article that begins there, else the last. */
  @Test
  void rectoHeadsNameTheSection() throws IOException {
    LayoutTrace trace = render("neibu", Map.of("recto-head", "section")).trace();
    assertThat(head(trace, "1")).isEqualTo("工作动态");
    assertThat(head(trace, "2")).endsWith("文印工作");
    assertThat(head(trace, "5")).isEqualTo("从铅字到字库排版技术专题");
    assertThat(head(trace, "21")).isEqualTo("纸墨旧事");
  }

  private static String head(LayoutTrace trace, String folio) {
    return trace.pages().stream()
        .filter(p -> p.folio().equals(folio))
        .flatMap(p -> p.lines().stream())
        .filter(l -> l.region().equals("before"))
        .map(LayoutTrace.Line::text)
        .findFirst()
        .orElse("");
  }
}
