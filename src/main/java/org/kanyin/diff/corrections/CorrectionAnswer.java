package org.kanyin.diff.corrections;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.CharacterFolding;
import org.kanyin.base.Place;
import org.kanyin.diff.align.AlignedFlow;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.align.ParagraphBreaks;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.CorrectionOutcome;

/** What the new round says at one place of the old one that a correction may mean. */
final class CorrectionAnswer {
  /** Signs on either side that are looked at too, where the same sign stands several times. */
  private static final int AROUND = 8;

  /**
   * An answer.
   *
   * @param span where it stands in both rounds
   */
  record Answer(Piece span, CorrectionOutcome.Result result) {}

  private final AlignedFlow pair;
  private final List<ParagraphBreaks.Break> breaks;
  private final Correction c;
  private final int from;
  private final int to;

  private CorrectionAnswer(
      AlignedFlow pair, List<ParagraphBreaks.Break> breaks, Correction c, int from, int to) {
    this.pair = pair;
    this.breaks = breaks;
    this.c = c;
    this.from = from;
    this.to = to;
  }

  /**
   * The answer to a correction.
   *
   * @param breaks the paragraphs that were split or run together
   * @param from the first of the wrong words' signs in the old round
   * @param to one past the last
   */
  static Answer of(
      AlignedFlow pair, List<ParagraphBreaks.Break> breaks, Correction c, int from, int to) {
    return new CorrectionAnswer(pair, breaks, c, from, to).answer();
  }

  private Answer answer() {
    Piece near = AnswerSpan.of(pair, from, to);
    CorrectionOutcome.Result result = result(near);
    if (result == CorrectionOutcome.Result.DONE) {
      return new Answer(near, result);
    }
    Optional<Piece> own = c.isOfParagraphs() ? Optional.empty() : beside(near);
    if (own.isPresent()) {
      return new Answer(own.get(), CorrectionOutcome.Result.DONE);
    }
    // An added sign beside its like may be taken for the other one: see a little farther.
    Piece far =
        AnswerSpan.of(
            pair, Math.max(0, from - AROUND), Math.min(pair.oldSigns().size(), to + AROUND));
    return result(far) == CorrectionOutcome.Result.DONE
        ? new Answer(far, CorrectionOutcome.Result.DONE)
        : new Answer(near, result);
  }

  /**
   * The part of the span that is the answer, where something else was changed at once beside it: it
   * begins or ends with the right words, and what remains is told apart.
   */
  private Optional<Piece> beside(Piece span) {
    List<Integer> right = signs(c.rightWords()).stream().map(Sign::key).toList();
    List<Integer> is =
        pair.newSigns().subList(span.newFrom(), span.newTo()).stream().map(Sign::key).toList();
    boolean left = span.oldFrom() == from;
    boolean end = span.oldTo() == to;
    if (!c.replaces() || isUntouched() || right.size() >= is.size()) {
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
  static boolean isUnseen(Correction c) {
    return !c.isOfParagraphs()
        && PrintedText.solid(c.wrongWords()).equals(PrintedText.solid(c.rightWords()));
  }

  /** The words' answer and the paragraphs' in one. */
  private CorrectionOutcome.Result result(Piece span) {
    CorrectionOutcome.Result words = words(span);
    if (!c.isOfParagraphs()) {
      return words;
    }
    boolean done = !asked(breaks, c, from, to).isEmpty();
    boolean alone = c.wrongWords().equals(c.rightWords());
    if (done == (words == CorrectionOutcome.Result.DONE)) {
      return done ? CorrectionOutcome.Result.DONE : words;
    }
    return !alone || done
        ? CorrectionOutcome.Result.OTHERWISE
        : isStartKnown() ? CorrectionOutcome.Result.NOT_DONE : CorrectionOutcome.Result.UNSEEN;
  }

  /** Whether the revised round shows if a paragraph begins where the sign for one was written. */
  private boolean isStartKnown() {
    String marked = c.parts() ? c.right() : c.wrong();
    int before = CharacterFolding.of(marked.substring(0, marked.indexOf('¶'))).length;
    int there = from + before < to ? pair.alignment().newOf()[from + before] : -1;
    return there < 0 || pair.newSigns().get(there).start() != ParagraphStart.PERHAPS;
  }

  /** Paragraphs split or run together at these words as was asked. */
  static List<ParagraphBreaks.Break> asked(
      List<ParagraphBreaks.Break> breaks, Correction c, int from, int to) {
    return breaks.stream()
        .filter(b -> c.isOfParagraphs() && b.split() == c.parts())
        .filter(b -> b.old() >= from && b.oldFrom() <= to)
        .toList();
  }

  private CorrectionOutcome.Result words(Piece span) {
    String before = SignCollector.text(pair.oldSigns().subList(span.oldFrom(), from));
    String after = SignCollector.text(pair.oldSigns().subList(to, span.oldTo()));
    String was = SignCollector.text(pair.oldSigns().subList(span.oldFrom(), span.oldTo()));
    String stands = SignCollector.text(pair.newSigns().subList(span.newFrom(), span.newTo()));
    if (ExactSigns.differ(c.wrongWords(), c.rightWords()) && isUntouched()) {
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
    boolean untouched = !c.rightWords().contains(c.wrongWords()) && isUntouched();
    return untouched || PrintedText.solid(stands).equals(PrintedText.solid(was))
        ? CorrectionOutcome.Result.NOT_DONE
        : CorrectionOutcome.Result.OTHERWISE;
  }

  private boolean isUntouched() {
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
