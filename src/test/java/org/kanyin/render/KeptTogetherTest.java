package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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

  /** What ends a letter, and the lines that it has: attachments, the line above it, a closer. */
  private static final Map<String, Integer> ENDS =
      Map.of(
          "<closer date='2026-03-10'><signed>研究室</signed></closer>",
          3,
          "<closer date='2026-03-10'><signed>研究室</signed><signed>档案局</signed></closer>",
          4,
          "<attachments><item>名单</item><item>计划</item></attachments>"
              + "<closer date='2026-03-10'><signed>研究室</signed></closer>",
          6);

  /** GB/T 9704 7.3.5: a signature never stands on a page without text: here two lines of it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCloserHasTwoLinesOfTextAboveIt(boolean isLong) throws IOException {
    for (Map.Entry<String, Integer> end : ENDS.entrySet()) {
      for (int room = 1; room <= 8; room++) {
        String last = isLong ? FOUR_LINES : "特此通知。";
        String body = fill(LINES - TITLE_BLOCK - room) + "<p>" + last + "</p>" + end.getKey();
        List<List<LayoutTrace.Line>> pages = pages(article("", body), with("gb"));
        List<LayoutTrace.Line> page =
            pages.stream()
                .filter(p -> p.stream().anyMatch(KeptTogetherTest::isSigned))
                .toList()
                .get(0);
        long text = page.stream().filter(l -> l.block().matches("a-p\\d+|a-.*item\\d+")).count();
        assertThat(text).as(end.getKey() + " room " + room).isGreaterThanOrEqualTo(2);
      }
    }
  }

  private static boolean isSigned(LayoutTrace.Line line) {
    return line.block().contains("signed");
  }

  /** One stanza is not parted; one that is higher than a page goes on over it. */
  @Test
  void aStanzaStaysWhole() throws IOException {
    String stanza = "<stanza>" + "<line>东风昨夜过桥来，</line>".repeat(4) + "</stanza>";
    for (int room = 1; room <= 6; room++) {
      String body = fill(LINES - TITLE_BLOCK - room) + "<verse>" + stanza + "</verse>" + fill(2);
      long here =
          pages(article("", body), with("gb")).get(0).stream()
              .filter(l -> l.block().contains("line"))
              .count();
      assertThat(here).as("room " + room).isEqualTo(room == 6 || room == 5 ? 4 : 0);
    }
    String high = "<stanza>" + "<line>东风昨夜过桥来，</line>".repeat(1000) + "</stanza>";
    List<List<LayoutTrace.Line>> pages =
        pages(article("", "<p>诗。</p><verse>" + high + "</verse>"), with("gb"));
    assertThat(
            pages.stream()
                .mapToLong(p -> p.stream().filter(l -> l.block().contains("line")).count())
                .sum())
        .isEqualTo(1000);
  }

  /** Two lines of text under it, whatever they are of; as the print of 2023 has it, one. */
  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void aHeadingHasTwoLinesUnderIt(String preset) throws IOException {
    int least = preset.equals("gb") ? 2 : 1;
    for (int level = 1; level <= 4; level++) {
      for (int room = 0; room <= 4; room++) {
        String heading = "<heading level='" + level + "'>一、小标题</heading>";
        String body = fill(LINES - TITLE_BLOCK - room) + heading + fill(9);
        List<LayoutTrace.Line> first = pages(article("", body), with(preset)).get(0);
        assertThat(first.stream().anyMatch(l -> l.block().contains("heading")))
            .as(level + " room " + room)
            .isEqualTo(room > least);
      }
    }
  }

  /** What stands under a heading of two lines: text, or what begins with less than two lines. */
  private static final Map<String, Integer> UNDER =
      Map.of(
          "<p>" + FOUR_LINES + "</p>",
          2,
          "<p>一行。</p><p>" + FOUR_LINES + "</p>",
          2,
          "<heading level='2'>（一）又一个</heading><p>" + FOUR_LINES + "</p>",
          3,
          "<list kind='number'><item>一项。</item><item>又一项。</item></list>",
          2,
          "<list kind='number'><item>" + FOUR_LINES + "</item></list>",
          2,
          "<list kind='bullet'><item><p>一项。</p><p>" + FOUR_LINES + "</p></item></list>",
          2,
          "<quote><p>一行。</p></quote><p>一行。</p>",
          2,
          "<table><head><row><cell>项</cell></row></head><body><row><cell>一</cell></row></body></table>",
          2,
          "<table><caption>表题</caption><body><row><cell>一</cell></row></body></table>",
          2);

  @Test
  void aHeadingIsWholeWithWhatItHeads() throws IOException {
    String heading = "<heading level='1'>一、" + "进一步健全机制拓宽渠道，".repeat(4) + "</heading>";
    for (Map.Entry<String, Integer> under : UNDER.entrySet()) {
      for (int room = 0; room <= 6; room++) {
        String body = fill(LINES - TITLE_BLOCK - room) + heading + under.getKey() + fill(9);
        List<List<LayoutTrace.Line>> pages = pages(article("", body), Map.of());
        String as = under.getKey() + " room " + room;
        for (List<LayoutTrace.Line> page : pages) {
          List<LayoutTrace.Line> last =
              page.stream().dropWhile(l -> !l.block().startsWith("a-heading1")).toList();
          assertThat(last.stream().filter(l -> l.block().startsWith("a-heading1")).count())
              .as(as)
              .isIn(0L, 2L);
          assertThat(baselines(last))
              .as(as)
              .satisfiesAnyOf(
                  n -> assertThat(n).isZero(),
                  n -> assertThat(n).isGreaterThanOrEqualTo(2 + under.getValue()));
        }
      }
    }
  }

  /** Lines of the page as a reader counts them: a label stands beside its item. */
  private static long baselines(List<LayoutTrace.Line> lines) {
    return lines.stream().mapToLong(l -> Math.round(l.baseline())).distinct().count();
  }

  /** A picture as high as it may be, its caption of two lines, and the heading over it. */
  @Test
  void aHighPictureHasRoomForWhatIsKeptWithIt() throws IOException {
    ImageIO.write(
        new BufferedImage(20, 60, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        folder.resolve("high.png").toFile());
    String caption = "<caption>" + "站牌前的读者".repeat(12) + "</caption>";
    String figure = "<figure src='high.png' alt='图'>" + caption + "</figure>";
    List<List<LayoutTrace.Line>> pages =
        pages(article("", fill(9) + "<heading level='1'>一、图</heading>" + figure), Map.of());
    assertThat(pages.get(1).get(0).block()).startsWith("a-heading1");
    assertThat(pages.get(1).stream().filter(l -> l.text().contains("读者"))).hasSize(2);
  }

  /** Short articles under one another are no chain: each may open a page. */
  @Test
  void shortArticlesDoNotHoldEachOther() throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      articles.append("<article id='b" + i + "'><title>题</title><p>一行。</p></article>");
    }
    assertThat(pages(articles.toString(), Map.of())).hasSize(4);
    String headed = "<heading level='1'>一、小标题</heading><p>一行。</p>".repeat(60);
    assertThat(pages(article("", headed), Map.of())).hasSizeBetween(3, 5);
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
