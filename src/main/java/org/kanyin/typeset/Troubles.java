package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Places;
import org.kanyin.compose.Composition.Line;
import org.kanyin.compose.Composition.Trouble;

/** Lines outside their limits as findings with their place in the manuscript. */
final class Troubles {
  private static final double MILLI = 1000.0;

  private Troubles() {}

  static List<Finding> of(Job job, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Job.BlockTrouble t : job.troubles()) {
      findings.add(finding(t.block(), t.trouble(), places));
    }
    return findings;
  }

  private static Finding finding(BlockText block, Trouble trouble, Places places) {
    Line line = block.composition().lines().get(trouble.line());
    String text = block.paragraph().text().substring(line.start(), line.end());
    Place place = places.of(block.source(), line.start());
    double points = trouble.amount() / MILLI;
    Finding finding =
        switch (trouble.kind()) {
          case OVERFULL -> Typesetter.CATALOGUE.finding("T002", place, points, text);
          case LOOSE -> Typesetter.CATALOGUE.finding("T005", place, points, text);
          case LONELY_CHARACTER -> Typesetter.CATALOGUE.finding("T006", place, text);
          case FIT -> Typesetter.CATALOGUE.finding("T007", place, trouble.amount());
        };
    return finding.withText(text);
  }
}
