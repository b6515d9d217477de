package org.kanyin.batch.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.batch.ledger.Fingerprints;
import org.kanyin.batch.ledger.InputNames;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.IssueRenderer;

/**
 * Where a worker sets an issue: PDF, report and cover beside one another, and what they depend on.
 */
final class WorkerSession {
  private static final double NANO = 1e9;

  private final IssueRenderer renderer;
  private final InputNames names;

  /** Fonts stay open in a process: what was read of them is what they held at first. */
  private final Map<Path, String> fonts = new HashMap<>();

  WorkerSession(Workspace workspace) throws IOException {
    this.renderer = new IssueRenderer(workspace);
    this.names = new InputNames(workspace.home());
  }

  /** Called with what is known of an issue before it is set. */
  interface Known {
    void take(LedgerEntry entry) throws IOException;
  }

  LedgerEntry set(WorkerRequest request, Known known) throws IOException {
    long start = System.nanoTime();
    Path issueXml = Path.of(request.issue());
    Path folder = issueXml.toAbsolutePath().normalize().getParent();
    // Read twice: what is set must be no older than what is hashed, and what there is to hash is
    // known only when it has been read. A file that changes in between is set anew by the next run.
    SortedMap<String, String> states = states(request, folder, renderer.read(issueXml));
    Outcome<Issue> read = renderer.read(issueXml).issue();
    renderer
        .styleFiles(read.value(), request.options())
        .forEach((file, state) -> states.put(names.of(folder, file), state));
    LedgerEntry.Identity issue = LedgerEntry.Identity.of(request.issue(), read.value());
    LedgerEntry.Attempt begun =
        new LedgerEntry.Attempt(
            LedgerEntry.State.FAILED, /* pages= */ 0, seconds(start), List.of());
    known.take(new LedgerEntry(issue, states, begun, new TreeMap<>()));
    IssueOutputs outputs = IssueOutputs.write(request, renderer.render(read, request.options()));
    LedgerEntry.Attempt attempt =
        new LedgerEntry.Attempt(
            outputs.state(), outputs.pages(), seconds(start), outputs.findings());
    return new LedgerEntry(issue, states, attempt, outputs.files());
  }

  /** Since then, to the hundredth. */
  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / NANO * 100) / 100.0;
  }

  private SortedMap<String, String> states(
      WorkerRequest request, Path folder, ManifestReader.Read read) {
    SortedMap<String, String> states = new TreeMap<>(request.given());
    Set<Path> mapped = new HashSet<>();
    read.issue().value().ifPresent(issue -> issue.fonts().forEach(f -> mapped.add(f.file())));
    for (Path file : read.asked()) {
      states.put(names.of(folder, file), state(file, mapped));
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
