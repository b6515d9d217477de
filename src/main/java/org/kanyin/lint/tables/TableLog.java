package org.kanyin.lint.tables;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;

/** Collects what is wrong with the tables of one reading. */
final class TableLog {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(TableLog.class);

  private final List<Finding> findings = new ArrayList<>();

  void report(String code, Place place, String text, String reason) {
    findings.add(CATALOGUE.finding(code, place, text, reason).withText(text));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
