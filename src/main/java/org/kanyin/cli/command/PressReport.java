package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Verdict;
import org.kanyin.render.model.Rendered;

/**
 * What a file made for a print shop does not meet, and which plates it takes: read from the file
 * itself, by the rules of {@code check --profile press}.
 */
final class PressReport {
  private PressReport() {}

  /**
   * The findings of the rules for print shops; what the editors accept in the manifest is not said
   * again.
   *
   * @param written where the file is, as findings call it
   */
  static List<Finding> of(Path written, Rendered rendered) {
    Outcome<Verdict> checked =
        Checker.check(
            rendered.pdf(),
            written.toString(),
            Optional.of(rendered.issue()),
            CheckRequest.plates());
    return checked.value().map(Verdict::findings).orElse(checked.findings());
  }
}
