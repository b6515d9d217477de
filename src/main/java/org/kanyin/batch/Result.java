package org.kanyin.batch;

import java.util.List;
import org.kanyin.base.Finding;

/**
 * The end of a run.
 *
 * @param rows by name
 * @param findings of the run itself, and a line for each issue that failed
 */
public record Result(List<Row> rows, List<Finding> findings) {
  public Result {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  public List<Row> rows(Row.State state) {
    return rows.stream().filter(r -> r.state() == state).toList();
  }
}
