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
import org.kanyin.base.Outcome;
import org.kanyin.base.Trace;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.PageEndWriter;

/** What an editor can ask of pages: page-fit, fill, some pages only, and pages that stay. */
class PagesTest {
  private static final PrintRoom ROOM = room();

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

  private static PrintRoom room() {
    try {
      return new PrintRoom(new Workspace(Path.of(".")));
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
        ROOM.render(
            issue,
            new Options(Optional.empty(), Options.Pagination.AUTO, settings, pages));
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow();
  }

  private static long bodyLines(Trace.Page page) {
    return page.lines().stream().filter(l -> l.block().startsWith("a")).count();
  }

  @Test
  void aPageHoldsTheLinesItIsTold() throws IOException {
    Path plain = issue("", paragraphs(1, 9));
    long full = bodyLines(render(plain, Map.of(), List.of()).trace().pages().get(3));
    assertThat(full).isEqualTo(33);
    Path fitted = issue("<page-fit folio='2' lines='30'/>", paragraphs(1, 9));
    assertThat(bodyLines(render(fitted, Map.of(), List.of()).trace().pages().get(3)))
        .isEqualTo(30);
  }

  @Test
  void pagesAreFilledToAMultipleWithTheColophonOnTheLast() throws IOException {
    Path issue = issue("", paragraphs(1, 6));
    List<Trace.Page> pages = render(issue, Map.of("fill-to", "4"), List.of()).trace().pages();
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
    assertThat(Files.readString(pinned)).isEqualTo(Files.readString(pinned(issue, Optional.empty())));
    assertThat(render(pinned, Map.of(), List.of()).trace().equals(free.trace())).isTrue();
  }

  /** One character put right: every other page is the same to the glyph. */
  @Test
  void aTypoPutRightInAPinnedIssueMovesNoOtherPage() throws IOException {
    Path pinned = pinned(issue("", paragraphs(1, 6)), Optional.empty());
    List<Trace.Page> before = render(pinned, Map.of(), List.of()).trace().pages();
    String text = Files.readString(pinned);
    int typo = text.indexOf("版面", text.length() / 2);
    Files.writeString(pinned, text.substring(0, typo) + "页面" + text.substring(typo + 2));
    List<Trace.Page> after = render(pinned, Map.of(), List.of()).trace().pages();
    assertThat(after).hasSameSizeAs(before);
    long changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void aPinThatCannotBeKeptIsSaidOnce() throws IOException {
    Path issue =
        issue("", paragraphs(1, 5) + "<pb n='2'/>" + paragraphs(6, 1));
    Outcome<Rendered> rendered = ROOM.render(issue, Options.DEFAULT);
    assertThat(rendered.findings()).filteredOn(f -> f.code().equals("R008")).hasSize(1);
  }

  private Path pinned(Path issue, Optional<Path> older) throws IOException {
    List<PageEndWriter.Copy> copies =
        ROOM.pin(issue, Options.DEFAULT, older).value().orElseThrow();
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
