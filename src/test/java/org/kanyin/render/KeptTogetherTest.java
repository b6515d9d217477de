package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * What may not stand alone at a page's head or foot (composition rule 16). Each is pushed over the
 * page's edge line by line, so that it comes to lie in every way there is.
 */
class KeptTogetherTest {
  private static final int LINES = 33;
  private static final int TITLE_BLOCK = 4;
  private static final String FOUR_LINES = "排字的人数着行，读书的人看不见行，".repeat(8);
  private static final IssueRenderer RENDERER = renderer();

  @TempDir Path folder;

  private static IssueRenderer renderer() {
    try {
      return new IssueRenderer(new Workspace(Path.of(".")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The body's pages, as lines; a line that is all the style's own has the block {@code -}. */
  private List<List<LayoutTrace.Line>> pages(String articles, Map<String, String> settings)
      throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='3' date='2026-03-15'>"
            + "<masthead><name>刊印</name></masthead>"
            + articles
            + "</issue>");
    Outcome<Rendered> rendered =
        RENDERER.render(issue, RenderRequest.DEFAULT.withSettings(settings));
    assertThat(rendered.findings()).isEmpty();
    LayoutTrace trace = rendered.value().orElseThrow().trace();
    List<List<LayoutTrace.Line>> pages = new ArrayList<>();
    for (LayoutTrace.Page page : trace.pages().subList(2, trace.pages().size())) {
      pages.add(page.lines().stream().filter(l -> l.region().equals("body")).toList());
    }
    return pages;
  }

  /** One line a paragraph. */
  private static String fill(int lines) {
    return "<p>一行。</p>".repeat(lines);
  }

  private static String article(String attributes, String content) {
    return "<article id='a'" + attributes + "><title>题</title>" + content + "</article>";
  }

  private static Map<String, String> with(String preset, String... more) {
    Map<String, String> settings = new HashMap<>(Map.of("composition", preset));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  private static String block(List<LayoutTrace.Line> page, int line) {
    return page.get(Math.floorMod(line, page.size())).block();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void paragraphsPartAsTheStyleSays(String preset) throws IOException {
    for (int least = 1; least <= 2; least++) {
      String lines = String.valueOf(least);
      int fewest = 9;
      for (int room = 0; room <= 4; room++) {
        String body = fill(LINES - TITLE_BLOCK - room) + "<p>" + FOUR_LINES + "</p>" + fill(9);
        String parted = "a-p" + (LINES - TITLE_BLOCK - room + 1);
        for (List<LayoutTrace.Line> page :
            pages(article("", body), with(preset, "widows", lines, "orphans", lines))) {
          int here = (int) page.stream().filter(l -> l.block().equals(parted)).count();
          fewest = here == 0 ? fewest : Math.min(fewest, here);
        }
      }
      assertThat(fewest).as("fewest lines of it on a page").isEqualTo(least);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void aSaluteIsNeverLast(String preset) throws IOException {
    for (int room = 0; room <= 2; room++) {
      String body = fill(LINES - TITLE_BLOCK - room) + "<salute>各位代表：</salute>" + fill(9);
      List<LayoutTrace.Line> first = pages(article("", body), with(preset)).get(0);
      assertThat(block(first, -1)).as("room " + room).doesNotContain("salute");
      assertThat(first.stream().anyMatch(l -> l.block().contains("salute"))).isEqualTo(room == 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void aHeadingIsNeverLast(String preset) throws IOException {
    for (int level = 1; level <= 4; level++) {
      for (int room = 0; room <= 2; room++) {
        String heading = "<heading level='" + level + "'>一、小标题</heading>";
        String body = fill(LINES - TITLE_BLOCK - room) + heading + fill(9);
        List<LayoutTrace.Line> first = pages(article("", body), with(preset)).get(0);
        assertThat(block(first, -1)).as(level + " room " + room).doesNotContain("heading");
        assertThat(first.stream().anyMatch(l -> l.block().contains("heading")))
            .isEqualTo(room == 2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void aTitleBlockHasTwoLinesUnderIt(String preset) throws IOException {
    for (int room = 0; room <= TITLE_BLOCK + 3; room++) {
      String articles =
          article("", fill(LINES - TITLE_BLOCK - room))
              + "<article id='b'><title>又一题</title><p>"
              + FOUR_LINES
              + "</p></article>";
      List<LayoutTrace.Line> first = pages(articles, with(preset)).get(0);
      long titles = first.stream().filter(l -> l.block().startsWith("b-title")).count();
      long under = first.stream().filter(l -> l.block().startsWith("b-p")).count();
      assertThat(titles).as("room " + room).isEqualTo(room >= TITLE_BLOCK + 2 ? 1 : 0);
      assertThat(under).as("room " + room).isEqualTo(Math.max(0, titles * (room - TITLE_BLOCK)));
    }
  }

  /** The byline's own line, whether the manifest or want of room puts it there. */
  @ParameterizedTest
  @ValueSource(strings = {"tail", "tail-right", "tail-line"})
  void aBylineIsNeverAlone(String byline) throws IOException {
    String full = "排字的人数着行，读书的人看不见行，".repeat(4) + "排字的人数。";
    for (String preset : List.of("gb", "print-2023")) {
      boolean alone = false;
      for (int room = 0; room <= 4; room++) {
        String body =
            "<author kind='organization'>文印研究室编校组</author>"
                + fill(LINES - TITLE_BLOCK - room)
                + "<p>"
                + full
                + "</p>";
        List<List<LayoutTrace.Line>> pages =
            pages(article(" byline='" + byline + "'", body), with(preset, "byline-alone", "false"));
        for (List<LayoutTrace.Line> page : pages) {
          assertThat(page.get(0).text()).as(preset + " room " + room).doesNotStartWith("（");
        }
        alone |=
            pages(article(" byline='" + byline + "'", body), with(preset, "byline-alone", "true"))
                .stream()
                .anyMatch(p -> p.get(0).text().startsWith("（"));
      }
      assertThat(alone).as("where the style lets it, it is: the test reaches it").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void whatTheEditorKeepsIsKept(String preset) throws IOException {
    for (int room = 1; room <= 4; room++) {
      String before = fill(LINES - TITLE_BLOCK - room);
      String together = article("", before + "<p keep='together'>" + FOUR_LINES + "</p>" + fill(3));
      int lines =
          (int)
              pages(together, with(preset)).get(0).stream()
                  .filter(l -> l.text().startsWith("排字") || l.start() > 0)
                  .count();
      assertThat(lines).as("room " + room).isIn(0, 4);
      String next = article("", before + "<p keep='with-next'>一行跟着下段。</p>" + fill(9));
      LayoutTrace.Line last =
          pages(next, with(preset)).get(0).stream().reduce((a, b) -> b).orElseThrow();
      assertThat(last.text()).as("room " + room).doesNotContain("跟着下段");
    }
  }
}
