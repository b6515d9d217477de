package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Places;
import org.kanyin.base.Trace;
import org.kanyin.compose.Composition.Line;
import org.kanyin.compose.Composition.Trouble;

/** Lines outside their limits as findings with their place in the manuscript. */
final class Troubles {
  private static final double MILLI = 1000.0;

  private Troubles() {}

  static List<Finding> of(Job job, Trace trace, Places places) {
    List<Finding> findings = new ArrayList<>();
    for (Job.BlockTrouble t : job.troubles()) {
      findings.add(finding(t.block(), t.trouble(), places, page(t, trace)));
    }
    return findings;
  }

  /** The page the line is on, in words; empty for one that is not in the body, or in it twice. */
  private static String page(Job.BlockTrouble t, Trace trace) {
    List<Integer> folios = new ArrayList<>();
    int first = trace.bodyStart();
    for (int i = first; i < trace.pages().size(); i++) {
      for (Trace.Line line : trace.pages().get(i).lines()) {
        if (!line.block().isEmpty() && line.block().equals(t.block().source())) {
          folios.add(i - first + 1);
        }
      }
    }
    return t.trouble().line() < folios.size() && folios.size() <= t.block().composition().lines().size()
        ? "第 " + folios.get(t.trouble().line()) + " 页"
        : "";
  }

  private static Finding finding(
      BlockText block, Trouble trouble, Places places, String page) {
    Line line = block.composition().lines().get(trouble.line());
    String text = block.paragraph().text().substring(line.start(), line.end());
    Place place = places.of(block.source(), line.start());
    double points = trouble.amount() / MILLI;
    Finding finding =
        switch (trouble.kind()) {
          case OVERFULL -> Typesetter.CATALOGUE.finding("T002", place, points, text, page);
          case LOOSE -> Typesetter.CATALOGUE.finding("T005", place, points, text, page);
          case LONELY_CHARACTER -> Typesetter.CATALOGUE.finding("T006", place, text, page);
          case FIT -> Typesetter.CATALOGUE.finding("T007", place, trouble.amount(), page);
        };
    return finding.withText(text);
  }
}
