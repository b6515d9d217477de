package org.kanyin.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FoDocument;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Verdict;
import org.kanyin.diff.Differ;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.PageUnderlay;
import org.kanyin.render.model.Rendered;

/**
 * Proof sheets of an issue: the final's own pages, at their size, on paper with room to write, and
 * around them what a proofreader wants to see.
 */
public final class ProofMaker {
  /** What findings would call the final, which has no file of its own. */
  private static final String NAME = "final.pdf";

  /** Publications have a date and no hour. */
  private static final int NOON = 12;

  /** The office printer's 〓: what stands for a sort the case has not. */
  private static final String MISSING = "〓";

  private final IssueRenderer renderer;
  private final Issue issue;
  private final Rendered rendered;

  /**
   * @param rendered what will be printed
   */
  public ProofMaker(IssueRenderer renderer, Rendered rendered) {
    this.renderer = renderer;
    this.issue = rendered.issue();
    this.rendered = rendered;
  }

  /**
   * What {@code check} says of the pages, and what others say of the manuscript.
   *
   * @param manuscript findings of any room, put on the words that they speak of
   * @param sheets where the sheets will be: the final's pages are theirs
   */
  public Outcome<Verdict> verdict(List<Finding> manuscript, Path sheets) {
    Outcome<Verdict> checked =
        Checker.check(
            rendered.pdf(),
            sheets.toString(),
            Optional.of(issue),
            CheckRequest.DEFAULT.withStyle(rendered.style()));
    return new Outcome<>(
        checked.value().map(v -> with(placed(manuscript), v, sheets.toString())),
        checked.findings());
  }

  private static Verdict with(List<Fault> placed, Verdict checked, String sheets) {
    List<Fault> faults = new ArrayList<>(placed);
    for (Fault f : checked.faults()) {
      int page = f.finding().place().page();
      Place place = page == 0 ? Place.file(sheets) : Place.page(sheets, page);
      faults.add(new Fault(f.finding().at(place), f.weight(), f.marks()));
    }
    return checked.withFaults(faults);
  }

  /** Pictures of the final's pages. */
  public Outcome<List<PagePicture>> pictures(List<Integer> pages, double dpi) {
    return PageRasterizer.of(rendered.pdf(), NAME, pages, dpi);
  }

  /**
   * The lines whose text is not as in an older round.
   *
   * @param older a PDF or a manifest
   */
  public Outcome<List<ChangedLines>> changesSince(Path older, Differ differ) {
    DiffRequest options =
        new DiffRequest(Optional.empty(), /* pictures= */ false, DiffRequest.TOLERANCE);
    Outcome<Comparison> compared = differ.compare(older, rendered.pdf(), NAME, options);
    List<Finding> errors = compared.findings().stream().filter(Finding::isError).toList();
    return new Outcome<>(
        compared
            .value()
            .map(
                c ->
                    c.items().stream()
                        .flatMap(i -> i.revised().stream())
                        .map(m -> new ChangedLines(m.page(), m.box().top(), m.box().bottom()))
                        .distinct()
                        .toList()),
        errors);
  }

  /** Findings of any room about the manuscript, on the words of the pages that they speak of. */
  public List<Fault> placed(List<Finding> findings) {
    TraceLocator locator = new TraceLocator(rendered.trace(), issue);
    return findings.stream().map(f -> new Fault(f, 0, locator.of(f))).toList();
  }

  /** The sheets as PDF. */
  public Outcome<byte[]> sheets(
      ProofHeader header, List<Fault> faults, List<ChangedLines> changes) {
    ProofSheetWriter.DrawnSheets drawn =
        ProofSheetWriter.draw(rendered.trace(), header, faults, changes);
    Outcome<byte[]> pdf = renderer.sheets(underlay(drawn));
    Set<String> missing =
        pdf.findings().stream()
            .filter(Finding::isError)
            .map(Finding::text)
            .filter(t -> !t.isEmpty())
            .collect(Collectors.toSet());
    if (pdf.value().isPresent() || missing.isEmpty()) {
      return pdf;
    }
    // A note may quote a character that no font has: that is often what it is about.
    String readable = drawn.fo().xml();
    for (String character : missing) {
      readable = readable.replace(character, MISSING);
    }
    return renderer.sheets(underlay(drawn.withFo(new FoDocument(readable))));
  }

  private PageUnderlay underlay(ProofSheetWriter.DrawnSheets drawn) {
    Instant date = issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    ProofSheetLayout layout = drawn.layout();
    return new PageUnderlay(
        drawn.fo(), rendered.pdf(), layout.x(), layout.y(), drawn.remarks(), date);
  }

  /** What the head of its sheets says. */
  public static ProofHeader header(Issue issue, int round, String date) {
    String publication =
        issue
            .root()
            .element(PartKind.MASTHEAD)
            .flatMap(m -> m.element(PartKind.NAME))
            .map(n -> n.text())
            .orElse("");
    return new ProofHeader(publication, issue.year() + " 年第 " + issue.number() + " 期", round, date);
  }
}
