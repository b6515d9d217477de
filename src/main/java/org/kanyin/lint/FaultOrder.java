package org.kanyin.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;

/** The most serious first: by official weight, then by certainty, then by place. */
final class FaultOrder {
  private FaultOrder() {}

  static Comparator<ManuscriptFault> of(Issue issue) {
    List<String> files = new ArrayList<>(issue.sources().keySet());
    return Comparator.comparingDouble(ManuscriptFault::weight)
        .reversed()
        .thenComparing(f -> f.finding().severity())
        .thenComparingInt(f -> files.indexOf(f.finding().place().file()))
        .thenComparingInt(f -> f.finding().place().line())
        .thenComparingInt(f -> f.finding().place().column())
        .thenComparing(f -> f.finding().code());
  }
}
