package org.kanyin.batch.model;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.base.Finding;

/**
 * The end of a run.
 *
 * @param rows by name
 * @param findings of the run itself, and a line for each issue that failed
 */
public record BatchResult(List<BatchRow> rows, List<Finding> findings) {
  public BatchResult {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** The same behind what was found before the run. */
  public BatchResult after(List<Finding> earlier) {
    return new BatchResult(rows, Stream.concat(earlier.stream(), findings.stream()).toList());
  }

  public List<BatchRow> rows(BatchRow.State state) {
    return rows.stream().filter(r -> r.state() == state).toList();
  }
}
