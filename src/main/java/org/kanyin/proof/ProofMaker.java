package org.kanyin.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.PageUnderlay;
import org.kanyin.render.Rendered;

/**
 * Proof sheets of an issue: the final's own pages, at their size, on paper with room to write, and
 * around them what a proofreader wants to see.
 */
public final class ProofMaker {
  /** Publications have a date and no hour. */
  private static final int NOON = 12;

  /** The office printer's 〓: what stands for a sort the case has not. */
  private static final String MISSING = "〓";

  private final IssueRenderer room;
  private final Issue issue;
  private final Rendered rendered;

  /**
   * @param rendered what will be printed
   */
  public ProofMaker(IssueRenderer room, Issue issue, Rendered rendered) {
    this.room = room;
    this.issue = issue;
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
        withFile(
            file ->
                Checker.check(file, Optional.of(issue), CheckRequest.ALL.with(rendered.colours())));
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
    return checked.with(faults);
  }

  /** Pictures of the final's pages. */
  public Outcome<List<PagePicture>> pictures(List<Integer> pages, double dpi) {
    return withFile(file -> PageRasterizer.of(file, pages, dpi));
  }

  /**
   * The lines whose text is not as in an older round.
   *
   * @param older a PDF or a manifest
   */
  public Outcome<List<ChangedLines>> changesSince(Path older, Differ differ) {
    var options =
        new org.kanyin.diff.model.DiffRequest(
            Optional.empty(), false, org.kanyin.diff.model.DiffRequest.TOLERANCE);
    Outcome<Comparison> compared = withFile(file -> differ.compare(older, file, options));
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

  /** The other rooms read files. */
  private <T> T withFile(Function<Path, T> reader) {
    try {
      Path file = Files.createTempFile("kanyin", ".pdf");
      try {
        Files.write(file, rendered.pdf());
        return reader.apply(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings of any room about the manuscript, on the words of the pages that they speak of. */
  public List<Fault> placed(List<Finding> findings) {
    TraceLocator whereabouts = new TraceLocator(rendered.trace(), issue);
    return findings.stream().map(f -> new Fault(f, 0, whereabouts.of(f))).toList();
  }

  /** The sheets as PDF. */
  public Outcome<byte[]> sheets(ProofSlip slip, List<Fault> faults, List<ChangedLines> changes) {
    ProofSheets drawn = new ProofSheets(rendered.trace(), slip, faults, changes);
    FoDocument fo = drawn.fo();
    Outcome<byte[]> pdf = room.overprint(order(drawn, fo));
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
    String readable = fo.xml();
    for (String character : missing) {
      readable = readable.replace(character, MISSING);
    }
    return room.overprint(order(drawn, new FoDocument(readable)));
  }

  private PageUnderlay order(ProofSheets drawn, FoDocument fo) {
    Instant date = issue.date().atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    ProofPaper sheet = drawn.sheet();
    return new PageUnderlay(fo, rendered.pdf(), sheet.x(), sheet.y(), drawn.remarks(), date);
  }

  /** The slip's words for this issue. */
  public static ProofSlip slip(Issue issue, int round, String date) {
    String publication =
        issue
            .root()
            .element("masthead")
            .flatMap(m -> m.element("name"))
            .map(n -> n.text())
            .orElse("");
    return new ProofSlip(publication, issue.year() + " 年第 " + issue.number() + " 期", round, date);
  }
}
