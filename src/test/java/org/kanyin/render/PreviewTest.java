package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kanyin.base.Outcome;
import org.kanyin.base.PageDrawing;
import org.kanyin.measure.ExtractedGlyph;
import org.kanyin.measure.GlyphStream;
import org.kanyin.render.model.IssuePreview;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** What is painted for a screen stands where the PDF has it. */
class PreviewTest {
  /** Points: what an eye at a screen could see is ten times as much. */
  private static final double CLOSE = 0.1;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "demo/issue.xml, neibu",
    "demo/issue.xml, gongwen",
    "letter/issue.xml, neibu",
    "archive/2024-06/issue.xml, neibu"
  })
  void glyphsStandWhereTheyArePrinted(String sample, String style) throws IOException {
    Path issue = Path.of("samples").resolve(sample);
    RenderRequest request = RenderRequest.DEFAULT.withStyle(Optional.of(style));
    Outcome<Rendered> rendered = PageIssues.RENDERER.render(issue, request);
    Outcome<IssuePreview> preview =
        PageIssues.RENDERER.preview(PageIssues.RENDERER.read(issue).issue(), request);

    assertThat(preview.findings()).isEqualTo(rendered.findings());
    Rendered print = rendered.value().orElseThrow();
    IssuePreview screen = preview.value().orElseThrow();
    assertThat(screen.trace()).isEqualTo(print.trace());
    List<ExtractedGlyph> printed = GlyphStream.of(print.pdf());
    assertThat(screen.pages()).hasSameSizeAs(print.trace().pages());
    for (PageDrawing page : screen.pages()) {
      List<Point2D> paper =
          printed.stream()
              .filter(g -> g.page() == page.number())
              .<Point2D>map(g -> new Point2D.Double(g.x(), g.y()))
              .filter(at -> !isInPicture(at, page))
              .toList();
      List<Point2D> drawn = origins(page);
      assertThat(drawn).as("drawn and not printed, page " + page.number()).allMatch(near(paper));
      assertThat(paper).as("printed and not drawn, page " + page.number()).allMatch(near(drawn));
    }
  }

  private static Predicate<Point2D> near(List<Point2D> others) {
    return at -> others.stream().anyMatch(other -> other.distance(at) < CLOSE);
  }

  /** Words of a drawing are part of the picture here. */
  private static boolean isInPicture(Point2D at, PageDrawing page) {
    return page.marks().stream()
        .filter(PageDrawing.Picture.class::isInstance)
        .map(PageDrawing.Picture.class::cast)
        .map(
            p ->
                new Rectangle2D.Double(p.placement().e(), p.placement().f(), p.width(), p.height()))
        .anyMatch(r -> r.contains(at));
  }

  private static List<Point2D> origins(PageDrawing page) {
    List<Point2D> origins = new ArrayList<>();
    for (PageDrawing.Mark mark : page.marks()) {
      if (mark instanceof PageDrawing.Glyphs run) {
        PageDrawing.Placement p = run.placement();
        run.glyphs()
            .forEach(
                g -> origins.add(new Point2D.Double(p.a() * g.x() + p.e(), p.b() * g.x() + p.f())));
      }
    }
    return origins;
  }
}
