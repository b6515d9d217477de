package org.kanyin.proof;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.lint.Linter;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.Rendered;

/**
 * The proof sheets of an issue, start to end.
 *
 * @param proof of the issue
 * @param sheets as PDF
 * @param verdict what is written beside the lines
 */
public record ProofRun(ProofMaker proof, byte[] sheets, Verdict verdict) {

  /**
   * Sets the issue, checks it, compares it and makes the sheets; or says why not. What the sheets
   * carry is what check says of the pages and, where wanted, the proofreader of the words.
   */
  public static Outcome<ProofRun> of(
      IssueRenderer renderer, ManifestReader manifests, ProofRequest request) {
    Outcome<Issue> read = renderer.read(request.issue()).issue();
    CompletableFuture<List<Finding>> words = words(read, request);
    Outcome<Rendered> rendered = renderer.render(read, request.options());
    if (rendered.value().isEmpty()) {
      return Outcome.failed(rendered.findings());
    }
    ProofMaker proof = new ProofMaker(renderer, rendered.value().get());
    Outcome<Verdict> verdict = proof.verdict(words.join(), request.sheets());
    Outcome<List<ChangedLines>> changes =
        request
            .against()
            .map(old -> proof.changesSince(old, new Differ(manifests)))
            .orElse(Outcome.of(List.of(), List.of()));
    if (verdict.value().isEmpty()) {
      return Outcome.failed(verdict.findings());
    }
    if (changes.value().isEmpty()) {
      return Outcome.failed(changes.findings());
    }
    ProofHeader header =
        ProofMaker.header(rendered.value().get().issue(), request.round(), request.date());
    Outcome<byte[]> sheets =
        proof.sheets(header, verdict.value().get().faults(), changes.value().get());
    // What is said of the sheets themselves concerns no one, unless there are none.
    return sheets
        .value()
        .map(pdf -> Outcome.of(new ProofRun(proof, pdf, verdict.value().get()), List.of()))
        .orElseGet(
            () -> Outcome.failed(sheets.findings().stream().filter(Finding::isError).toList()));
  }

  /** What the proofreader says, read on a second core while the issue is set. */
  private static CompletableFuture<List<Finding>> words(Outcome<Issue> read, ProofRequest request) {
    if (!request.lint() || read.value().isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    CompletableFuture<List<Finding>> words = new CompletableFuture<>();
    return words.completeAsync(() -> Linter.read(read.value().get()).findings(), ProofRun::start);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "lint");
    thread.setDaemon(true);
    thread.start();
  }
}
