package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Place;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ParagraphBreaks;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;
import org.kanyin.diff.model.RoundRegion;

/**
 * 核红: finds the place of each correction in the old round and says what stands there in the new.
 */
public final class CorrectionVerifier {
  /** Words of a context without the wrong ones in it are so near to them, in signs. */
  private static final int NEAR = 40;

  /** Ranks from here on are of places on another page than was given. */
  private static final int ELSEWHERE = 1_000_000;

  /** Where words stand several times, the one that was touched is meant. */
  private static final List<CorrectionOutcome.Result> LIKELY =
      List.of(
          CorrectionOutcome.Result.DONE,
          CorrectionOutcome.Result.OTHERWISE,
          CorrectionOutcome.Result.UNSEEN,
          CorrectionOutcome.Result.NOT_DONE);

  /** A place in the old round, and what the new one says there. */
  private record Candidate(
      AlignedFlow pair, int from, int to, Piece span, CorrectionOutcome.Result result, int rank) {}

  private final List<AlignedFlow> pairs;
  private final Map<AlignedFlow, List<ParagraphBreaks.Break>> breaks = new IdentityHashMap<>();
  private final Set<List<Integer>> taken = new HashSet<>();
  private final List<VerifiedCorrections.Covered> covered = new ArrayList<>();
  private final Set<ParagraphBreaks.Break> wanted = new HashSet<>();
  private final List<VerifiedCorrections.Remark> remarks = new ArrayList<>();

  private CorrectionVerifier(List<AlignedFlow> pairs) {
    this.pairs = pairs;
    pairs.forEach(p -> breaks.put(p, ParagraphBreaks.of(p)));
  }

  /** What became of each correction, in their order. */
  public static VerifiedCorrections verify(List<AlignedFlow> pairs, List<Correction> corrections) {
    CorrectionVerifier verifier = new CorrectionVerifier(pairs);
    List<CorrectionOutcome> outcomes = corrections.stream().map(verifier::of).toList();
    Map<AlignedFlow, List<ParagraphBreaks.Break>> unasked = new IdentityHashMap<>();
    verifier.breaks.forEach(
        (pair, all) ->
            unasked.put(pair, all.stream().filter(b -> !verifier.wanted.contains(b)).toList()));
    return new VerifiedCorrections(outcomes, verifier.covered, unasked, verifier.remarks);
  }

  private CorrectionOutcome of(Correction c) {
    List<Candidate> candidates = new ArrayList<>();
    for (AlignedFlow pair : pairs) {
      if (c.part().isEmpty() || pair.flow() == flow(c.part().get(), pair)) {
        find(pair, c, candidates);
      }
    }
    // A page may be written down wrongly; words that stand once are no others.
    boolean there = candidates.stream().anyMatch(x -> x.rank() < ELSEWHERE);
    if (!there && candidates.size() > 1 && c.context().isEmpty()) {
      candidates.clear();
    }
    int best = candidates.stream().mapToInt(Candidate::rank).min().orElse(0);
    List<Candidate> nearest =
        candidates.stream()
            .filter(x -> x.rank() == best)
            .sorted(Comparator.comparing(x -> x.pair().flow() != Flow.BODY))
            .toList();
    // A row that stands in the table twice has one place and one answer.
    Optional<Candidate> chosen =
        likeliest(nearest.stream().filter(x -> !taken.contains(key(x))).toList())
            .or(() -> likeliest(nearest));
    if (chosen.isEmpty()) {
      Optional<CorrectionOutcome> printed = printed(c);
      if (printed.isPresent()) {
        return printed.get();
      }
      RoundRegion nowhere =
          new RoundRegion(Place.file(pairs.get(0).revised().file()), 0, List.of());
      return new CorrectionOutcome(c, CorrectionOutcome.Result.NOT_FOUND, "", nowhere, nowhere);
    }
    CorrectionOutcome outcome = outcome(c, chosen.get());
    if (c.page().isPresent() && best >= ELSEWHERE) {
      remarks.add(new VerifiedCorrections.Remark(outcome, "D024"));
    } else if (outcome.result() != CorrectionOutcome.Result.DONE && isUncertain(c, candidates)) {
      remarks.add(new VerifiedCorrections.Remark(outcome, "D025"));
    }
    return outcome;
  }

  /**
   * A folio, or the page number of an entry of the contents, with its words if these change too.
   */
  private Optional<CorrectionOutcome> printed(Correction c) {
    Optional<CorrectionOutcome> number = PrintedNumbers.of(pairs, c);
    Optional<CorrectionOutcome> words = PrintedNumbers.words(c).map(this::of);
    if (words.isEmpty()) {
      return number;
    }
    CorrectionOutcome w = words.get();
    boolean done = w.result() == CorrectionOutcome.Result.DONE;
    return done && number.isPresent()
        ? number
        : Optional.of(new CorrectionOutcome(c, w.result(), w.stands(), w.old(), w.revised()));
  }

  /** Whether the words stand elsewhere on that page too, and nothing says which are meant. */
  private static boolean isUncertain(Correction c, List<Candidate> candidates) {
    List<Candidate> there = candidates.stream().filter(x -> x.rank() < ELSEWHERE).toList();
    long exact = there.stream().filter(x -> x.rank() == 0).count();
    return c.context().isEmpty() && there.size() > 1 && !(c.line().isPresent() && exact == 1);
  }

  private static Flow flow(Correction.Part part, AlignedFlow pair) {
    return switch (part) {
      case COVER -> Flow.COVER;
      case CONTENTS -> pair.flow() == Flow.LABELS ? Flow.LABELS : Flow.CONTENTS;
      case HEAD -> Flow.HEADS;
    };
  }

  private static Optional<Candidate> likeliest(List<Candidate> candidates) {
    return candidates.stream().min(Comparator.comparing(x -> LIKELY.indexOf(x.result())));
  }

  private List<Integer> key(Candidate c) {
    return List.of(c.pair().flow().ordinal(), c.from());
  }

  private CorrectionOutcome outcome(Correction c, Candidate at) {
    taken.add(key(at));
    AlignedFlow pair = at.pair();
    wanted.addAll(CorrectionAnswer.asked(breaks.get(pair), c, at.from(), at.to()));
    if (at.result() != CorrectionOutcome.Result.NOT_DONE
        && at.result() != CorrectionOutcome.Result.UNSEEN) {
      covered.add(
          new VerifiedCorrections.Covered(pair, at.span(), c.row(), CorrectionAnswer.isUnseen(c)));
    }
    Piece shown = at.span();
    String stands = SignCollector.text(pair.newSigns().subList(shown.newFrom(), shown.newTo()));
    return new CorrectionOutcome(
        c,
        at.result(),
        stands,
        pair.oldWhere(at.from(), at.to()),
        pair.newWhere(shown.newFrom(), shown.newTo()));
  }

  private void find(AlignedFlow pair, Correction c, List<Candidate> candidates) {
    List<Sign> old = pair.oldSigns();
    int[] wrong = CharacterFolding.of(c.wrongWords());
    List<Quotation.Range> contexts = Quotation.of(c.context(), old);
    List<Integer> places = Quotation.all(old, wrong);
    if (CorrectionAnswer.isUnseen(c)) {
      List<Integer> exact =
          places.stream()
              .filter(i -> ExactSigns.say(old.subList(i, i + wrong.length), c.wrongWords()))
              .toList();
      places = exact.isEmpty() ? places : exact;
    }
    for (int from : places) {
      int to = from + wrong.length;
      OptionalInt near = nearest(contexts, from, to);
      if (!c.context().isEmpty() && near.isEmpty()) {
        continue;
      }
      Optional<Integer> page = pageRank(pair.old(), old.get(from).source(), c);
      if (page.isPresent()) {
        int line = c.line().isPresent() ? lineRank(pair, old.get(from).source(), c) : 0;
        int rank = page.get() * ELSEWHERE + near.orElse(0) * 1_000 + Math.min(line, 999);
        CorrectionAnswer.Answer answer = CorrectionAnswer.of(pair, breaks.get(pair), c, from, to);
        candidates.add(new Candidate(pair, from, to, answer.span(), answer.result(), rank));
      }
    }
  }

  private static int lineRank(AlignedFlow pair, SignSource source, Correction c) {
    int wanted = c.line().getAsInt();
    if (wanted < 0) {
      // Counted from the page's end: a manuscript has no pages.
      return pair.old().isPdf() ? Math.abs(source.line() - lastLine(pair, source) - 1 - wanted) : 0;
    }
    int line = pair.old().isPdf() ? source.line() : pair.old().place(source).line();
    return Math.abs(line - wanted);
  }

  private static int lastLine(AlignedFlow pair, SignSource source) {
    return pair.oldSigns().stream()
        .filter(s -> s.source().page() == source.page())
        .mapToInt(s -> s.source().line())
        .max()
        .orElse(0);
  }

  /** 0 inside the context, else how far from it; nothing where it is too far. */
  private static OptionalInt nearest(List<Quotation.Range> contexts, int from, int to) {
    OptionalInt best = OptionalInt.empty();
    for (Quotation.Range r : contexts) {
      boolean inside = r.from() <= from && to <= r.to();
      int away = inside ? 0 : Math.max(r.from() - to, from - r.to());
      away = Math.max(0, away);
      boolean nearer = best.isEmpty() || away < best.getAsInt();
      best = away <= NEAR && nearer ? OptionalInt.of(away) : best;
    }
    return best;
  }

  /** 0 on that sheet or on the page with that folio, 1 where only the words speak for it. */
  private static Optional<Integer> pageRank(Round round, SignSource source, Correction c) {
    if (c.page().isEmpty() || round.pages().isEmpty()) {
      return Optional.of(0);
    }
    int wanted = c.page().getAsInt();
    PageLayout layout = round.pages().get().pages().get(source.page() - 1);
    boolean there = layout.folio().isPresent() && layout.folio().getAsInt() == wanted;
    return Optional.of(there || source.page() == wanted ? 0 : 1);
  }
}
