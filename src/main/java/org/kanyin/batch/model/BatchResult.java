package org.kanyin.batch.model;

import java.util.List;
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

  public List<BatchRow> rows(BatchRow.State state) {
    return rows.stream().filter(r -> r.state() == state).toList();
  }
}
