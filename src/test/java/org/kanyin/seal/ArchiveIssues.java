package org.kanyin.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** One print room for all tests of the finished file. */
public final class ArchiveIssues {
  private static final IssueRenderer ROOM = open();

  private ArchiveIssues() {}

  private static IssueRenderer open() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] pdf(Path issue) {
    return pdf(issue, List.of(), false);
  }

  static byte[] pdf(Path issue, List<Integer> pages, boolean attachSource) {
    Outcome<Rendered> rendered = outcome(issue, pages, attachSource);
    assertThat(rendered.findings()).filteredOn(Finding::isError).isEmpty();
    return rendered.value().orElseThrow().pdf();
  }

  public static Outcome<Rendered> outcome(Path issue, List<Integer> pages, boolean attachSource) {
    return ROOM.render(issue, RenderRequest.DEFAULT.withPages(pages).withSource(attachSource));
  }

  /** Writes a small issue of one article. */
  public static Path issue(Path folder, String body) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("issue.xml"),
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>\n"
            + "<masthead><name>试刊</name><publisher>试印室</publisher></masthead>\n"
            + "<section title='栏目'><article id='a'><title>题目</title>"
            + body
            + "</article></section>\n"
            + "<colophon><website label='网址'>https://www.example.cn/</website>"
            + "<staff role='编辑'>王静</staff></colophon></issue>");
  }
}
