package org.kanyin.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.kanyin.analysis.CommonSubsequence;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Aligner;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ChangeGrouper;
import org.kanyin.diff.corrections.Consequences;
import org.kanyin.diff.corrections.CorrectionTable;
import org.kanyin.diff.corrections.CorrectionVerifier;
import org.kanyin.diff.corrections.VerifiedCorrections;
import org.kanyin.diff.flow.CoverFlow;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Wordless;
import org.kanyin.diff.model.Change;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.diff.model.PageState;
import org.kanyin.diff.pages.PageImageDiff;
import org.kanyin.diff.pages.PageStates;
import org.kanyin.diff.pages.PictureOrder;
import org.kanyin.diff.report.DiffFindings;
import org.kanyin.diff.report.DiffSentences;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.ManifestReader;

/** Compares two rounds of an issue: the room's door. Safe for several threads. */
public final class Differ {
  /** Comparisons of two characters in all: a second or two, whatever the files. */
  private static final long WORK = 200_000_000;

  private final ManifestReader manifests;

  public Differ(ManifestReader manifests) {
    this.manifests = manifests;
  }

  /**
   * What became of the old round in the revised one.
   *
   * @param old a PDF or a manifest
   * @param revised a PDF or a manifest
   * @return no comparison where one of them could not be read
   */
  public Outcome<Comparison> compare(Path old, Path revised, DiffRequest request) {
    return compare(old, revised, request, request.corrections().map(CorrectionTable::read));
  }

  /**
   * The same with corrections that are no table: what a Word file asks for.
   *
   * @param table what {@link DiffRequest#corrections()} holds, and what is to be said of it
   */
  public Outcome<Comparison> compare(
      Path old, Path revised, DiffRequest request, Optional<Outcome<List<Correction>>> table) {
    return compare(old, () -> DiffInput.read(revised, manifests), request, table);
  }

  /**
   * The same where the revised round is a PDF in memory.
   *
   * @param name what findings call it
   */
  public Outcome<Comparison> compare(Path old, byte[] revised, String name, DiffRequest request) {
    Optional<Outcome<List<Correction>>> table = request.corrections().map(CorrectionTable::read);
    return compare(old, () -> DiffInput.read(PdfSource.of(revised, name)), request, table);
  }

  private Outcome<Comparison> compare(
      Path old,
      Supplier<DiffInput> revised,
      DiffRequest request,
      Optional<Outcome<List<Correction>>> table) {
    if (table.filter(CorrectionTable::isUnreadable).isPresent()) {
      return Outcome.failed(table.get().findings());
    }
    CompletableFuture<DiffInput> first =
        CompletableFuture.supplyAsync(() -> DiffInput.read(old, manifests));
    DiffInput b = revised.get();
    DiffInput a = first.join();
    List<Finding> findings = new ArrayList<>(a.findings());
    findings.addAll(b.findings());
    table.ifPresent(t -> findings.addAll(t.findings()));
    if (!a.isReadable() || !b.isReadable()) {
      return Outcome.failed(findings);
    }
    Set<PageLayout.Kind> separateKinds = EnumSet.copyOf(a.kinds());
    separateKinds.retainAll(b.kinds());
    List<AlignedFlow> pairs = pairs(a.round(separateKinds, b), b.round(separateKinds, a));
    List<Correction> corrections = table.flatMap(Outcome::value).orElse(List.of());
    AlignedRounds rounds = new AlignedRounds(a, b, pairs, request);
    return Outcome.of(rounds.comparison(corrections, findings), findings);
  }

  /** Each flow of both rounds, aligned. */
  static List<AlignedFlow> pairs(Round old, Round revised) {
    CommonSubsequence work = new CommonSubsequence(WORK);
    List<AlignedFlow> pairs = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      Round a = CoverFlow.prepared(old, revised, flow);
      Round b = CoverFlow.prepared(revised, old, flow);
      pairs.add(new AlignedFlow(flow, a, b, Aligner.align(a.flow(flow), b.flow(flow), work)));
    }
    return pairs;
  }

  /**
   * The changes that are left when the corrections have taken theirs and what follows from them.
   */
  static List<Change> changes(List<AlignedFlow> pairs, VerifiedCorrections verified) {
    List<Change> changes = new ArrayList<>();
    AlignedFlow body = pairs.get(Flow.BODY.ordinal());
    Consequences consequences = consequences(pairs, verified);
    for (AlignedFlow pair : pairs) {
      ChangeGrouper grouper = new ChangeGrouper(pair, body);
      List<Change> some =
          new ArrayList<>(
              grouper.changes(
                  grouper.pieces().stream()
                      .filter(p -> !verified.isAsked(pair, p))
                      .filter(p -> !isFollowing(verified, consequences, pair, p))
                      .toList()));
      some.addAll(grouper.moves());
      some.addAll(grouper.blanks());
      some.addAll(grouper.unseen());
      verified.unasked(pair).forEach(b -> some.add(grouper.change(b)));
      some.sort(
          Comparator.comparingInt((Change c) -> c.revised().place().page())
              .thenComparingInt(c -> c.revised().place().line())
              .thenComparingInt(c -> c.revised().line()));
      changes.addAll(some);
    }
    return changes;
  }

  private static boolean isFollowing(
      VerifiedCorrections verified, Consequences consequences, AlignedFlow pair, Piece piece) {
    return !verified.outcomes().isEmpty() && consequences.row(pair, piece).isPresent();
  }

  private static Consequences consequences(List<AlignedFlow> pairs, VerifiedCorrections verified) {
    Consequences consequences = new Consequences(pairs);
    AlignedFlow body = pairs.get(Flow.BODY.ordinal());
    for (AlignedFlow pair : pairs) {
      for (Piece piece : new ChangeGrouper(pair, body).pieces()) {
        verified.asked(pair, piece).ifPresent(row -> consequences.asked(pair, piece, row));
      }
    }
    return consequences;
  }

  /** What follows from the correction in that row of the table, or from pages that have moved. */
  static List<Change> following(List<AlignedFlow> pairs, VerifiedCorrections verified, int row) {
    List<Change> changes = new ArrayList<>();
    AlignedFlow body = pairs.get(Flow.BODY.ordinal());
    Consequences consequences = consequences(pairs, verified);
    for (AlignedFlow pair : pairs) {
      ChangeGrouper grouper = new ChangeGrouper(pair, body);
      changes.addAll(
          grouper.changes(
              grouper.pieces().stream()
                  .filter(p -> !verified.isAsked(pair, p))
                  .filter(p -> consequences.row(pair, p).equals(OptionalInt.of(row)))
                  .toList()));
    }
    return changes;
  }

  /** Two rounds, aligned: what is said of them. */
  private record AlignedRounds(
      DiffInput old, DiffInput revised, List<AlignedFlow> pairs, DiffRequest request) {
    Comparison comparison(List<Correction> corrections, List<Finding> findings) {
      VerifiedCorrections verified = CorrectionVerifier.verify(pairs, corrections);
      List<AlignedFlow> text = pairs.stream().filter(p -> p.flow() != Flow.HEADS).toList();
      List<Change> all = changes(text, CorrectionVerifier.verify(text, List.of()));
      List<Comparison.Item> items = new ArrayList<>();
      // Rows that could not be read may have asked for what would be told as asked by nobody.
      boolean asked =
          request.corrections().isEmpty()
              || findings.stream().anyMatch(f -> f.code().matches("D04\\d"));
      changes(pairs, verified).forEach(c -> items.add(DiffSentences.change(c, asked)));
      if (old.issue().isPresent() && revised.issue().isPresent()) {
        Wordless.differences(old.issue().get(), revised.issue().get())
            .forEach(d -> items.add(DiffSentences.wordless(d)));
      }
      String table = request.corrections().map(Path::toString).orElse("");
      verified.outcomes().stream()
          .sorted(Comparator.comparing(v -> v.result() == CorrectionOutcome.Result.DONE))
          .forEach(
              v -> {
                items.add(DiffSentences.outcome(v, table));
                following(pairs, verified, v.correction().row())
                    .forEach(c -> items.add(DiffSentences.following(c, v.correction().row())));
              });
      if (!verified.outcomes().isEmpty()) {
        following(pairs, verified, Consequences.PAGES)
            .forEach(c -> items.add(DiffSentences.following(c, Consequences.PAGES)));
      }
      List<Finding> remarks = new ArrayList<>(findings);
      verified
          .remarks()
          .forEach(r -> remarks.add(DiffSentences.place(r.code(), r.outcome(), table)));
      List<PageState> states = states(text, all, remarks);
      states.stream()
          .filter(s -> s.state() == PageState.State.LOOKS)
          .forEach(
              s ->
                  items.add(
                      DiffSentences.looks(old.file(), revised.file(), s, request.tolerance())));
      if (request.pictures() && !states.isEmpty()) {
        new PictureOrder(pairs.get(Flow.BODY.ordinal()))
            .differences(old.pdf().orElseThrow(), revised.pdf().orElseThrow(), states)
            .forEach(d -> items.add(DiffSentences.pictures(revised.file(), d)));
      }
      if (pairs.stream().anyMatch(p -> p.alignment().coarse())) {
        remarks.add(DiffFindings.finding("D050", Place.file(revised.file())));
      }
      return new Comparison(
          old.file(), revised.file(), items, states, remarks, old.pdf(), revised.pdf());
    }

    private List<PageState> states(
        List<AlignedFlow> text, List<Change> changes, List<Finding> remarks) {
      if (old.pdf().isEmpty() || revised.pdf().isEmpty()) {
        return List.of();
      }
      int oldPages = old.pdf().get().pages().size();
      int newPages = revised.pdf().get().pages().size();
      List<PageState> states = PageStates.of(text, changes, oldPages, newPages);
      if (request.pictures()) {
        PageImageDiff.Compared compared =
            new PageImageDiff(
                    new PageImageDiff.RoundPages(old.source(), old.pdf().get()),
                    new PageImageDiff.RoundPages(revised.source(), revised.pdf().get()),
                    request.tolerance())
                .compare(states);
        states = compared.states();
        remarks.addAll(compared.findings());
      }
      remarks.addAll(DiffSentences.pages(revised.file(), states, oldPages));
      return states;
    }
  }
}
