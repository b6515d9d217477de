package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** What an editor can ask of pages: page-fit, fill, some pages only, and pages that stay. */
class PagesTest {
  private static final IssueRenderer RENDERER = renderer();

  /** So many paragraphs of ten lines or so, no two sentences alike. */
  private static String paragraphs(int from, int count) {
    StringBuilder out = new StringBuilder();
    for (int p = from; p < from + count; p++) {
      out.append("<p>");
      for (int s = 1; s < 10; s++) {
        out.append("第").append(p).append("段第").append(s);
        out.append("句：版面是留出来的，不是填出来的；字与字、行与行之间的白，和字一样要紧。");
      }
      out.append("</p>");
    }
    return out.toString();
  }

  @TempDir Path folder;

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path issue(String before, String body) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
            + "<masthead><name>刊印</name></masthead>\n"
            + before
            + "<section title='栏目'>\n<article id='a'><title>题</title>\n"
            + body
            + "</article></section>\n<colophon><staff role='编辑'>王静</staff></colophon></issue>");
    return issue;
  }

  private static Rendered render(Path issue, Map<String, String> settings, List<Integer> pages) {
    Outcome<Rendered> rendered =
        RENDERER.render(issue, RenderRequest.DEFAULT.withSettings(settings).withPages(pages));
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow();
  }

  private static long bodyLines(LayoutTrace.Page page) {
    return page.lines().stream().filter(l -> l.block().startsWith("a")).count();
  }

  @Test
  void aPageHoldsTheLinesItIsTold() throws IOException {
    Path plain = issue("", paragraphs(1, 9));
    long full = bodyLines(render(plain, Map.of(), List.of()).trace().pages().get(3));
    assertThat(full).isEqualTo(33);
    Path fitted = issue("<page-fit folio='2' lines='30'/>", paragraphs(1, 9));
    assertThat(bodyLines(render(fitted, Map.of(), List.of()).trace().pages().get(3))).isEqualTo(30);
  }

  @Test
  void pagesAreFilledToAMultipleWithTheColophonOnTheLast() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    List<LayoutTrace.Page> pages = render(issue, Map.of("fill-to", "4"), List.of()).trace().pages();
    assertThat(pages.size() % 4).isZero();
    assertThat(pages.get(pages.size() - 1).lines()).anyMatch(l -> l.text().contains("编辑：王"));
  }

  @Test
  void somePagesAreAsInTheWhole() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    byte[] whole = render(issue, Map.of(), List.of()).pdf();
    byte[] some = render(issue, Map.of(), List.of(3, 4)).pdf();
    assertThat(text(some, 1, 2)).isEqualTo(text(whole, 3, 4));
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

  /** One character put right: every other page is the same to the glyph, and the page is named. */
  @Test
  void aTypoPutRightInAPinnedIssueMovesNoOtherPage() throws IOException {
    Path pinned = pinned(issue("", paragraphs(1, 6)), Optional.empty());
    Rendered before = render(pinned, Map.of(), List.of());
    Path older = Files.write(folder.resolve("older.pdf"), before.pdf());
    assertThat(said(pinned, older)).containsExactly("R015");
    String text = Files.readString(pinned);
    int typo = text.indexOf("版面", text.indexOf("<pb n=\"2\"/>"));
    Files.writeString(pinned, text.substring(0, typo) + "页面" + text.substring(typo + 2));
    Outcome<Rendered> after = RENDERER.render(pinned, RenderRequest.DEFAULT.against(older));
    assertThat(codes(after)).containsExactly("R014");
    assertThat(after.findings().get(0).message()).contains("有 1 页").contains("：第 2 页；");
    assertThat(differing(before, after.value().orElseThrow())).containsExactly(4);
  }

  /** Sheets that do not show the same, by the trace. */
  private static List<Integer> differing(Rendered a, Rendered b) {
    List<LayoutTrace.Page> other = b.trace().pages();
    assertThat(other).hasSameSizeAs(a.trace().pages());
    return a.trace().pages().stream()
        .filter(p -> !p.equals(other.get(p.number() - 1)))
        .map(LayoutTrace.Page::number)
        .toList();
  }

  private static List<String> said(Path issue, Path older) {
    return codes(RENDERER.render(issue, RenderRequest.DEFAULT.against(older)));
  }

  @Test
  void aTitleChangedIsChangedInTheContentsToo() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    Path older = Files.write(folder.resolve("older.pdf"), render(issue, Map.of(), List.of()).pdf());
    Files.writeString(issue, Files.readString(issue).replace("<title>题", "<title>颢"));
    Finding said = RENDERER.render(issue, RenderRequest.DEFAULT.against(older)).findings().get(0);
    assertThat(said.message()).contains("：正文前第 2 面、第 1 页；");
    Files.writeString(
        issue, Files.readString(issue).replace("</article>", paragraphs(7, 9) + "</article>"));
    assertThat(said(issue, older)).containsExactly("R016", "R014");
    Files.writeString(older, "no PDF");
    assertThat(said(issue, older)).containsExactly("I003");
  }

  @Test
  void aPinThatCannotBeKeptIsSaidOnce() throws IOException {
    Path issue = issue("", paragraphs(1, 5) + "<pb n='2'/>" + paragraphs(6, 1));
    Outcome<Rendered> rendered = RENDERER.render(issue, RenderRequest.DEFAULT);
    assertThat(rendered.findings()).filteredOn(f -> f.code().equals("R008")).hasSize(1);
  }

  /** So many lines of twenty characters or more each, by themselves unlike any other. */
  private static String shortParagraphs(int count) {
    StringBuilder out = new StringBuilder();
    for (int p = 1; p <= count; p++) {
      out.append("<p>第").append(p).append("段只有一行，给后面的长段垫出位置来。</p>");
    }
    return out.toString();
  }

  /** Clauses of nine characters: marks enough for a line to take in two more. */
  private static String clauses(int count) {
    StringBuilder out = new StringBuilder();
    for (int c = 1; c <= count; c++) {
      out.append("字距行距都要匀称").append(c % 4 == 0 ? '。' : '，');
    }
    return out.toString();
  }

  private static List<LayoutTrace.Page> body(Rendered rendered) {
    List<LayoutTrace.Page> pages = rendered.trace().pages();
    return pages.subList(2, pages.size());
  }

  private static List<String> codes(Outcome<Rendered> rendered) {
    return rendered.findings().stream().map(Finding::code).toList();
  }

  private Outcome<Rendered> outcome(Path issue, String preset) {
    return RENDERER.render(
        issue, RenderRequest.DEFAULT.withSettings(Map.of("composition", preset)));
  }

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

  private static final List<String> PRESETS = List.of("gb", "print-2023");

  /** Four lines and a few characters, with marks enough to be taken in. */
  private static final String SQUEEZABLE = clauses(17) + "多余字。";

  /** Three lines but for one character, without a mark. */
  private static final String STRETCHABLE = "铅字排成一行又一行".repeat(12) + "铅字排";

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

  private Path pinned(Path issue, Optional<Path> older) throws IOException {
    List<PageEndWriter.Copy> copies =
        RENDERER.pin(issue, RenderRequest.DEFAULT, older).value().orElseThrow();
    PageEndWriter.Copy copy = copies.get(0);
    return Files.write(issue.resolveSibling(copy.name()), copy.utf8());
  }

  private static String text(byte[] pdf, int from, int to) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return stripper.getText(document);
    }
  }
}
