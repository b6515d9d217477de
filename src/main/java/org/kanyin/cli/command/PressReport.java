package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Verdict;

/**
 * What a file made for a print shop does not meet, and which plates it takes: read from the file
 * itself, by the rules of {@code check --profile press}.
 */
final class PressReport {
  private PressReport() {}

  /**
   * @param issue the manifest it was made from: what the editors accept there is not said again
   */
  static List<Finding> of(Path pdf, Path issue, Rooms rooms) {
    Outcome<Verdict> checked =
        Checker.check(pdf, rooms.manifests().read(issue).value(), CheckRequest.plates());
    return checked.value().map(Verdict::findings).orElse(checked.findings());
  }
}
