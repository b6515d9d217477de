package org.kanyin.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
import org.kanyin.diff.align.Alignment;
import org.kanyin.diff.align.ColumnOrder;
import org.kanyin.diff.align.NoteOrder;
import org.kanyin.diff.corrections.CorrectionTable;
import org.kanyin.diff.corrections.CorrectionVerifier;
import org.kanyin.diff.corrections.FollowingChanges.Cause;
import org.kanyin.diff.corrections.VerifiedCorrections;
import org.kanyin.diff.flow.CoverFlow;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
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
    Round was = a.round(separateKinds, b);
    Round is = b.round(separateKinds, a);
    List<AlignedFlow> pairs =
        pairs(NoteOrder.numberedLike(was, is), NoteOrder.numberedLike(is, was));
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
      List<Sign> signs = a.flow(flow);
      List<ColumnOrder.Moved> columns = List.of();
      if (flow == Flow.NOTES) {
        signs = NoteOrder.like(signs, b.flow(flow));
      } else if (flow == Flow.BODY) {
        ColumnOrder.Ordered ordered = ColumnOrder.like(signs, b.flow(flow));
        signs = ordered.signs();
        columns = ordered.moved();
      }
      Alignment alignment = Aligner.align(signs, b.flow(flow), work);
      pairs.add(new AlignedFlow(flow, a.with(flow, signs), b, alignment, columns));
    }
    return pairs;
  }

  /** Two rounds, aligned: what is said of them. */
  private record AlignedRounds(
      DiffInput old, DiffInput revised, List<AlignedFlow> pairs, DiffRequest request) {
    Comparison comparison(List<Correction> corrections, List<Finding> findings) {
      VerifiedCorrections verified = CorrectionVerifier.verify(pairs, corrections);
      List<AlignedFlow> text = pairs.stream().filter(p -> p.flow() != Flow.HEADS).toList();
      List<Change> all =
          new RoundChanges(text, CorrectionVerifier.verify(text, List.of()), false).own();
      List<Comparison.Item> items = new ArrayList<>();
      // Rows that could not be read may have asked for what would be told as asked by nobody.
      boolean asked =
          request.corrections().isEmpty()
              || findings.stream().anyMatch(f -> f.code().matches("D04\\d"));
      RoundChanges changes = new RoundChanges(pairs, verified, request.corrections().isPresent());
      for (Change change : changes.own()) {
        items.add(DiffSentences.change(change, asked));
        changes
            .following(new Cause.OfChange(change))
            .forEach(c -> items.add(DiffSentences.following(c, change)));
      }
      if (old.issue().isPresent() && revised.issue().isPresent()) {
        Wordless.differences(old.issue().get(), revised.issue().get())
            .forEach(d -> items.add(DiffSentences.wordless(d)));
      }
      String table = request.corrections().map(Path::toString).orElse("");
      verified.outcomes().stream()
          .sorted(Comparator.comparing(v -> v.result() == CorrectionOutcome.Result.DONE))
          .forEach(
              v -> {
                boolean unprinted = v.correction().isOfPrintAlone() && !arePrinted();
                items.add(
                    unprinted && v.result() == CorrectionOutcome.Result.NOT_FOUND
                        ? DiffSentences.unprinted(v, table)
                        : DiffSentences.outcome(v, table));
                int row = v.correction().row();
                changes
                    .following(new Cause.OfRow(row))
                    .forEach(c -> items.add(DiffSentences.following(c, row)));
              });
      changes
          .following(new Cause.OfPages())
          .forEach(c -> items.add(DiffSentences.followingPages(c)));
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

    private boolean arePrinted() {
      return old.pdf().isPresent() && revised.pdf().isPresent();
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
