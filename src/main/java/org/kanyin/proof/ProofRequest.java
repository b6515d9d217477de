package org.kanyin.proof;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.kanyin.render.model.RenderRequest;

/**
 * What proof sheets are wanted.
 *
 * @param issue its manifest
 * @param options how it is set
 * @param round of proofreading, from 1
 * @param date as the user gives it, may be empty
 * @param against the older round, a PDF or a manifest
 * @param lint whether the words are read too, and what is said of them stands on the sheets
 * @param sheets where they will be written
 */
public record ProofRequest(
    Path issue,
    RenderRequest options,
    int round,
    String date,
    Optional<Path> against,
    boolean lint,
    Path sheets) {
  public ProofRequest {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(sheets, "sheets");
  }

  /** The first round, undated, compared with nothing. */
  public static ProofRequest of(Path issue, Path sheets) {
    return new ProofRequest(
        issue, RenderRequest.DEFAULT, 1, "", Optional.empty(), /* lint= */ true, sheets);
  }

  public ProofRequest withOptions(RenderRequest other) {
    return new ProofRequest(issue, other, round, date, against, lint, sheets);
  }

  public ProofRequest withRound(int number, String dated) {
    return new ProofRequest(issue, options, number, dated, against, lint, sheets);
  }

  public ProofRequest withAgainst(Optional<Path> older) {
    return new ProofRequest(issue, options, round, date, older, lint, sheets);
  }

  /** Whether the words are read too. */
  public ProofRequest withLint(boolean wanted) {
    return new ProofRequest(issue, options, round, date, against, wanted, sheets);
  }
}
