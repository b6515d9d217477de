package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.intake.report.RemarkLog;

/** The headings of a text, each by several clues together. */
final class HeadingFinder {
  private static final int ENOUGH = 5;
  private static final int CERTAIN = 8;

  /** What another line of the same look counts for. */
  private static final int ALIKE = 2;

  private final BodyLook body;
  private final AuthorHabits habits;
  private final RemarkLog log;
  private HeadingEvidence clues;

  HeadingFinder(BodyLook body, AuthorHabits habits, RemarkLog log) {
    this.body = body;
    this.habits = habits;
    this.log = log;
    clues = new HeadingEvidence(body, habits, true);
  }

  /**
   * @param item whether it is rather an item of a list
   */
  private record Candidate(ParagraphFacts facts, Evidence evidence, boolean item) {}

  /** The headings among these, with their levels. */
  Map<ParagraphFacts, Integer> find(List<Piece> pieces) {
    clues = new HeadingEvidence(body, habits, HeadingEvidence.outlineTells(pieces));
    List<Candidate> candidates = candidates(pieces);
    List<Candidate> found = candidates.stream().filter(c -> isFound(c, candidates)).toList();
    for (Candidate c : found) {
      long alike = alike(c, found);
      c.evidence().add(alike > 0, ALIKE, "同样的另有 " + alike + " 处");
    }
    Map<ParagraphFacts, Integer> headings = new IdentityHashMap<>();
    List<ParagraphFacts> part = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text t) {
        if (AttachmentLine.begins(t.facts().text())) {
          levels(part, headings);
          part.clear();
        }
        found.stream().map(Candidate::facts).filter(f -> f == t.facts()).forEach(part::add);
      }
    }
    levels(part, headings);
    found.forEach(c -> tell(c, headings));
    return headings;
  }

  /** Attachments count their levels for themselves. */
  private static void levels(List<ParagraphFacts> part, Map<ParagraphFacts, Integer> headings) {
    List<Integer> levels = HeadingLevels.of(part);
    for (int i = 0; i < part.size(); i++) {
      headings.put(part.get(i), levels.get(i));
    }
  }

  private void tell(Candidate c, Map<ParagraphFacts, Integer> headings) {
    log.guess(
        "W056",
        c.evidence().doubt(CERTAIN),
        c.facts().spot(),
        headings.get(c.facts()),
        c.evidence().reasons());
  }

  private List<Candidate> candidates(List<Piece> pieces) {
    List<Candidate> candidates = new ArrayList<>();
    boolean opened = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Text t) {
        Evidence evidence = clues.of(t.facts(), pieces, i);
        // Between a title and the first paragraph a line is rather something of the head.
        boolean above = !opened && HeadingNumber.of(t.facts().text()).isEmpty();
        evidence.add(above, t.facts().centred() ? -4 : -1, "");
        opened |= t.facts().isRunning();
        if (HeadingEvidence.mayBe(t.facts())) {
          boolean item = HeadingEvidence.isItem(t.facts(), pieces, i);
          candidates.add(new Candidate(t.facts(), evidence, item));
        }
      }
    }
    return candidates;
  }

  private boolean isFound(Candidate c, List<Candidate> all) {
    boolean stands = clues.standsOut(c.facts());
    boolean unnumbered = HeadingNumber.of(c.facts().text()).isEmpty();
    int others = stands && unnumbered && alike(c, all) > 0 ? ALIKE : 0;
    boolean item = !stands && !unnumbered && isItem(c, all);
    return c.evidence().score() + others >= ENOUGH && !item;
  }

  /**
   * 一、时间：… 二、地点：… is a list, and so is a short line in it that looks no different: where most of
   * its kind have their text behind a colon.
   */
  private boolean isItem(Candidate c, List<Candidate> all) {
    Optional<HeadingNumber> number = HeadingNumber.of(c.facts().text());
    List<Candidate> kind =
        all.stream()
            .filter(o -> HeadingNumber.of(o.facts().text()).equals(number))
            .filter(o -> !clues.standsOut(o.facts()))
            .toList();
    long items = kind.stream().filter(Candidate::item).count();
    return 2 * items > kind.size();
  }

  private static long alike(Candidate c, List<Candidate> all) {
    return all.stream().filter(o -> o != c && isAlike(o.facts(), c.facts())).count();
  }

  /** Whether two look alike and are numbered alike. */
  private static boolean isAlike(ParagraphFacts a, ParagraphFacts b) {
    return HeadingNumber.of(a.text()).equals(HeadingNumber.of(b.text()))
        && a.face() == b.face()
        && a.bold() == b.bold()
        && a.size() == b.size()
        && a.centred() == b.centred()
        && !a.isRunning();
  }
}
