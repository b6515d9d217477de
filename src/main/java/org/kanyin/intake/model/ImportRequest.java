package org.kanyin.intake.model;

import java.util.Objects;

/**
 * How a manuscript is to be read.
 *
 * @param id the article's id; a second article of the same file gets {@code id-2}
 */
public record ImportRequest(String id, RevisionMode revisions) {
  public ImportRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(revisions, "revisions");
  }
}
