package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Issues of which the length matters and nothing else, rendered and pinned. */
final class PageIssues {
  static final IssueRenderer RENDERER = renderer();

  private PageIssues() {}

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** So many paragraphs of ten lines or so, no two sentences alike. */
  static String paragraphs(int from, int count) {
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

  /** So many lines of twenty characters or more each, by themselves unlike any other. */
  static String shortParagraphs(int count) {
    StringBuilder out = new StringBuilder();
    for (int p = 1; p <= count; p++) {
      out.append("<p>第").append(p).append("段只有一行，给后面的长段垫出位置来。</p>");
    }
    return out.toString();
  }

  /** Clauses of nine characters: marks enough for a line to take in two more. */
  static String clauses(int count) {
    StringBuilder out = new StringBuilder();
    for (int c = 1; c <= count; c++) {
      out.append("字距行距都要匀称").append(c % 4 == 0 ? '。' : '，');
    }
    return out.toString();
  }

  /** An issue of one article. */
  static Path issue(Path folder, String before, String body) throws IOException {
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

  static Rendered render(Path issue, Map<String, String> settings, List<Integer> pages) {
    Outcome<Rendered> rendered =
        RENDERER.render(issue, RenderRequest.DEFAULT.withSettings(settings).withPages(pages));
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow();
  }

  /** The issue with its page ends, or those of an older PDF, written into it. */
  static Path pinned(Path issue, Optional<Path> older) throws IOException {
    List<PageEndWriter.Copy> copies =
        RENDERER.pin(issue, RenderRequest.DEFAULT, older).value().orElseThrow();
    PageEndWriter.Copy copy = copies.get(0);
    return Files.write(issue.resolveSibling(copy.name()), copy.utf8());
  }

  static List<String> codes(Outcome<Rendered> rendered) {
    return rendered.findings().stream().map(Finding::code).toList();
  }
}
