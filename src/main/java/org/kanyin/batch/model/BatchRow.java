package org.kanyin.batch.model;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;

/**
 * An issue of a run, for people and programs.
 *
 * @param name its outputs' path in the output folder, without extension
 * @param issue its manifest
 * @param reasons why it was to be set, a sentence each; empty where nothing had changed
 * @param pages of its PDF, or 0
 * @param bytes of its PDF, or 0
 * @param seconds that it took
 * @param sha256 of its PDF, or empty
 * @param findings of its setting
 */
public record BatchRow(
    String name,
    String issue,
    State state,
    List<String> reasons,
    int pages,
    long bytes,
    double seconds,
    String sha256,
    List<Finding> findings) {
  public BatchRow {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }

  /** What became of it. */
  public enum State {
    SET("set", "排好"),
    UNCHANGED("unchanged", "没有变"),
    FAILED("failed", "没有排成"),
    PLANNED("planned", "要排");

    private final String key;
    private final String label;

    State(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** The word of JSON. */
    public String key() {
      return key;
    }

    /** The word for people. */
    public String label() {
      return label;
    }
  }

  /** An issue that the ledger knows. */
  public static BatchRow of(String name, LedgerEntry entry, State state, List<String> reasons) {
    return new BatchRow(
        name,
        entry.issue().manifest(),
        state,
        reasons,
        entry.last().pages(),
        entry.pdf().map(LedgerEntry.Output::bytes).orElse(0L),
        entry.last().seconds(),
        entry.pdf().map(LedgerEntry.Output::sha256).orElse(""),
        entry.last().findings());
  }

  /** An issue that is to be set. */
  public static BatchRow planned(IssueReference issue, List<String> reasons) {
    String manifest = issue.manifest().toString();
    return new BatchRow(
        issue.name(), manifest, State.PLANNED, reasons, 0, 0, /* seconds= */ 0, "", List.of());
  }

  /** What stands in the issue's way; empty where nothing does. */
  public Optional<Finding> obstacle() {
    return findings.stream().filter(Finding::isError).findFirst();
  }
}
