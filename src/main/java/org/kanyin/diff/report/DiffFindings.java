package org.kanyin.diff.report;

import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** The room's findings by their codes: every part of the room has its sentences from here. */
public final class DiffFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(DiffFindings.class);

  private DiffFindings() {}

  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
