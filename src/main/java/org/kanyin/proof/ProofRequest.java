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
 * @param sheets where they will be written
 */
public record ProofRequest(
    Path issue,
    RenderRequest options,
    int round,
    String date,
    Optional<Path> against,
    Path sheets) {
  public ProofRequest {
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(sheets, "sheets");
  }

  /** The first round, undated, compared with nothing. */
  public static ProofRequest of(Path issue, Path sheets) {
    return new ProofRequest(issue, RenderRequest.DEFAULT, 1, "", Optional.empty(), sheets);
  }

  public ProofRequest withOptions(RenderRequest other) {
    return new ProofRequest(issue, other, round, date, against, sheets);
  }

  public ProofRequest withRound(int number, String dated) {
    return new ProofRequest(issue, options, number, dated, against, sheets);
  }

  public ProofRequest withAgainst(Optional<Path> older) {
    return new ProofRequest(issue, options, round, date, older, sheets);
  }
}
