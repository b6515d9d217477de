package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.render.PageIssues.RENDERER;
import static org.kanyin.render.PageIssues.clauses;
import static org.kanyin.render.PageIssues.codes;
import static org.kanyin.render.PageIssues.paragraphs;
import static org.kanyin.render.PageIssues.pinned;
import static org.kanyin.render.PageIssues.render;
import static org.kanyin.render.PageIssues.shortParagraphs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Pages that stay: page ends written into the manuscript, and lines won or taken in for them. */
class PageEndsTest {
  @TempDir Path folder;

  private Path issue(String before, String body) throws IOException {
    return PageIssues.issue(folder, before, body);
  }

  @Test
  void pinningThePresentLayoutChangesNothing() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    Rendered free = render(issue, Map.of(), List.of());
    Path pinned = pinned(issue, Optional.empty());
    assertThat(Files.readString(pinned)).contains("<pb n=\"2\"/>");
    assertThat(render(pinned, Map.of(), List.of()).trace().equals(free.trace())).isTrue();
  }

  @Test
  void anOlderPdfGivesTheSamePageEnds() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    Rendered free = render(issue, Map.of(), List.of());
    Path older = Files.write(folder.resolve("older.pdf"), free.pdf());
    Path pinned = pinned(issue, Optional.of(older));
    assertThat(Files.readString(pinned))
        .isEqualTo(Files.readString(pinned(issue, Optional.empty())));
    assertThat(render(pinned, Map.of(), List.of()).trace().equals(free.trace())).isTrue();
  }

  @Test
  void aPinThatCannotBeKeptIsSaidOnce() throws IOException {
    Path issue = issue("", paragraphs(1, 5) + "<pb n='2'/>" + paragraphs(6, 1));
    Outcome<Rendered> rendered = RENDERER.render(issue, RenderRequest.DEFAULT);
    assertThat(rendered.findings()).filteredOn(f -> f.code().equals("R008")).hasSize(1);
  }

  private static List<LayoutTrace.Page> body(Rendered rendered) {
    List<LayoutTrace.Page> pages = rendered.trace().pages();
    return pages.subList(2, pages.size());
  }

  private Outcome<Rendered> outcome(Path issue, String preset) {
    return RENDERER.render(
        issue, RenderRequest.DEFAULT.withSettings(Map.of("composition", preset)));
  }

  private static final List<String> PRESETS = List.of("gb", "print-2023");

  /** Four lines and a few characters, with marks enough to be taken in. */
  private static final String SQUEEZABLE = clauses(17) + "多余字。";

  /** Three lines but for one character, without a mark. */
  private static final String STRETCHABLE = "铅字排成一行又一行".repeat(12) + "铅字排";

  /** A title block of four lines, lines, a long paragraph, and one more line up to the page end. */
  private Path pinnedAfter(int lines, String paragraph) throws IOException {
    return issue(
        "",
        shortParagraphs(lines)
            + "<p>"
            + paragraph
            + "</p>\n<p>"
            + clauses(4)
            + "<pb/>"
            + clauses(9)
            + "</p>"
            + paragraphs(1, 1));
  }

  @Test
  void aLineTooManyIsTakenIn() throws IOException {
    for (String preset : PRESETS) {
      Outcome<Rendered> rendered = outcome(pinnedAfter(24, SQUEEZABLE), preset);
      assertThat(rendered.findings()).as(preset).isEmpty();
      List<LayoutTrace.Page> pages = body(rendered.value().orElseThrow());
      assertThat(pages).as(preset).hasSize(2);
      assertThat(pages.get(0).free()).as(preset).isZero();
    }
  }

  @Test
  void aLineTooFewIsWonByStretching() throws IOException {
    for (String preset : PRESETS) {
      Outcome<Rendered> rendered = outcome(pinnedAfter(24, STRETCHABLE), preset);
      assertThat(rendered.findings()).as(preset).isEmpty();
      LayoutTrace.Page first = body(rendered.value().orElseThrow()).get(0);
      assertThat(first.free()).as(preset).isZero();
    }
  }

  @Test
  void whatCannotBeFittedNamesPageAndLine() throws IOException {
    for (String preset : PRESETS) {
      Outcome<Rendered> over = outcome(pinnedAfter(28, "只有一行，挤不进去。"), preset);
      assertThat(codes(over)).as(preset).containsExactly("R011");
      assertThat(over.findings().get(0).message()).contains("第 1 页").contains("1 行").contains("字距");
      assertThat(over.findings().get(0).place().line()).isEqualTo(6);
      Outcome<Rendered> under = outcome(pinnedAfter(24, "只有一行，拉不长。"), preset);
      assertThat(codes(under)).as(preset).containsExactly("R013");
      assertThat(under.findings().get(0).message()).contains("第 1 页").contains("3 行");
    }
  }

  /** The line before a page end is full: where that is too much to ask, page and line are named. */
  @Test
  void aLineTooLooseNamesItsPage() throws IOException {
    Path issue = issue("", shortParagraphs(30) + "<p>太短的一行，<pb n='2'/>" + clauses(9) + "</p>");
    Finding loose =
        RENDERER.render(issue, RenderRequest.DEFAULT).findings().stream()
            .filter(f -> f.code().equals("T005"))
            .findFirst()
            .orElseThrow();
    assertThat(loose.message()).startsWith("第 2 页有一行拉得太松").contains("太短的一行");
    assertThat(loose.place().line()).isEqualTo(5);
  }

  /** A style that keeps two lines together leaves a line free now and then: that is no fault. */
  @Test
  void pinnedPagesOfAStyleThatKeepsLinesTogetherStay() throws IOException {
    Map<String, String> kept = Map.of("widows", "2", "orphans", "2");
    for (int lines = 24; lines <= 29; lines++) {
      Path issue = issue("", shortParagraphs(lines) + paragraphs(1, 3));
      RenderRequest options = RenderRequest.DEFAULT.withSettings(kept);
      PageEndWriter.Copy copy =
          RENDERER.pin(issue, options, Optional.empty()).value().orElseThrow().get(0);
      Path pinned = Files.write(issue.resolveSibling(copy.name()), copy.utf8());
      Outcome<Rendered> again = RENDERER.render(pinned, options);
      assertThat(again.findings()).as(lines + " lines").isEmpty();
      assertThat(again.value().orElseThrow().trace())
          .isEqualTo(RENDERER.render(issue, options).value().orElseThrow().trace());
    }
  }

  @Test
  void aPageEndWhereNoPageCanEndIsSaid() throws IOException {
    Path issue =
        issue(
            "",
            "<p>"
                + clauses(9)
                + "<footnote>注文<pb/>也是注文"
                + clauses(2)
                + "</footnote></p>"
                + paragraphs(1, 1));
    assertThat(codes(RENDERER.render(issue, RenderRequest.DEFAULT))).containsExactly("M120");
  }

  /** A style that knows nothing of page ends. */
  @Test
  void aPageEndThatTheStylePassesOverIsSaid() throws IOException {
    Path issue = issue("", "<p>" + clauses(9) + "<pb/>" + clauses(9) + "</p>");
    RenderRequest deaf = RenderRequest.DEFAULT.withSettings(Map.of("pinned", "false"));
    assertThat(codes(RENDERER.render(issue, deaf))).containsExactly("R012");
  }

  private static String table(int rows) {
    StringBuilder out = new StringBuilder("<table><caption>表</caption><head><row><cell>甲</cell>");
    out.append("<cell>乙</cell></row></head><body>");
    for (int row = 1; row <= rows; row++) {
      out.append("<row><cell/><cell>第").append(row).append("行</cell></row>");
    }
    return out.append("</body></table>").toString();
  }

  /** Wherever a page may end: between a table's rows, in an item, a quotation, a heading's like. */
  @Test
  void pagesEndInTablesListsAndQuotationsToo() throws IOException {
    List<String> bodies =
        List.of(
            table(40) + paragraphs(1, 1),
            "<list kind='number'><item>"
                + clauses(200)
                + "</item><item>"
                + clauses(9)
                + "</item></list>",
            "<list kind='bullet'>"
                + ("<item><p>" + clauses(5) + "</p></item>").repeat(20)
                + "</list>",
            "<quote><p>" + clauses(90) + "</p><p>" + clauses(90) + "</p></quote>",
            "<p>"
                + clauses(40)
                + "<footnote>"
                + clauses(9)
                + "</footnote>"
                + clauses(120)
                + "<strong>"
                + clauses(60)
                + "</strong></p>");
    for (String body : bodies) {
      Path issue = issue("", body + shortParagraphs(12));
      Rendered free = render(issue, Map.of(), List.of());
      Path pinned = pinned(issue, Optional.empty());
      assertThat(Files.readString(pinned)).contains("<pb n=\"2\"/>");
      Outcome<Rendered> again = RENDERER.render(pinned, RenderRequest.DEFAULT);
      assertThat(again.findings()).as(body.substring(0, 40)).isEmpty();
      assertThat(again.value().orElseThrow().trace()).isEqualTo(free.trace());
    }
  }
}
