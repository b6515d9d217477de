package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.LayoutTrace;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** 简报: its head on the first page, its foot on the last, never alone. */
class BulletinTest {
  /** The foot takes five lines of 26 points and two thick rules; the page is 637.8 points high. */
  private static final double FOOT_BOTTOM = 104.88 + 22 * 28.99;

  @TempDir Path folder;

  private Rendered set(String articles, Map<String, String> settings) throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'"
            + " style='jianbao'><masthead><name>试排简报</name><publisher>试印室</publisher>"
            + "</masthead>"
            + articles
            + "<colophon><report>甲室。</report><distribution>乙室。</distribution>"
            + "<copy-to>丙室。</copy-to><staff role='责任编辑'>王静</staff>"
            + "<print-run>60</print-run></colophon></issue>");
    return PageIssues.RENDERER
        .render(issue, RenderRequest.DEFAULT.withSettings(settings))
        .value()
        .orElseThrow();
  }

  private static List<LayoutTrace.Line> text(LayoutTrace.Page page) {
    return page.lines().stream()
        .filter(l -> l.region().equals("body") && l.block().startsWith("a"))
        .toList();
  }

  /** One line more each time, the last paragraph of one line or of three. */
  @Test
  void theFootIsNeverAlone() throws IOException {
    int pages = 0;
    for (int lines = 8; lines < 34; lines++) {
      for (String last : List.of("<p>完。</p>", "<p>" + "末段有三行。".repeat(12) + "</p>")) {
        String body = "<p>一行。</p>".repeat(lines) + last;
        Rendered rendered = set("<article id='a'><title>题</title>" + body + "</article>", Map.of());
        List<LayoutTrace.Page> all = rendered.trace().pages();
        LayoutTrace.Page end = all.get(all.size() - 1);
        assertThat(text(end)).as("%s lines and %s", lines, last).hasSizeGreaterThanOrEqualTo(2);
        assertThat(end.lines().stream().map(LayoutTrace.Line::text))
            .anyMatch(t -> t.startsWith("报："))
            .anyMatch(t -> t.contains("（共印60份）"));
        double lowest =
            end.lines().stream()
                .filter(l -> l.text().contains("共印"))
                .mapToDouble(LayoutTrace.Line::baseline)
                .max()
                .orElseThrow();
        assertThat(lowest).isBetween(FOOT_BOTTOM - 26, FOOT_BOTTOM);
        assertThat(all.size()).isGreaterThanOrEqualTo(pages);
        pages = all.size();
      }
      pages = 0;
    }
  }

  /** From three articles on they are listed; the text begins on the same page. */
  @Test
  void contentsFromThreeArticlesOn() throws IOException {
    for (int n = 1; n <= 4; n++) {
      StringBuilder articles = new StringBuilder();
      for (int a = 1; a <= n; a++) {
        articles.append(
            "<article id='a%d'><title>第%d件</title><p>事由。</p></article>".formatted(a, a));
      }
      LayoutTrace.Page first = set(articles.toString(), Map.of()).trace().pages().get(0);
      boolean listed = first.lines().stream().anyMatch(l -> l.text().replace(" ", "").equals("目录"));
      assertThat(listed).as("%s articles", n).isEqualTo(n >= 3);
      assertThat(text(first)).as("%s articles", n).isNotEmpty();
      assertThat(first.folio()).isEqualTo("1");
    }
  }

  /** A sheet of four pages: the foot on the last. */
  @Test
  void aSheetIsFilled() throws IOException {
    String article = "<article id='a'><title>题</title>" + "<p>一行。</p>".repeat(20) + "</article>";
    List<LayoutTrace.Page> pages = set(article, Map.of("fill-to", "4")).trace().pages();
    assertThat(pages).hasSize(4);
    Optional<LayoutTrace.Line> foot =
        pages.get(3).lines().stream().filter(l -> l.text().contains("共印")).findFirst();
    assertThat(foot).isPresent();
  }
}
