package org.kanyin.batch.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Verdict;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.proof.FindingsReport;
import org.kanyin.render.model.Rendered;

/**
 * The files that an issue leaves, and what was found on the way.
 *
 * @param files written beside the request's {@code part}, by kind
 * @param pages of the PDF, or 0
 * @param whole whether all could be written
 * @param findings of rendering, cover and check, those of the file under its name in the archive
 */
record IssueOutputs(
    SortedMap<String, LedgerEntry.Output> files, int pages, boolean whole, List<Finding> findings) {
  /** Enough for an index at 150 pixels' width on a fine screen. */
  private static final double COVER_DPI = 36;

  IssueOutputs {
    files = new TreeMap<>(files);
    findings = List.copyOf(findings);
  }

  LedgerEntry.State state() {
    if (!whole) {
      return LedgerEntry.State.INTERRUPTED;
    }
    return files.containsKey(LedgerEntry.PDF) ? LedgerEntry.State.SET : LedgerEntry.State.FAILED;
  }

  /** PDF and cover where there are any, and the report. */
  static IssueOutputs write(WorkerRequest request, Outcome<Rendered> outcome) {
    SortedMap<String, LedgerEntry.Output> files = new TreeMap<>();
    List<Finding> findings = new ArrayList<>(outcome.findings());
    Optional<Rendered> rendered = outcome.value();
    boolean whole = true;
    try {
      if (rendered.isPresent()) {
        write(request, LedgerEntry.PDF, rendered.get().pdf(), files);
        findings.addAll(look(request, rendered.get(), files));
      }
      findings = FindingLimit.of(findings, n -> BatchFindings.finding("B026", Place.NOWHERE, n));
      String report = FindingsReport.html(request.issue(), findings);
      write(request, LedgerEntry.REPORT, report.getBytes(StandardCharsets.UTF_8), files);
    } catch (IOException e) {
      whole = false;
      Place name = Place.file(request.name());
      findings.add(BatchFindings.finding("B010", name, IoReasons.of(e)));
    }
    int pages = rendered.map(r -> r.trace().pages().size()).orElse(0);
    return new IssueOutputs(files, pages, whole, findings);
  }

  /** The finished PDF as anyone would see it: its cover; and what check says of it. */
  private static List<Finding> look(
      WorkerRequest request, Rendered rendered, SortedMap<String, LedgerEntry.Output> files)
      throws IOException {
    String name = request.name() + LedgerEntry.PDF;
    Outcome<List<PagePicture>> cover =
        PageRasterizer.of(rendered.pdf(), name, List.of(1), COVER_DPI);
    for (PagePicture picture : cover.value().orElse(List.of())) {
      write(request, LedgerEntry.COVER, picture.png(), files);
    }
    List<Finding> found = new ArrayList<>(cover.findings());
    if (request.check()) {
      Outcome<Verdict> verdict =
          Checker.check(
              rendered.pdf(),
              name,
              Optional.of(rendered.issue()),
              CheckRequest.DEFAULT.withStyle(rendered.style()));
      found.addAll(verdict.value().map(Verdict::findings).orElse(verdict.findings()));
    }
    return found;
  }

  private static void write(
      WorkerRequest request, String kind, byte[] bytes, SortedMap<String, LedgerEntry.Output> files)
      throws IOException {
    Path part = Path.of(request.part());
    Files.write(part.resolveSibling(part.getFileName() + kind), bytes);
    files.put(kind, LedgerEntry.Output.of(bytes));
  }
}
