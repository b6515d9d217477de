package org.kanyin.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.inspect.Anatomy;
import org.kanyin.manifest.ManifestReader;

/** Compares two rounds of an issue. Safe for several threads. */
public final class Differ {
  private static final Catalogue CATALOGUE = Catalogue.of(Differ.class);

  /** Comparisons of two characters in all: a second or two, whatever the files. */
  private static final long WORK = 200_000_000;

  private final ManifestReader manifests;

  public Differ(ManifestReader manifests) {
    this.manifests = manifests;
  }

  static Finding finding(String code, Place place, Object... arguments) {
    return CATALOGUE.finding(code, place, arguments);
  }

  /**
   * What became of the old round in the new one.
   *
   * @param old a PDF or a manifest
   * @param neu a PDF or a manifest
   */
  public Outcome<Comparison> compare(Path old, Path neu, Options options) {
    List<Finding> findings = new ArrayList<>();
    CompletableFuture<Side> first = CompletableFuture.supplyAsync(() -> Side.read(old, manifests));
    Side b = Side.read(neu, manifests);
    Side a = first.join();
    findings.addAll(a.findings());
    findings.addAll(b.findings());
    List<Correction> corrections =
        options.corrections().map(t -> CorrectionTable.read(t, findings)).orElse(List.of());
    if (!a.isReadable() || !b.isReadable()) {
      return Outcome.failed(findings);
    }
    Set<Anatomy.Kind> trusted = EnumSet.copyOf(a.kinds());
    trusted.retainAll(b.kinds());
    List<Pair> pairs = pairs(a.round(trusted), b.round(trusted));
    return Outcome.of(
        new Told(a, b, pairs, options).comparison(corrections, findings), findings);
  }

  /** Each flow of both rounds, aligned. */
  static List<Pair> pairs(Round old, Round neu) {
    Work work = new Work(WORK);
    List<Pair> pairs = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      Round a = Covers.prepared(old, neu, flow);
      Round b = Covers.prepared(neu, old, flow);
      pairs.add(new Pair(flow, a, b, Aligner.align(a.flow(flow), b.flow(flow), work)));
    }
    return pairs;
  }

  /** The changes that are left when the corrections have taken theirs. */
  static List<Change> changes(List<Pair> pairs, Redresses redresses) {
    List<Change> changes = new ArrayList<>();
    Pair body = pairs.get(Flow.BODY.ordinal());
    for (Pair pair : pairs) {
      Phrasing phrasing = new Phrasing(pair, body);
      List<Change> some =
          new ArrayList<>(
              phrasing.changes(
                  phrasing.pieces().stream().filter(p -> !redresses.isAsked(pair, p)).toList()));
      some.addAll(phrasing.moves());
      some.addAll(phrasing.blanks());
      redresses.unasked(pair).forEach(b -> some.add(phrasing.change(b)));
      some.sort(Comparator.comparingInt((Change c) -> c.neu().place().page())
          .thenComparingInt(c -> c.neu().place().line())
          .thenComparingInt(c -> c.neu().line()));
      changes.addAll(some);
    }
    return changes;
  }

  /** What is told of two aligned rounds. */
  private record Told(Side a, Side b, List<Pair> pairs, Options options) {
    Comparison comparison(List<Correction> corrections, List<Finding> findings) {
      Redresses redresses = new Redresses(pairs);
      List<Redress> verdicts = redresses.of(corrections);
      List<Change> all = changes(pairs, new Redresses(pairs));
      List<Change> unasked = changes(pairs, redresses);
      List<Comparison.Item> items = new ArrayList<>();
      boolean asked = options.corrections().isEmpty();
      unasked.forEach(c -> items.add(Sentences.change(c, asked)));
      String table = options.corrections().map(Path::toString).orElse("");
      verdicts.stream()
          .sorted(Comparator.comparing(v -> v.result() == Redress.Result.DONE))
          .forEach(v -> items.add(Sentences.redress(v, table)));
      List<Finding> remarks = new ArrayList<>(findings);
      List<PageState> states = states(all, remarks);
      states.stream()
          .filter(s -> s.state() == PageState.State.LOOKS)
          .forEach(
              s ->
                  items.add(Sentences.looks(a.file(), b.file(), s, options.tolerance())));
      if (pairs.stream().anyMatch(p -> p.alignment().coarse())) {
        remarks.add(finding("D050", Place.file(b.file())));
      }
      return new Comparison(
          a.file(), b.file(), items, states, remarks, a.pdf(), b.pdf());
    }

    private List<PageState> states(List<Change> changes, List<Finding> remarks) {
      if (a.pdf().isEmpty() || b.pdf().isEmpty()) {
        return List.of();
      }
      int oldPages = a.pdf().get().pages().size();
      int newPages = b.pdf().get().pages().size();
      List<PageState> states = PageStates.of(pairs, changes, oldPages, newPages);
      if (options.pictures()) {
        Looks looks =
            new Looks(
                a.path(), b.path(), a.pdf().get(), b.pdf().get(), options.tolerance());
        states = looks.seen(states);
        remarks.addAll(looks.findings());
      }
      remarks.addAll(Sentences.pages(b.file(), states, oldPages));
      return states;
    }
  }
}
