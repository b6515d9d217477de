package org.kanyin.cli.print;

import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Place;

/** The command line's own findings, by the codes of its {@code findings.tsv}. */
public final class CommandFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(CommandFindings.class);

  private CommandFindings() {}

  /** No more than anyone reads, and how many are left out. */
  static List<Finding> limited(List<Finding> findings) {
    return FindingLimit.of(findings, n -> finding("C011", Place.NOWHERE, n));
  }

  /** See {@link FindingCatalogue#finding}. */
  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
