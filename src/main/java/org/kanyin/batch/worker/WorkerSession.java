package org.kanyin.batch.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.base.StyleColours;
import org.kanyin.base.Workspace;
import org.kanyin.batch.Batch;
import org.kanyin.batch.ledger.Fingerprints;
import org.kanyin.batch.model.FindingRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.check.Checker;
import org.kanyin.check.model.Verdict;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.proof.FindingsReport;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.Rendered;

/**
 * Where a worker sets an issue: PDF, report and cover beside one another, and what they hang on.
 */
final class WorkerSession {
  /** Enough for an index at 150 pixels' width on a fine screen. */
  private static final double COVER_DPI = 36;

  private static final double NANO = 1e9;

  private final IssueRenderer room;
  private final Fingerprints inputs;

  /** Fonts stay open in a process: what was read of them is what they held at first. */
  private final Map<Path, String> fonts = new HashMap<>();

  WorkerSession(Workspace workspace) throws IOException {
    this.room = new IssueRenderer(workspace);
    this.inputs = new Fingerprints(workspace.home());
  }

  /** One issue's run. */
  private final class Run {
    private final WorkerRequest request;
    private final Path part;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private int pages;
    private boolean again;

    Run(WorkerRequest request) {
      this.request = request;
      this.part = Path.of(request.part());
    }

    void set(Outcome<Issue> read) {
      Path issue = Path.of(request.issue());
      Outcome<Rendered> outcome = room.render(issue, read, request.options());
      findings.addAll(outcome.findings());
      try {
        if (outcome.value().isPresent()) {
          Rendered rendered = outcome.value().get();
          pages = rendered.trace().pages().size();
          write(LedgerEntry.PDF, rendered.pdf());
          look(read.value(), rendered.colours());
        }
        String report = FindingsReport.html(request.issue(), findings);
        write(LedgerEntry.REPORT, report.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } catch (IOException e) {
        again = true;
        findings.add(Batch.CATALOGUE.finding("B010", Place.file(request.name()), IoReasons.of(e)));
      }
    }

    /** The finished PDF as anyone would see it: its cover; and what check says of it. */
    private void look(Optional<Issue> issue, StyleColours colours) throws IOException {
      Path pdf = file(LedgerEntry.PDF);
      Outcome<List<PagePicture>> cover = PageRasterizer.of(pdf, List.of(1), COVER_DPI);
      for (PagePicture picture : cover.value().orElse(List.of())) {
        write(LedgerEntry.COVER, picture.png());
      }
      List<Finding> seen = new ArrayList<>(cover.findings());
      if (request.check()) {
        var options = org.kanyin.check.model.CheckRequest.DEFAULT.withColours(colours);
        Outcome<Verdict> verdict = Checker.check(pdf, issue, options);
        seen.addAll(verdict.value().map(Verdict::findings).orElse(verdict.findings()));
      }
      seen.forEach(f -> findings.add(f.at(published(f.place(), pdf))));
    }

    LedgerEntry entry(Optional<Issue> issue, SortedMap<String, String> states, long start) {
      return new LedgerEntry(
          request.issue(),
          files.containsKey(LedgerEntry.PDF) && !again,
          again,
          LedgerEntry.key(states),
          issue.map(Issue::year).orElse(0),
          issue.map(Issue::number).orElse(0),
          issue.map(i -> i.date().toString()).orElse(""),
          pages,
          Math.round((System.nanoTime() - start) / NANO * 100) / 100.0,
          files,
          sizes,
          states,
          findings.stream().map(FindingRow::of).toList());
    }

    private Place published(Place place, Path pdf) {
      return place.file().equals(pdf.toString())
          ? new Place(request.name() + LedgerEntry.PDF, place.line(), place.column(), place.page())
          : place;
    }

    private void write(String kind, byte[] bytes) throws IOException {
      Files.write(file(kind), bytes);
      files.put(kind, Sha256.of(bytes));
      sizes.put(kind, (long) bytes.length);
    }

    private Path file(String kind) {
      return part.resolveSibling(part.getFileName() + kind);
    }
  }

  /** Hears what is known of an issue before it is set. */
  interface Known {
    void take(LedgerEntry entry) throws IOException;
  }

  LedgerEntry set(WorkerRequest request, Known known) throws IOException {
    long start = System.nanoTime();
    Path issueXml = Path.of(request.issue());
    Path folder = issueXml.toAbsolutePath().normalize().getParent();
    // Read twice: what is set must be no older than what is hashed, and what there is to hash is
    // known only when it has been read. A file that changes in between is set anew by the next run.
    SortedMap<String, String> states = states(request, folder, room.read(issueXml));
    Outcome<Issue> read = room.read(issueXml).issue();
    room.styleFiles(read.value(), request.options())
        .forEach((file, state) -> states.put(inputs.name(folder, file), state));
    Run run = new Run(request);
    known.take(run.entry(read.value(), states, start));
    run.set(read);
    return run.entry(read.value(), states, start);
  }

  private SortedMap<String, String> states(
      WorkerRequest request, Path folder, ManifestReader.Read read) {
    SortedMap<String, String> states = new TreeMap<>(request.given());
    Set<Path> mapped = new HashSet<>();
    read.issue().value().ifPresent(issue -> issue.fonts().forEach(f -> mapped.add(f.file())));
    for (Path file : read.asked()) {
      states.put(inputs.name(folder, file), state(file, mapped));
    }
    return states;
  }

  private String state(Path file, Set<Path> mapped) {
    try {
      Path real = file.toRealPath();
      return mapped.contains(real)
          ? fonts.computeIfAbsent(real, Fingerprints::state)
          : Fingerprints.state(file);
    } catch (IOException e) {
      return Fingerprints.state(file); // It is not there.
    }
  }
}
