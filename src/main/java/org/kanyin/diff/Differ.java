package org.kanyin.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kanyin.analysis.PageStructure;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Aligner;
import org.kanyin.diff.align.BoundedDiff;
import org.kanyin.diff.align.ChangeGrouper;
import org.kanyin.diff.corrections.CorrectionTable;
import org.kanyin.diff.corrections.CorrectionVerifier;
import org.kanyin.diff.flow.CoverFlow;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.model.Change;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.diff.model.PageState;
import org.kanyin.diff.pages.PageImageDiff;
import org.kanyin.diff.pages.PageStates;
import org.kanyin.manifest.ManifestReader;

/** Compares two rounds of an issue. Safe for several threads. */
public final class Differ {
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Differ.class);

  /** Comparisons of two characters in all: a second or two, whatever the files. */
  private static final long WORK = 200_000_000;

  private final ManifestReader manifests;

  public Differ(ManifestReader manifests) {
    this.manifests = manifests;
  }

  public static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }

  /**
   * What became of the old round in the new one.
   *
   * @param old a PDF or a manifest
   * @param neu a PDF or a manifest
   */
  public Outcome<Comparison> compare(Path old, Path neu, DiffRequest options) {
    List<Finding> findings = new ArrayList<>();
    CompletableFuture<DiffInput> first =
        CompletableFuture.supplyAsync(() -> DiffInput.read(old, manifests));
    DiffInput b = DiffInput.read(neu, manifests);
    DiffInput a = first.join();
    findings.addAll(a.findings());
    findings.addAll(b.findings());
    List<Correction> corrections =
        options.corrections().map(t -> CorrectionTable.read(t, findings)).orElse(List.of());
    if (!a.isReadable() || !b.isReadable()) {
      return Outcome.failed(findings);
    }
    Set<PageStructure.Kind> trusted = EnumSet.copyOf(a.kinds());
    trusted.retainAll(b.kinds());
    List<AlignedFlow> pairs = pairs(a.round(trusted), b.round(trusted));
    return Outcome.of(new Told(a, b, pairs, options).comparison(corrections, findings), findings);
  }

  /** Each flow of both rounds, aligned. */
  static List<AlignedFlow> pairs(Round old, Round neu) {
    BoundedDiff work = new BoundedDiff(WORK);
    List<AlignedFlow> pairs = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      Round a = CoverFlow.prepared(old, neu, flow);
      Round b = CoverFlow.prepared(neu, old, flow);
      pairs.add(new AlignedFlow(flow, a, b, Aligner.align(a.flow(flow), b.flow(flow), work)));
    }
    return pairs;
  }

  /** The changes that are left when the corrections have taken theirs. */
  static List<Change> changes(List<AlignedFlow> pairs, CorrectionVerifier redresses) {
    List<Change> changes = new ArrayList<>();
    AlignedFlow body = pairs.get(Flow.BODY.ordinal());
    for (AlignedFlow pair : pairs) {
      ChangeGrouper phrasing = new ChangeGrouper(pair, body);
      List<Change> some =
          new ArrayList<>(
              phrasing.changes(
                  phrasing.pieces().stream().filter(p -> !redresses.isAsked(pair, p)).toList()));
      some.addAll(phrasing.moves());
      some.addAll(phrasing.blanks());
      redresses.unasked(pair).forEach(b -> some.add(phrasing.change(b)));
      some.sort(
          Comparator.comparingInt((Change c) -> c.neu().place().page())
              .thenComparingInt(c -> c.neu().place().line())
              .thenComparingInt(c -> c.neu().line()));
      changes.addAll(some);
    }
    return changes;
  }

  /** What is told of two aligned rounds. */
  private record Told(DiffInput a, DiffInput b, List<AlignedFlow> pairs, DiffRequest options) {
    Comparison comparison(List<Correction> corrections, List<Finding> findings) {
      CorrectionVerifier redresses = new CorrectionVerifier(pairs);
      List<CorrectionOutcome> verdicts = redresses.of(corrections);
      List<Change> all = changes(pairs, new CorrectionVerifier(pairs));
      List<Change> unasked = changes(pairs, redresses);
      List<Comparison.Item> items = new ArrayList<>();
      boolean asked = options.corrections().isEmpty();
      unasked.forEach(c -> items.add(Sentences.change(c, asked)));
      String table = options.corrections().map(Path::toString).orElse("");
      verdicts.stream()
          .sorted(Comparator.comparing(v -> v.result() == CorrectionOutcome.Result.DONE))
          .forEach(v -> items.add(Sentences.redress(v, table)));
      List<Finding> remarks = new ArrayList<>(findings);
      List<PageState> states = states(all, remarks);
      states.stream()
          .filter(s -> s.state() == PageState.State.LOOKS)
          .forEach(s -> items.add(Sentences.looks(a.file(), b.file(), s, options.tolerance())));
      if (pairs.stream().anyMatch(p -> p.alignment().coarse())) {
        remarks.add(finding("D050", Place.file(b.file())));
      }
      return new Comparison(a.file(), b.file(), items, states, remarks, a.pdf(), b.pdf());
    }

    private List<PageState> states(List<Change> changes, List<Finding> remarks) {
      if (a.pdf().isEmpty() || b.pdf().isEmpty()) {
        return List.of();
      }
      int oldPages = a.pdf().get().pages().size();
      int newPages = b.pdf().get().pages().size();
      List<PageState> states = PageStates.of(pairs, changes, oldPages, newPages);
      if (options.pictures()) {
        PageImageDiff looks =
            new PageImageDiff(
                a.path(), b.path(), a.pdf().get(), b.pdf().get(), options.tolerance());
        states = looks.seen(states);
        remarks.addAll(looks.findings());
      }
      remarks.addAll(Sentences.pages(b.file(), states, oldPages));
      return states;
    }
  }
}
