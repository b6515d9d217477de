package org.kanyin.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Issue;

/**
 * The bars of Chinese composition, measured on the glyphs of the real issue, where it is at hand,
 * and of the sample. Prints the tables.
 *
 * <p>A bar in {@link #KNOWN_FAULTS} must fail: once it holds, take it off the list.
 */
final class CompositionBarsTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17");
  private static final Path DEMO = Path.of("samples/demo/issue.xml");
  private static final double EVEN_SHARE = 0.996;
  private static final int KNOWN_BREAKS = 16;
  private static final int KNOWN_BREAKS_WANTED = 13;

  /** {@code issue: bar}, with the reason beside it. */
  private static final Set<String> KNOWN_FAULTS = Set.of();

  @TestFactory
  List<DynamicTest> realIssue() throws IOException {
    Path issue = REAL.resolve("issue.xml");
    assumeTrue(Files.exists(issue), "skipped: no " + issue + ", its bars are not measured");
    return bars("real", issue, 100, 500);
  }

  @TestFactory
  List<DynamicTest> sample() throws IOException {
    return bars("demo", DEMO, 300, 300);
  }

  private static List<DynamicTest> bars(String name, Path issueXml, int blocks, int lines)
      throws IOException {
    Report report = Report.of(Measure.issue(issueXml), Measure.render(issueXml, Map.of()));
    System.out.print(report.table(name, 5));
    assertThat(report.placed).as("blocks found").hasSizeGreaterThan(blocks);
    assertThat(report.edges.flush.total()).as("justified lines").isGreaterThan(lines);
    return report.figures().stream()
        .map(f -> DynamicTest.dynamicTest(name + ": " + f.name(), () -> holds(name, f, report)))
        .toList();
  }

  private static void holds(String name, Figure figure, Report report) {
    Predicate<Figure> bar =
        figure == report.spacing.even ? f -> f.share() >= EVEN_SHARE : f -> f.bad() == 0;
    if (KNOWN_FAULTS.contains(name + ": " + figure.name())) {
      assertThat(bar.test(figure)).as("passes now: take it off the list").isFalse();
    } else {
      assertThat(bar.test(figure)).as(figure + "\n" + String.join("\n", figure.faults())).isTrue();
    }
  }

  /** The real issue's print, whose page breaks inside paragraphs are known (preset print-2023). */
  @Test
  void startsItsLinesWhereThePrintDid() throws IOException {
    assumeTrue(Files.exists(REAL), "skipped: no " + REAL + ", the print's breaks are not measured");
    Issue issue = Measure.issue(REAL.resolve("issue.xml"));
    LayoutTrace trace =
        Measure.render(REAL.resolve("issue.xml"), Map.of("composition", "print-2023")).trace();
    Set<String> starts = new HashSet<>();
    trace.pages().forEach(p -> p.lines().forEach(l -> starts.add(l.block() + "@" + l.start())));
    Matcher printed =
        Pattern.compile("\"before\": \"([^\"]*)\",\\s*\"after\": \"([^\"]*)\"")
            .matcher(Files.readString(REAL.resolve("printed.json")));
    int known = 0;
    int hits = 0;
    while (printed.find()) {
      known++;
      hits += starts.contains(place(issue, printed.group(1), printed.group(2))) ? 1 : 0;
    }
    System.out.println("print-2023: " + hits + " of " + known + " known breaks at a line start");
    assertThat(known).isEqualTo(KNOWN_BREAKS);
    assertThat(hits).isGreaterThanOrEqualTo(KNOWN_BREAKS_WANTED);
  }

  private static String place(Issue issue, String before, String after) {
    for (Block b : Block.of(issue)) {
      int at = b.text().indexOf(before + after);
      if (at >= 0) {
        return b.id() + "@" + (at + before.length());
      }
    }
    return "";
  }
}
