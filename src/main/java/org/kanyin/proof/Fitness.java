package org.kanyin.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Verdict;

/** Whether a file may go to the printer, as the first line of every report says it. */
final class Fitness {
  private Fitness() {}

  /** Empty where nothing stands in the way, but not everything was looked at. */
  static Optional<Boolean> isFit(Verdict verdict) {
    boolean faulty = verdict.findings().stream().anyMatch(Finding::isError);
    return !faulty && (verdict.partial() || verdict.hasUnreadText())
        ? Optional.empty()
        : Optional.of(!faulty);
  }

  /** Fit or not, how many findings of each weight, then the most serious. */
  static String line(Verdict verdict) {
    String counts =
        Stream.of(Severity.values())
            .map(s -> count(verdict.findings(), s))
            .filter(c -> !c.isEmpty())
            .collect(Collectors.joining("，"));
    String end = counts.isEmpty() ? "。" : "：" + counts + "。";
    return answer(verdict) + end + worst(verdict).map(Fitness::named).orElse("");
  }

  private static String answer(Verdict verdict) {
    if (isFit(verdict).isPresent()) {
      return isFit(verdict).get() ? "可以付印" : "不能付印";
    }
    return verdict.hasUnreadText() ? "有的文字读不出，能否付印要人看过再定" : "只查了一部分，能否付印还不能定";
  }

  private static String count(List<Finding> findings, Severity severity) {
    long count = findings.stream().filter(f -> f.severity() == severity).count();
    return count == 0 ? "" : severity.label() + " " + count + " 处";
  }

  /** By severity, then by what it counts in the error rate, then by place. */
  private static Optional<Finding> worst(Verdict verdict) {
    return verdict.faults().stream()
        .filter(f -> f.finding().severity() != Severity.NOTE)
        .min(
            Comparator.comparing((Fault f) -> f.finding().severity())
                .thenComparing(f -> -f.weight()))
        .map(Fault::finding);
  }

  private static String named(Finding finding) {
    int page = finding.place().page();
    return "最要紧的" + (page > 0 ? "在第 " + page + " 页：" : "：") + finding.message();
  }
}
