package org.kanyin.proof;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.Rendered;

/**
 * A proof pulled from the press: start to end.
 *
 * @param proof of the issue
 * @param sheets as PDF
 * @param verdict what is written beside the lines
 */
public record ProofRun(ProofMaker proof, byte[] sheets, Verdict verdict) {

  /** Sets the issue, looks at it, compares it and makes the sheets; or says why not. */
  public static Outcome<ProofRun> of(
      IssueRenderer room, ManifestReader manifests, ProofRequest order) {
    Outcome<Rendered> rendered = room.render(order.issue(), order.options());
    Optional<Issue> issue = manifests.read(order.issue()).value();
    if (rendered.value().isEmpty() || issue.isEmpty()) {
      return Outcome.failed(rendered.findings());
    }
    ProofMaker proof = new ProofMaker(room, issue.get(), rendered.value().get());
    Outcome<Verdict> verdict = proof.verdict(rendered.findings(), order.sheets());
    Outcome<List<ChangedLines>> changes =
        order
            .against()
            .map(old -> proof.changesSince(old, new Differ(manifests)))
            .orElse(Outcome.of(List.of(), List.of()));
    if (verdict.value().isEmpty()) {
      return Outcome.failed(verdict.findings());
    }
    if (changes.value().isEmpty()) {
      return Outcome.failed(changes.findings());
    }
    ProofSlip slip = ProofMaker.slip(issue.get(), order.round(), order.date());
    Outcome<byte[]> sheets =
        proof.sheets(slip, verdict.value().get().faults(), changes.value().get());
    // What is said of the sheets themselves concerns no one, unless there are none.
    return sheets
        .value()
        .map(pdf -> Outcome.of(new ProofRun(proof, pdf, verdict.value().get()), List.of()))
        .orElseGet(
            () -> Outcome.failed(sheets.findings().stream().filter(Finding::isError).toList()));
  }
}
