package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.intake.document.TypeFace;
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
  private record Candidate(ParagraphFacts facts, Evidence evidence, boolean item, Look look) {}

  /** The headings among these, with their levels. */
  Map<ParagraphFacts, Integer> find(List<Piece> pieces) {
    clues = new HeadingEvidence(body, habits, HeadingEvidence.outlineTells(pieces));
    List<Candidate> candidates = candidates(pieces);
    Map<Look, Integer> looks = looks(candidates);
    Map<Optional<HeadingNumber>, Integer> items = items(candidates);
    List<Candidate> found = candidates.stream().filter(c -> isFound(c, looks, items)).toList();
    Map<Look, Integer> foundLooks = looks(found);
    for (Candidate c : found) {
      long alike = alike(c, foundLooks);
      c.evidence().add(alike > 0, ALIKE, "同样的另有 " + alike + " 处");
    }
    Map<ParagraphFacts, Integer> headings = new IdentityHashMap<>();
    List<ParagraphFacts> part = new ArrayList<>();
    Set<ParagraphFacts> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    found.forEach(c -> taken.add(c.facts()));
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text t) {
        if (AttachmentLine.begins(t.facts().text())) {
          levels(part, headings);
          part.clear();
        }
        if (taken.contains(t.facts())) {
          part.add(t.facts());
        }
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
          candidates.add(new Candidate(t.facts(), evidence, item, Look.of(t.facts())));
        }
      }
    }
    return candidates;
  }

  private boolean isFound(
      Candidate c, Map<Look, Integer> looks, Map<Optional<HeadingNumber>, Integer> items) {
    boolean stands = clues.standsOut(c.facts());
    boolean unnumbered = c.look().number().isEmpty();
    int others = stands && unnumbered && alike(c, looks) > 0 ? ALIKE : 0;
    // Items more than headings: the balance of their kind.
    boolean item = !stands && !unnumbered && items.getOrDefault(c.look().number(), 0) > 0;
    return c.evidence().score() + others >= ENOUGH && !item;
  }

  /**
   * 一、时间：… 二、地点：… is a list, and so is a short line in it that looks no different: where most of
   * its kind have their text behind a colon. Of each kind, how many more are items.
   */
  private Map<Optional<HeadingNumber>, Integer> items(List<Candidate> candidates) {
    Map<Optional<HeadingNumber>, Integer> items = new HashMap<>();
    for (Candidate c : candidates) {
      if (!clues.standsOut(c.facts())) {
        items.merge(c.look().number(), c.item() ? 1 : -1, Integer::sum);
      }
    }
    return items;
  }

  /** How many look so, whole paragraphs of text left out. */
  private static Map<Look, Integer> looks(List<Candidate> candidates) {
    Map<Look, Integer> looks = new HashMap<>();
    candidates.stream()
        .filter(c -> !c.facts().isRunning())
        .forEach(c -> looks.merge(c.look(), 1, Integer::sum));
    return looks;
  }

  private static int alike(Candidate c, Map<Look, Integer> looks) {
    return looks.getOrDefault(c.look(), 0) - (c.facts().isRunning() ? 0 : 1);
  }

  /** What headings of a kind share. */
  private record Look(
      Optional<HeadingNumber> number, TypeFace face, boolean bold, double size, boolean centred) {
    static Look of(ParagraphFacts p) {
      return new Look(HeadingNumber.of(p.text()), p.face(), p.bold(), p.size(), p.centred());
    }
  }
}
