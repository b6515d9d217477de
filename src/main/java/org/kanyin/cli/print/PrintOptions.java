package org.kanyin.cli.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.proof.FindingsReport;

/**
 * How a command reports what it did and found.
 *
 * @param quiet whether findings alone are said
 * @param report where a page with the findings goes, where one is wanted
 */
public record PrintOptions(Terminal.Format format, boolean quiet, Optional<Path> report) {
  /** Whether to say on standard output what was done: not where a program reads it. */
  public boolean talks() {
    return !quiet && format == Terminal.Format.TEXT;
  }

  /**
   * Writes the report, where one is wanted, of no more findings than anyone reads.
   *
   * @param title of the report
   * @return the findings, and what became of the report
   */
  public List<Finding> withReport(String title, List<Finding> found) {
    List<Finding> limited = CommandFindings.limited(found);
    List<Finding> findings = new ArrayList<>(limited);
    report.ifPresent(
        target -> {
          byte[] page = FindingsReport.html(title, limited).getBytes(StandardCharsets.UTF_8);
          OutputFile.HTML.write(target, "--report", page).ifPresent(findings::add);
        });
    return findings;
  }
}
