package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kanyin.render.PageIssues.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/** Notes begin on the page of their mark, and are numbered by page, article or issue. */
class NotePagesTest {
  private static final Pattern MARK = Pattern.compile("[①-⑳㉑-㉟㊱-㊿]|\\[\\d+\\]");

  @TempDir Path folder;

  private LayoutTrace set(String body, Map<String, String> settings) throws IOException {
    Path issue = PageIssues.issue(folder, "", body);
    Outcome<Rendered> rendered =
        PageIssues.RENDERER.render(issue, RenderRequest.DEFAULT.withSettings(settings));
    assertThat(codes(rendered)).isEmpty();
    return rendered.value().orElseThrow().trace();
  }

  /** What the pages show in the body's lines, or in the notes' first lines. */
  private static List<List<String>> marks(LayoutTrace trace, boolean body) {
    List<List<String>> pages = new ArrayList<>();
    for (LayoutTrace.Page page : trace.pages().subList(trace.bodyStart(), trace.pages().size())) {
      List<String> marks = new ArrayList<>();
      for (LayoutTrace.Line line : page.lines()) {
        boolean note = line.block().contains("footnote");
        Matcher m = MARK.matcher(line.text());
        while (note != body && m.find()) {
          marks.add(m.group());
        }
      }
      pages.add(marks);
    }
    return pages;
  }

  private static String notes(int from, int count, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      String note = "注" + i + "文字".repeat(length);
      out.append("第" + i + "处<footnote>" + note + "。</footnote>，");
    }
    return out.toString();
  }

  private static String paragraph(String text) {
    return "<p>" + "排字的人数着行。".repeat(3) + text + "完。" + "读书的人看不见行。".repeat(30) + "</p>";
  }

  /** Few and many, short and long, on the last lines of a page. */
  @Test
  void aNoteBeginsOnThePageOfItsMark() throws IOException {
    for (int room : new int[] {1, 3, 6, 9}) {
      for (int count : new int[] {1, 2, 4, 7}) {
        for (int length : new int[] {2, 40, 150}) {
          String body = PageIssues.shortParagraphs(29 - room) + paragraph(notes(1, count, length));
          LayoutTrace trace = set(body, Map.of());
          String as = room + " lines, " + count + " notes, each " + length;
          assertThat(marks(trace, false)).as(as).isEqualTo(marks(trace, true));
          assertThat(marks(trace, true).stream().mapToInt(List::size).sum())
              .as(as)
              .isEqualTo(count);
        }
      }
    }
  }

  private static final String TWO_PAGES =
      PageIssues.shortParagraphs(20)
          + paragraph(notes(1, 3, 2))
          + PageIssues.shortParagraphs(20)
          + paragraph(notes(4, 2, 2));

  @Test
  void notesAreNumberedFromOneOnEachPage() throws IOException {
    List<List<String>> pages = marks(set(TWO_PAGES, Map.of()), true);
    assertThat(pages).startsWith(List.of("①", "②", "③"), List.of("①", "②"));
  }

  @Test
  void orInEachArticleOrThroughTheIssue() throws IOException {
    for (String numbering : List.of("article", "issue")) {
      List<List<String>> pages =
          marks(set(TWO_PAGES, Map.of("footnote-numbering", numbering)), true);
      assertThat(pages).as(numbering).startsWith(List.of("①", "②", "③"), List.of("④", "⑤"));
    }
  }

  /** ㊿ is the last in a circle: with more, no note of the issue is in one. */
  @Test
  void thereIsOneKindOfMark() throws IOException {
    for (int count : new int[] {21, 36, 50, 51, 64}) {
      List<String> paragraphs = new ArrayList<>();
      for (int from = 1; from <= count; from += 10) {
        paragraphs.add(paragraph(notes(from, Math.min(10, count + 1 - from), 1)));
      }
      LayoutTrace trace = set(String.join("", paragraphs), Map.of("footnote-numbering", "article"));
      List<String> marks = marks(trace, true).stream().flatMap(List::stream).toList();
      assertThat(new TreeSet<>(marks)).hasSize(count);
      assertThat(marks).allMatch(m -> m.startsWith("[") == count > 50);
      assertThat(marks(trace, false)).isEqualTo(marks(trace, true));
    }
  }
}
