package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * The pages of a real issue beside its print: where articles start and where pages end inside
 * paragraphs ({@code ../shared/data/issue-2023-17/printed.json}). Skipped where that is absent.
 */
class RealPagesTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17");
  private static final int BODY_PAGES = 22;
  private static final int STARTS = 13;
  private static final int BREAKS = 16;

  /** The best that anyone else's program gets, unpinned, is five. */
  private static final int FREE_BREAKS = 7;

  private static final Pattern START = Pattern.compile("\\[\\s*\"([^\"]*)\",\\s*(\\d+)\\s*]");
  private static final Pattern BREAK =
      Pattern.compile("\"before\": \"([^\"]*)\",\\s*\"after\": \"([^\"]*)\"");

  @TempDir Path folder;

  @BeforeEach
  void present() {
    assumeTrue(Files.exists(REAL), "skipped: no " + REAL + ", pages are not compared with a print");
  }

  private static Outcome<Rendered> set(Path issue, String preset, Optional<Path> older)
      throws IOException {
    RenderRequest options = RenderRequest.DEFAULT.withSettings(Map.of("composition", preset));
    return new IssueRenderer(new Workspace(Path.of("")))
        .render(issue, older.map(options::against).orElse(options));
  }

  /** The manuscript text of the body's pages, blanks left out. */
  private static List<String> body(Rendered rendered) {
    List<LayoutTrace.Page> pages = rendered.trace().pages();
    return pages.subList(rendered.trace().bodyStart(), pages.size()).stream()
        .map(
            page ->
                page.lines().stream()
                    .filter(l -> l.region().equals("body"))
                    .map(LayoutTrace.Line::text)
                    .collect(Collectors.joining())
                    .replaceAll("[\\s\\p{Zs}]", ""))
        .toList();
  }

  private static long starts(List<String> pages) throws IOException {
    Matcher start = START.matcher(Files.readString(REAL.resolve("printed.json")));
    return start
        .results()
        .filter(r -> pages.get(Integer.parseInt(r.group(2)) - 1).contains(solid(r.group(1))))
        .count();
  }

  private static long breaks(List<String> pages) throws IOException {
    Matcher known = BREAK.matcher(Files.readString(REAL.resolve("printed.json")));
    return known
        .results()
        .filter(
            r -> {
              for (int i = 0; i + 1 < pages.size(); i++) {
                if (pages.get(i).endsWith(solid(r.group(1)))
                    && pages.get(i + 1).startsWith(solid(r.group(2)))) {
                  return true;
                }
              }
              return false;
            })
        .count();
  }

  private static String solid(String text) {
    return text.replaceAll("\\s", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void articlesStartOnThePrintsPages(String preset) throws IOException {
    Outcome<Rendered> rendered = set(REAL.resolve("issue.xml"), preset, Optional.empty());
    List<String> pages = body(rendered.value().orElseThrow());
    assertThat(pages.size()).isEqualTo(BODY_PAGES);
    assertThat(starts(pages)).isEqualTo(STARTS);
    if (preset.equals("print-2023")) {
      assertThat(breaks(pages)).isGreaterThanOrEqualTo(FREE_BREAKS);
    }
  }

  /** Every page end of the print, every page full, no line outside the style's limits. */
  @ParameterizedTest
  @ValueSource(strings = {"gb", "print-2023"})
  void pinnedPagesEndWhereThePrintDid(String preset) throws IOException {
    Outcome<Rendered> rendered = set(REAL.resolve("issue-pinned.xml"), preset, Optional.empty());
    assertThat(rendered.findings()).isEmpty();
    List<String> pages = body(rendered.value().orElseThrow());
    assertThat(pages.size()).isEqualTo(BODY_PAGES);
    assertThat(starts(pages)).isEqualTo(STARTS);
    assertThat(breaks(pages)).isEqualTo(BREAKS);
  }

  @Test
  void aTypoPutRightMovesNoOtherPage() throws IOException {
    Path issue = folder.resolve("issue.xml");
    String text = Files.readString(REAL.resolve("issue-pinned.xml"));
    Files.writeString(issue, text);
    Path older = folder.resolve("older.pdf");
    Files.write(older, set(issue, "gb", Optional.empty()).value().orElseThrow().pdf());
    int typo = text.indexOf('的', text.indexOf("<p>", text.length() / 2));
    Files.writeString(issue, text.substring(0, typo) + "之" + text.substring(typo + 1));
    List<Finding> said = set(issue, "gb", Optional.of(older)).findings();
    assertThat(said).extracting(Finding::code).containsExactly("R014");
    assertThat(said.get(0).message()).contains("有 1 页").contains("其余 23 页");
  }
}
