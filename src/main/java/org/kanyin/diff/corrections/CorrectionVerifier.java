package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
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

  /** Signs on either side that are looked at too, where the same sign stands several times. */
  private static final int AROUND = 8;

  /** Ranks from here on are of places on another page than was given. */
  private static final int ELSEWHERE = 1_000_000;

  /** Where words stand several times, the one that was touched is meant. */
  private static final List<CorrectionOutcome.Result> LIKELY =
      List.of(
          CorrectionOutcome.Result.DONE,
          CorrectionOutcome.Result.OTHERWISE,
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
    wanted.addAll(breaks(pair, c, at.from(), at.to()));
    if (at.result() != CorrectionOutcome.Result.NOT_DONE) {
      covered.add(new VerifiedCorrections.Covered(pair, at.span(), c.row(), isUnseen(c)));
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
    if (isUnseen(c)) {
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
        candidates.add(evaluated(pair, c, from, to, rank));
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

  private Candidate evaluated(AlignedFlow pair, Correction c, int from, int to, int rank) {
    Piece near = AnswerSpan.of(pair, from, to);
    CorrectionOutcome.Result result = result(pair, c, from, to, near);
    if (result == CorrectionOutcome.Result.DONE) {
      return new Candidate(pair, from, to, near, result, rank);
    }
    Optional<Piece> own = c.isOfParagraphs() ? Optional.empty() : beside(pair, c, from, to, near);
    if (own.isPresent()) {
      return new Candidate(pair, from, to, own.get(), CorrectionOutcome.Result.DONE, rank);
    }
    // An added sign beside its like may be taken for the other one: see a little farther.
    Piece far =
        AnswerSpan.of(
            pair, Math.max(0, from - AROUND), Math.min(pair.oldSigns().size(), to + AROUND));
    if (result(pair, c, from, to, far) == CorrectionOutcome.Result.DONE) {
      return new Candidate(pair, from, to, far, CorrectionOutcome.Result.DONE, rank);
    }
    return new Candidate(pair, from, to, near, result, rank);
  }

  /**
   * The part of the span that is the answer, where something else was changed at once beside it: it
   * begins or ends with the right words, and what remains is told apart.
   */
  private static Optional<Piece> beside(
      AlignedFlow pair, Correction c, int from, int to, Piece span) {
    List<Integer> right = signs(c.rightWords()).stream().map(Sign::key).toList();
    List<Integer> is =
        pair.newSigns().subList(span.newFrom(), span.newTo()).stream().map(Sign::key).toList();
    boolean left = span.oldFrom() == from;
    boolean end = span.oldTo() == to;
    if (!c.replaces() || isUntouched(pair, from, to) || right.size() >= is.size()) {
      return Optional.empty();
    }
    int rest = is.size() - right.size();
    if (left && is.subList(0, right.size()).equals(right)) {
      return Optional.of(new Piece(from, to, span.newFrom(), span.newTo() - rest));
    }
    if (end && is.subList(rest, is.size()).equals(right)) {
      return Optional.of(new Piece(from, to, span.newFrom() + rest, span.newTo()));
    }
    int at = Collections.indexOfSubList(is, right);
    boolean inside = !left && !end && at > 0 && at == Collections.lastIndexOfSubList(is, right);
    int start = span.newFrom() + at;
    return inside
        ? Optional.of(new Piece(from, to, start, start + right.size()))
        : Optional.empty();
  }

  /** Whether nothing is to be seen of what was asked for: another code, a blank. */
  private static boolean isUnseen(Correction c) {
    return !c.isOfParagraphs()
        && PrintedText.solid(c.wrongWords()).equals(PrintedText.solid(c.rightWords()));
  }

  /** The words' answer and the paragraphs' in one. */
  private CorrectionOutcome.Result result(
      AlignedFlow pair, Correction c, int from, int to, Piece span) {
    CorrectionOutcome.Result words = words(pair, c, from, to, span);
    if (!c.isOfParagraphs()) {
      return words;
    }
    boolean done = !breaks(pair, c, from, to).isEmpty();
    boolean alone = c.wrongWords().equals(c.rightWords());
    if (done == (words == CorrectionOutcome.Result.DONE)) {
      return done ? CorrectionOutcome.Result.DONE : words;
    }
    return alone && !done ? CorrectionOutcome.Result.NOT_DONE : CorrectionOutcome.Result.OTHERWISE;
  }

  /** Paragraphs split or run together at these words as was asked. */
  private List<ParagraphBreaks.Break> breaks(AlignedFlow pair, Correction c, int from, int to) {
    return breaks.get(pair).stream()
        .filter(b -> c.isOfParagraphs() && b.split() == c.parts())
        .filter(b -> b.old() >= from && b.oldFrom() <= to)
        .toList();
  }

  private static CorrectionOutcome.Result words(
      AlignedFlow pair, Correction c, int from, int to, Piece span) {
    String before = SignCollector.text(pair.oldSigns().subList(span.oldFrom(), from));
    String after = SignCollector.text(pair.oldSigns().subList(to, span.oldTo()));
    String was = SignCollector.text(pair.oldSigns().subList(span.oldFrom(), span.oldTo()));
    String stands = SignCollector.text(pair.newSigns().subList(span.newFrom(), span.newTo()));
    if (ExactSigns.differ(c.wrongWords(), c.rightWords()) && isUntouched(pair, from, to)) {
      int there = pair.alignment().newOf()[from];
      List<Sign> is = pair.newSigns().subList(there, there + to - from);
      return ExactSigns.say(is, c.rightWords())
          ? CorrectionOutcome.Result.DONE
          : ExactSigns.say(is, c.wrongWords())
              ? CorrectionOutcome.Result.NOT_DONE
              : CorrectionOutcome.Result.OTHERWISE;
    }
    boolean blanks = PrintedText.solid(c.wrongWords()).equals(PrintedText.solid(c.rightWords()));
    String wanted = before + SignCollector.text(signs(c.rightWords())) + after;
    Quotation.Typing typing =
        Quotation.typing(pair.oldSigns().subList(from, to), CharacterFolding.of(c.wrongWords()));
    boolean done =
        blanks
            ? stands.contains(c.rightWords()) && (c.isOfParagraphs() || !stands.equals(was))
            : typing.of(PrintedText.solid(stands)).equals(typing.of(PrintedText.solid(wanted)));
    if (done) {
      return CorrectionOutcome.Result.DONE;
    }
    // What came or went beside the words is no answer, unless an addition beside them was wanted.
    boolean untouched = !c.rightWords().contains(c.wrongWords()) && isUntouched(pair, from, to);
    return untouched || PrintedText.solid(stands).equals(PrintedText.solid(was))
        ? CorrectionOutcome.Result.NOT_DONE
        : CorrectionOutcome.Result.OTHERWISE;
  }

  private static boolean isUntouched(AlignedFlow pair, int from, int to) {
    int[] newOf = pair.alignment().newOf();
    for (int i = from; i < to; i++) {
      if (newOf[i] < 0 || newOf[i] != newOf[from] + i - from) {
        return false;
      }
    }
    return true;
  }

  private static List<Sign> signs(String text) {
    SignCollector signs = new SignCollector();
    signs.add(text, new SignSource.AtElement(Place.NOWHERE), false);
    return signs.all();
  }
}
