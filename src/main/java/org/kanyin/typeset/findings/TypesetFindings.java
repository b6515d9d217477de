package org.kanyin.typeset.findings;

import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** This room's findings by their codes in {@code findings.tsv}. */
public final class TypesetFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(TypesetFindings.class);

  private TypesetFindings() {}

  /** See {@link FindingCatalogue#finding}. */
  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
