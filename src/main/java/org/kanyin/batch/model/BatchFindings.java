package org.kanyin.batch.model;

import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** The room's findings, by the codes of its {@code findings.tsv}. */
public final class BatchFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(BatchFindings.class);

  private BatchFindings() {}

  /** See {@link FindingCatalogue#finding}. */
  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
