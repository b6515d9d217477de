package org.kanyin.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.model.Score;
import org.kanyin.check.model.Verdict;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.manifest.model.Issue;

/** Checks a PDF: the room's door. */
public final class Checker {
  private Checker() {}

  /**
   * Everything wrong with a PDF.
   *
   * @param issue what it should say, where that is known
   * @return no verdict where the file could not be read
   */
  public static Outcome<Verdict> check(Path file, Optional<Issue> issue, CheckRequest options) {
    Outcome<Pdf> read = PdfReader.read(file);
    return read.value()
        .map(pdf -> Outcome.of(verdict(pdf, issue, options, read.findings()), List.of()))
        .orElseGet(() -> Outcome.failed(read.findings()));
  }

  private static Verdict verdict(
      Pdf pdf, Optional<Issue> issue, CheckRequest options, List<Finding> reading) {
    CheckContext subject = new CheckContext(pdf, issue, options.profile(), options.colours());
    FaultCollector faults = new FaultCollector(subject, options);
    for (Rule rule : RuleSet.of(options.profile())) {
      boolean idle = rule.readsText() && !subject.layer().isReliable();
      if (!idle && rule.codes().stream().anyMatch(options::wants)) {
        rule.check(subject, faults);
      }
    }
    List<Fault> all = new ArrayList<>();
    reading.forEach(f -> all.add(new Fault(f, 0, List.of())));
    all.addAll(faults.found());
    all.sort(
        Comparator.comparingInt((Fault f) -> f.finding().place().page())
            .thenComparing(f -> f.marks().isEmpty() ? -1 : f.marks().get(0).box().top()));
    return new Verdict(pdf, all, faults.accepted(), score(subject.anatomy(), all));
  }

  /** 图书（期刊）编校差错率: full pages, heads and folios as one line, a cover as half a page. */
  private static Score score(PageStructure anatomy, List<Fault> faults) {
    TypeArea type = anatomy.type();
    double pages = 0;
    for (PageLayout leaf : anatomy.pages()) {
      pages +=
          switch (leaf.kind()) {
            case BLANK -> 0;
            case COVER -> RuleTable.coverShare();
            default -> 1;
          };
    }
    long characters = Math.round(pages * type.characters() * (type.lines() + 1));
    Map<String, Integer> seen = new HashMap<>();
    double sum = 0;
    for (Fault f : faults) {
      String key = f.finding().code() + f.finding().text();
      if (seen.merge(key, 1, Integer::sum) <= RuleTable.mostRepeats()) {
        sum += f.weight();
      }
    }
    return new Score(sum, characters);
  }
}
