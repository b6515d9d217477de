package org.kanyin.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.ErrorWeights;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Place;
import org.kanyin.base.Severity;
import org.kanyin.lint.model.LintReport;
import org.kanyin.lint.model.LintRuleTable;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.lint.model.OfficeWords;
import org.kanyin.lint.model.TextCorrection;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.ManuscriptBuilder;
import org.kanyin.lint.text.Passage;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.LineStarts;
import org.kanyin.manifest.model.SourceText;

/** The proofreader: an issue in, what is wrong with its words out. */
public final class Linter {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Linter.class);

  /** Characters shown on each side of a fault. */
  private static final int CONTEXT = 18;

  /**
   * Codes of {@code validate} that name once a paragraph what is told here place by place: who
   * shows both leaves these out, and who accepted one there accepts its places.
   */
  public static final Map<String, Set<String>> TOLD_IN_DETAIL =
      Map.of(
          ManifestReader.HALF_WIDTH, Set.of("L001", "L003"),
          ManifestReader.STRAIGHT_QUOTE, Set.of("L002"),
          ManifestReader.INNER_BLANK, Set.of("L020"));

  private final Issue issue;
  private final OfficeWords words;
  private final Map<String, LineStarts> lines = new HashMap<>();

  private Linter(Issue issue, OfficeWords words) {
    this.issue = issue;
    this.words = words;
    issue.sources().values().forEach(s -> lines.put(s.name(), new LineStarts(s.text())));
  }

  /** Begins to read the rules and the starter tables, for who still has a manuscript to read. */
  public static void prepare() {
    Thread reader = new Thread(() -> new LintRules(OfficeTables.starter()), "lint-rules");
    reader.setDaemon(true);
    reader.start();
  }

  /** Reads an issue with the tables that its office keeps. */
  public static LintReport read(Issue issue) {
    return read(issue, Optional.empty());
  }

  /**
   * The same, but for what stood in an older round already.
   *
   * @param older the round that was read before
   */
  public static LintReport read(Issue issue, Optional<Issue> older) {
    return read(issue, older, OfficeTables.of(issue));
  }

  /** The same with other tables. */
  public static LintReport read(Issue issue, Optional<Issue> older, OfficeWords words) {
    return new Linter(issue, words).report(older);
  }

  private LintReport report(Optional<Issue> older) {
    Manuscript manuscript = ManuscriptBuilder.of(issue);
    Set<String> known = new HashSet<>();
    older.ifPresent(o -> ManuscriptBuilder.of(o).passages().forEach(p -> known.add(p.text())));
    List<ManuscriptFault> faults = new ArrayList<>();
    words.findings().forEach(f -> faults.add(new ManuscriptFault(f, 0, Optional.empty())));
    int accepted = 0;
    for (TextFault r : new LintRules(words).look(manuscript)) {
      ManuscriptFault fault = fault(r);
      if (known.contains(r.passage().text())) {
        continue;
      }
      if (isAccepted(fault.finding())) {
        accepted++;
      } else {
        faults.add(fault);
      }
    }
    faults.sort(FaultOrder.of(issue));
    return new LintReport(faults, accepted, weights(faults), manuscript.characters());
  }

  private boolean isAccepted(Finding finding) {
    boolean here =
        issue.acceptances().stream()
            .anyMatch(
                a ->
                    a.code().equals(finding.code())
                        ? a.covers(asWarning(finding))
                        : TOLD_IN_DETAIL.getOrDefault(a.code(), Set.of()).contains(finding.code())
                            && a.covers(asWarning(finding).in(a.code())));
    return here || words.accepts(finding.code(), finding.text(), finding.context());
  }

  /** What a proofreader calls wrong the editors may have meant: they accept errors here too. */
  private static Finding asWarning(Finding f) {
    return f.asWarning("");
  }

  private ManuscriptFault fault(TextFault r) {
    Passage p = r.passage();
    SourceText source = issue.sources().get(p.file());
    Finding finding = finding(r).at(lines.get(p.file()).place(p.file(), p.offset(r.from())));
    double weight = finding.severity() == Severity.NOTE ? 0 : LintRuleTable.weight(r.code());
    Optional<TextCorrection> correction =
        r.replacement()
            .filter(x -> finding.isError())
            .flatMap(
                right ->
                    p.span(r.from(), r.to(), source.text())
                        .map(s -> new TextCorrection(p.file(), s.from(), s.to(), right)));
    return new ManuscriptFault(finding, weight, correction);
  }

  /** The remark in words; its place is the caller's to say. */
  static Finding finding(TextFault r) {
    String text = r.passage().text();
    int from = Math.max(0, r.from() - CONTEXT);
    int to = Math.min(text.length(), r.to() + CONTEXT);
    Finding f =
        CATALOGUE
            .finding(r.code(), Place.NOWHERE, r.arguments().toArray())
            .withText(r.text())
            .withContext(text.substring(from, to).replace("\n", ""));
    return r.replacement().filter(s -> !s.isEmpty()).isPresent() && f.suggestion().isEmpty()
        ? f.withSuggestion(r.replacement().get())
        : f;
  }

  /** One and the same fault is counted a few times at most. */
  private static double weights(List<ManuscriptFault> faults) {
    Map<String, Integer> seen = new HashMap<>();
    double most = ErrorWeights.weight("repeats");
    double sum = 0;
    for (ManuscriptFault f : faults) {
      if (seen.merge(f.finding().code() + f.finding().text(), 1, Integer::sum) <= most) {
        sum += f.weight();
      }
    }
    return sum;
  }
}
