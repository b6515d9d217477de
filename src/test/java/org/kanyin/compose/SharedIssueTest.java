package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Span;
import org.kanyin.compose.model.Setting;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The bars of a real issue, which lies beside the project and is never copied into it. Prints one
 * table; skipped, and said so, where the issue is not there.
 */
class SharedIssueTest {
  private static final Path ISSUE = Path.of("../shared/data/issue-2023-17");
  private static final int EM = 12_000;
  private static final int MEASURE = 38 * EM;

  private static List<String> paragraphs = new ArrayList<>();

  @BeforeAll
  static void read() throws Exception {
    assumeTrue(
        Files.isRegularFile(ISSUE.resolve("issue.xml")),
        "skipped: the real issue is not in ../shared, its bars are not measured");
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ISSUE.resolve("issue.xml").toFile())
            .getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element e = (Element) all.item(i);
      if (e.getTagName().equals("p") || e.getTagName().equals("heading")) {
        paragraphs.add(e.getTextContent().strip().replaceAll("\\s+", " "));
      }
    }
  }

  private static Composition compose(String text, Setting setting, int fit) {
    return Composer.compose(
        new Paragraph(
            text,
            List.of(new Span(0, text.length(), EM, EmFace.FACE)),
            List.of(),
            Optional.empty(),
            MEASURE,
            2 * EM,
            Align.JUSTIFY,
            Align.START,
            fit,
            setting));
  }

  @Test
  void holdsTheBarsOfPresetGb() {
    Figures figures = new Figures(MEASURE, 2 * EM);
    for (String text : paragraphs) {
      figures.count(text, compose(text, Setting.preset("gb"), 0));
    }
    System.out.println("gb, " + paragraphs.size() + " blocks\n" + figures);
    assertThat(figures.full).isGreaterThan(500);
    assertThat(figures.flush).isEqualTo(figures.full);
    assertThat(figures.forbidden).isZero();
    assertThat(figures.lonely).isZero();
    assertThat(figures.parted).isZero();
    assertThat(figures.partedNumbers).isZero();
    assertThat(figures.troubles).isZero();
    assertThat(figures.exact * 1000).isGreaterThanOrEqualTo(figures.lines * 996);
    assertThat(figures.largestStep).isLessThanOrEqualTo(EM * 11 / 10);
    assertThat(figures.largestGap).isLessThanOrEqualTo(EM / 2);
  }

  @Test
  void print2023StartsItsLinesWhereThePrintDid() throws Exception {
    String json = Files.readString(ISSUE.resolve("printed.json"));
    Matcher found =
        Pattern.compile("\"before\": \"([^\"]*)\",\\s*\"after\": \"([^\"]*)\"").matcher(json);
    int known = 0;
    int hits = 0;
    StringBuilder misses = new StringBuilder();
    while (found.find()) {
      known++;
      String near = found.group(1) + found.group(2);
      for (String text : paragraphs) {
        int at = text.indexOf(near);
        if (at >= 0) {
          int want = at + found.group(1).length();
          Composition c = compose(text, Setting.preset("print-2023"), 0);
          int nearest =
              c.lines().stream()
                  .map(l -> l.start() - want)
                  .min((a, b) -> Math.abs(a) - Math.abs(b))
                  .orElseThrow();
          hits += nearest == 0 ? 1 : 0;
          misses.append(nearest).append(' ');
        }
      }
    }
    System.out.println(
        "print-2023: " + hits + " of " + known + " known breaks at a line start; off by " + misses);
    assertThat(known).isEqualTo(16);
    assertThat(hits).isGreaterThanOrEqualTo(13);
  }

  @Test
  void isQuick() {
    long best = Long.MAX_VALUE;
    int characters = paragraphs.stream().mapToInt(String::length).sum();
    for (int round = 0; round < 60; round++) {
      long before = System.nanoTime();
      for (String text : paragraphs) {
        compose(text, Setting.preset("gb"), 0);
      }
      best = Math.min(best, System.nanoTime() - before);
    }
    System.out.printf("%d characters composed in %.1f ms warm%n", characters, best / 1e6);
    assertThat(best / 1e6).as("ms, a generous bar for shared machines").isLessThan(250);
  }
}
