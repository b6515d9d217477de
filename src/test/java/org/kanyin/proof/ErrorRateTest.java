package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Score;
import org.kanyin.check.model.Verdict;

/** The error rate in a sentence, and what it does not count. */
final class ErrorRateTest {
  private static String rate(int accepted, String... codes) {
    List<Fault> faults =
        List.of(codes).stream()
            .map(c -> new Finding(c, Severity.WARNING, Place.page("a.pdf", 1), "", "", "", ""))
            .map(f -> new Fault(f, 1, List.of()))
            .toList();
    return PageReport.rate(
        new Verdict(null, faults, accepted, new Score(faults.size(), 10_000), false));
  }

  @Test
  void faultsByTenThousandCharacters() {
    assertThat(rate(0, "K030")).isEqualTo("计 1.0 个差错，版面 10,000 字，差错率万分之 1.00（期刊合格线：万分之 2）。");
  }

  @Test
  void whatTheEditorsLetStand() {
    assertThat(rate(3)).endsWith("。另有 3 处编辑已认可，不再报。");
  }

  @Test
  void textThatCannotBeReadHasNotBeenJudged() {
    for (String code : List.of("K026", "K027", "K028", "K029")) {
      assertThat(rate(0, code)).endsWith("。有的文字读不出，其中的差错没有计入。");
    }
  }
}
