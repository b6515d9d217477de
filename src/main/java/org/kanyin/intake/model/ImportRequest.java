package org.kanyin.intake.model;

import java.util.Objects;

/**
 * How a manuscript is to be read.
 *
 * @param id the article's id; a second article of the same file gets {@code id-2}
 * @param habits what the office settled
 */
public record ImportRequest(String id, RevisionMode revisions, OfficeHabits habits) {
  public ImportRequest(String id, RevisionMode revisions) {
    this(id, revisions, OfficeHabits.NONE);
  }

  public ImportRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(revisions, "revisions");
    Objects.requireNonNull(habits, "habits");
  }
}
