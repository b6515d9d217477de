package org.kanyin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.model.Score;

/** 图书（期刊）编校差错率: the weights of the faults over the characters of the pages. */
final class ScoreCalculator {
  private ScoreCalculator() {}

  static Score score(PageStructure structure, List<Fault> faults) {
    return new Score(weights(faults), characters(structure));
  }

  /** One and the same fault is counted a few times at most. */
  private static double weights(List<Fault> faults) {
    Map<String, Integer> seen = new HashMap<>();
    double sum = 0;
    for (Fault f : faults) {
      String key = f.finding().code() + f.finding().text();
      if (seen.merge(key, 1, Integer::sum) <= RuleTable.mostRepeats()) {
        sum += f.weight();
      }
    }
    return sum;
  }

  /** Full pages, heads and folios as one line, a cover as half a page. */
  private static long characters(PageStructure structure) {
    double pages = 0;
    for (PageLayout layout : structure.pages()) {
      pages +=
          switch (layout.kind()) {
            case BLANK -> 0;
            case COVER -> RuleTable.coverShare();
            default -> 1;
          };
    }
    TypeArea type = structure.type();
    return Math.round(pages * type.characters() * (type.lines() + 1));
  }
}
