package org.kanyin.cli.print;

import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** The command line's own findings, by the codes of its {@code findings.tsv}. */
public final class CommandFindings {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(CommandFindings.class);

  private CommandFindings() {}

  /** See {@link FindingCatalogue#finding}. */
  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }
}
