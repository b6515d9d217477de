package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Score;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.model.Comparison;

/** Reports for a browser list as many findings as the terminal does, and say how many more. */
final class ReportLimitTest {
  private static final int FOUND = 3_000;

  private static Finding finding(int i) {
    // The last is an error: it is never what is left out.
    Severity severity = i == FOUND - 1 ? Severity.ERROR : Severity.WARNING;
    return new Finding("K000", severity, Place.file("a.pdf"), "第" + i + "个。", "", "", "");
  }

  private static long rows(String html) {
    return html.lines().filter(l -> l.contains("<li id=\"f")).count();
  }

  @Test
  void ofACheck() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < FOUND; i++) {
      faults.add(new Fault(finding(i), 0, List.of()));
    }
    Verdict verdict = new Verdict(null, faults, 0, new Score(0, 10_000), false);
    String html = PageReport.html("a.pdf", verdict, List.of());
    assertThat(rows(html)).isEqualTo(FindingLimit.MOST);
    assertThat(html).contains("另有 1000 条没有列出。", "第2999个。", "警告 2999 处");
  }

  @Test
  void ofAComparison() {
    List<Comparison.Item> items = new ArrayList<>();
    for (int i = 0; i < FOUND; i++) {
      items.add(new Comparison.Item(finding(i), List.of(), List.of(), 0));
    }
    Comparison comparison =
        new Comparison(
            "a.pdf", "b.pdf", items, List.of(), List.of(), Optional.empty(), Optional.empty());
    String html = DiffReport.html(comparison, List.of(), List.of());
    assertThat(rows(html)).isEqualTo(FindingLimit.MOST);
    assertThat(html).contains("另有 1000 条没有列出。", "第2999个。", "共 3000 处不同。");
  }
}
