package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.render.PageIssues.RENDERER;
import static org.kanyin.render.PageIssues.codes;
import static org.kanyin.render.PageIssues.paragraphs;
import static org.kanyin.render.PageIssues.pinned;
import static org.kanyin.render.PageIssues.render;

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
import org.kanyin.manifest.RandomManifest;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** What an editor can ask of pages: page-fit, fill, some pages only, and which have changed. */
class PageWishesTest {
  @TempDir Path folder;

  private Path issue(String before, String body) throws IOException {
    return PageIssues.issue(folder, before, body);
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

  /** Its height is laid down: a page that ends early is filled by paragraphs only. */
  @Test
  void aTitleTakesNoLineMoreToFillAPage() throws IOException {
    RandomManifest.pictures(folder);
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        """
        <issue xmlns='urn:kanyin:issue' year='2026' number='12' date='2026-03-15' style='neibu'>
        <section title='距'><article id='a2'><title>正</title><subtitle>引地文。</subtitle>
        <author>目</author><figure src='图.jpg' alt='' width='22%'/>
        <figure src='图.png' alt='' width='21'><credit>对</credit></figure></article>
        <article id='a3'><kicker>，注字</kicker><title>。心字</title><toc-title>12%2026</toc-title>
        <table widths='40% 60%'><body><row><cell>&lt;</cell><cell><footnote>，</footnote></cell>
        </row></body></table><p>Kanyin<strong><pb/></strong>字）</p></article></section>
        <article id='a4'><title>，</title><p>2026&amp; Kanyin2026 type area ——字刊、……Kanyin<sub>缩“心引装
        </sub>……校地题　码引正地辑印</p></article>
        </issue>
        """);
    Outcome<Rendered> set = RENDERER.render(issue, RenderRequest.DEFAULT);
    assertThat(set.findings()).noneMatch(Finding::isError);
    assertThat(codes(set)).doesNotContain("T040");
  }

  @Test
  void somePagesAreAsInTheWhole() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    byte[] whole = render(issue, Map.of(), List.of()).pdf();
    byte[] some = render(issue, Map.of(), List.of(3, 4)).pdf();
    assertThat(text(some, 1, 2)).isEqualTo(text(whole, 3, 4));
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
    assertThat(said.message()).contains("：正文前第 2 页、第 1 页；");
    Files.writeString(
        issue, Files.readString(issue).replace("</article>", paragraphs(7, 9) + "</article>"));
    assertThat(said(issue, older)).containsExactly("R016", "R014");
    Files.writeString(older, "no PDF");
    assertThat(said(issue, older)).containsExactly("I003");
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
