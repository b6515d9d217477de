package org.kanyin.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;

/** The line of a run that says why an issue is not there. */
final class FailureLine {
  private FailureLine() {}

  /** Empty where it is. */
  static Optional<Finding> of(BatchRow row, Path output) {
    if (row.state() != BatchRow.State.FAILED) {
      return Optional.empty();
    }
    long errors = row.findings().stream().filter(Finding::isError).count();
    Finding first = row.obstacle().orElseThrow();
    Place place = first.place().file().isEmpty() ? Place.file(row.issue()) : first.place();
    String why = first.message().replaceFirst("。$", "") + "（" + first.code() + "）";
    Path report = output.resolve(row.name() + LedgerEntry.REPORT);
    boolean more = errors > 1 && Files.exists(report);
    String hint = first.suggestion();
    return Optional.of(
        BatchFindings.finding("B009", place, row.name(), why, errors, report)
            .withText(first.text())
            .withContext(first.context())
            .withSuggestion(more ? "共 " + errors + " 处错误，见 " + report + "。" : hint));
  }
}
