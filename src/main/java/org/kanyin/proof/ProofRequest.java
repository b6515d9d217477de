package org.kanyin.proof;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.kanyin.render.RenderRequest;

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
}
