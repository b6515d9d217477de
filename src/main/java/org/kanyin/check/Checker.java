package org.kanyin.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.facts.OneOfCopies;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Verdict;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.PageSampler;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.model.Issue;

/** Checks a PDF: the room's door. */
public final class Checker {
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt((Fault f) -> f.finding().place().page())
          .thenComparing(f -> f.marks().isEmpty() ? -1 : f.marks().get(0).box().top());

  private Checker() {}

  /**
   * Everything wrong with a PDF.
   *
   * @param issue what it should say, where that is known
   * @return no verdict where the file could not be read
   */
  public static Outcome<Verdict> check(Path file, Optional<Issue> issue, CheckRequest request) {
    return check(PdfSource.of(file), issue, request);
  }

  /** The same of a source that is read for its pictures too. */
  public static Outcome<Verdict> check(PdfSource pdf, Optional<Issue> issue, CheckRequest request) {
    return check(PdfReader.read(pdf, PdfLimits.ORDINARY), issue, request, pdf);
  }

  /**
   * The same of a PDF in memory.
   *
   * @param name what findings call it
   */
  public static Outcome<Verdict> check(
      byte[] pdf, String name, Optional<Issue> issue, CheckRequest request) {
    return check(PdfReader.read(pdf, name), issue, request, PdfSource.of(pdf, name));
  }

  /**
   * The same of a PDF that has been read.
   *
   * @param read with what the reading found: it is part of the verdict
   * @return no verdict where there is no PDF
   */
  static Outcome<Verdict> check(
      Outcome<Pdf> read, Optional<Issue> issue, CheckRequest request, PdfSource source) {
    return read.value()
        .map(OneOfCopies::of)
        .map(pdf -> Outcome.of(verdict(pdf, issue, request, read.findings(), source), List.of()))
        .orElseGet(() -> Outcome.failed(read.findings()));
  }

  private static Verdict verdict(
      Pdf pdf,
      Optional<Issue> issue,
      CheckRequest request,
      List<Finding> reading,
      PdfSource source) {
    CheckContext context =
        new CheckContext(
            pdf, issue, request.profile(), request.style(), Optional.of(new PageSampler(source)));
    FaultSelector.Selection selection =
        FaultSelector.select(violations(context, request), context, request);
    List<Fault> all = new ArrayList<>();
    reading.forEach(f -> all.add(new Fault(f, 0, List.of())));
    all.addAll(selection.faults());
    all.sort(BY_PLACE);
    return new Verdict(
        pdf,
        all,
        selection.accepted(),
        ScoreCalculator.score(context.structure(), all),
        request.isPartial());
  }

  /** Of all rules that are asked, one rule after the other. */
  private static Stream<Violation> violations(CheckContext context, CheckRequest request) {
    return RuleSet.of(request).stream()
        .filter(rule -> !rule.readsText() || context.textLayer().isReliable())
        .filter(rule -> rule.codes().stream().anyMatch(request::wants))
        .flatMap(rule -> rule.check(context));
  }
}
