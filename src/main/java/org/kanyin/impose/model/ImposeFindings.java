package org.kanyin.impose.model;

import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** The room's findings, by the codes of its {@code findings.tsv}. */
public final class ImposeFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(ImposeFindings.class);

  private ImposeFindings() {}

  /** See {@link FindingCatalogue#finding}. */
  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
