package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.model.Change;

/** Puts what differs sign by sign together into changes that can be read. */
public final class ChangeGrouper {
  private static final int CONTEXT = 12;
  private static final int PASSAGE = 10;

  /**
   * A style's own words, where a manifest stands on the other side, may differ by so many signs.
   */
  private static final int STYLE_WORDS = 4;

  private final AlignedFlow pair;
  private final AlignedFlow body;
  private final List<Sign> oldSigns;
  private final List<Sign> newSigns;
  private final int[] newOf;

  /**
   * @param body the running text: the notes' marks stand there
   */
  public ChangeGrouper(AlignedFlow pair, AlignedFlow body) {
    this.pair = pair;
    this.body = body;
    oldSigns = pair.oldSigns();
    newSigns = pair.newSigns();
    newOf = pair.alignment().newOf();
  }

  /**
   * What differs, a style's own words left out: numbers of lists and notes, hyphens at line ends.
   */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    pair.alignment().pieces().forEach(p -> pieces.addAll(byCells(p)));
    return pieces.stream().filter(p -> !isOfStyle(p)).toList();
  }

  /** Two cells side by side that both say something else are two changes. */
  private List<Piece> byCells(Piece p) {
    List<Integer> a = openings(oldSigns, p.oldFrom(), p.oldTo());
    List<Integer> b = openings(newSigns, p.newFrom(), p.newTo());
    if (a.isEmpty() || a.size() != b.size() || !p.replaces()) {
      return List.of(p);
    }
    List<Piece> cells = new ArrayList<>();
    int i = p.oldFrom();
    int j = p.newFrom();
    for (int k = 0; k < a.size(); k++) {
      cells.add(new Piece(i, a.get(k), j, b.get(k)));
      i = a.get(k);
      j = b.get(k);
    }
    cells.add(new Piece(i, p.oldTo(), j, p.newTo()));
    return cells;
  }

  /** Where cells begin after the first sign. */
  private static List<Integer> openings(List<Sign> signs, int from, int to) {
    List<Integer> at = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      if (signs.get(i).cell() && signs.get(i).opens()) {
        at.add(i);
      }
    }
    return at;
  }

  private boolean isOfStyle(Piece p) {
    boolean oldOnly = oldSigns.subList(p.oldFrom(), p.oldTo()).stream().allMatch(Sign::generated);
    boolean newOnly = newSigns.subList(p.newFrom(), p.newTo()).stream().allMatch(Sign::generated);
    if (oldOnly && newOnly) {
      return true;
    }
    boolean oldIssue = !pair.old().isPdf() && p.oldLength() > 0 && oldOnly;
    boolean newIssue = !pair.revised().isPdf() && p.newLength() > 0 && newOnly;
    return (oldIssue && p.newLength() <= STYLE_WORDS) || (newIssue && p.oldLength() <= STYLE_WORDS);
  }

  /** Changes out of pieces, those left that need telling; moves and blanks with them. */
  public List<Change> changes(List<Piece> pieces) {
    Relocations.Told told = new Relocations(pair).of(grouped(pieces));
    List<Change> changes = new ArrayList<>();
    told.changes().forEach(p -> changes.add(change(word(p))));
    told.moves().stream()
        .filter(p -> !new SectionTitles(pair).isToldOfWords(p))
        .forEach(p -> changes.add(change(Change.Kind.MOVED, p)));
    return changes;
  }

  public List<Change> moves() {
    return pair.alignment().moves().stream()
        .filter(m -> !NoteMarks.movedWithText(pair, m, body))
        .filter(m -> !new SectionTitles(pair).isToldOfWords(m))
        .map(m -> change(Change.Kind.MOVED, m))
        .toList();
  }

  private List<Piece> grouped(List<Piece> pieces) {
    List<Piece> grouped = new ArrayList<>();
    for (Piece next : pieces) {
      Piece last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
      if (last != null && belongTogether(last, next)) {
        grouped.set(
            grouped.size() - 1,
            new Piece(last.oldFrom(), next.oldTo(), last.newFrom(), next.newTo()));
      } else {
        grouped.add(next);
      }
    }
    return grouped;
  }

  private boolean belongTogether(Piece p, Piece q) {
    int between = q.oldFrom() - p.oldTo();
    if (between < 0 || between != q.newFrom() - p.newTo()) {
      return false;
    }
    for (int k = 0; k < between; k++) {
      if (newOf[p.oldTo() + k] != p.newTo() + k) {
        return false;
      }
    }
    for (int k = 0; k <= between && q.oldFrom() < oldSigns.size(); k++) {
      if (oldSigns.get(p.oldTo() + k).cell() && oldSigns.get(p.oldTo() + k).opens()) {
        return false;
      }
    }
    return between == 0 || isOneWord(p, q) || isChance(p, q, between);
  }

  /** What is equal between two replaced stretches is chance where it is much shorter than both. */
  private boolean isChance(Piece p, Piece q, int between) {
    int shorter = Math.min(p.longer(), q.longer());
    int longer = Math.max(p.longer(), q.longer());
    boolean mark = !Character.isLetterOrDigit(oldSigns.get(p.oldTo()).key());
    // A passage put in around a mark is one passage.
    boolean around = mark && longer >= PASSAGE && !p.replaces() && !q.replaces();
    return (between == 1 && ((longer <= 6 && !(mark && longer > 1)) || around))
        || (p.replaces() && q.replaces() && between <= 4 && shorter >= 2 * between);
  }

  /** Whether only Latin letters and figures stand between, so that both are in one word. */
  private boolean isOneWord(Piece p, Piece q) {
    for (int i = p.oldTo(); i <= q.oldFrom() && i < oldSigns.size(); i++) {
      boolean inside = i < q.oldFrom();
      if ((inside && !isWordPart(oldSigns, i))
          || (i > p.oldTo() && oldSigns.get(i).gap() != Sign.Gap.NONE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(List<Sign> signs, int i) {
    Sign s = signs.get(i);
    return s.isLatinWord()
        || ((s.key() == ',' || s.key() == '.')
            && i > 0
            && i + 1 < signs.size()
            && Character.isDigit(signs.get(i - 1).key())
            && Character.isDigit(signs.get(i + 1).key()));
  }

  /** A figure of a number, a letter of a word: the whole of it is shown. */
  private Piece word(Piece p) {
    int left = 0;
    if (touchesWord(p)) {
      while (p.oldFrom() - left > 0
          && p.newFrom() - left > 0
          && newOf[p.oldFrom() - left - 1] == p.newFrom() - left - 1
          && isWordPart(oldSigns, p.oldFrom() - left - 1)
          && joins(oldSigns, p.oldFrom() - left)) {
        left++;
      }
    }
    int right = 0;
    if (touchesWord(p)) {
      while (p.oldTo() + right < oldSigns.size()
          && newOf[p.oldTo() + right] == p.newTo() + right
          && isWordPart(oldSigns, p.oldTo() + right)
          && joins(oldSigns, p.oldTo() + right)) {
        right++;
      }
    }
    return new Piece(p.oldFrom() - left, p.oldTo() + right, p.newFrom() - left, p.newTo() + right);
  }

  /** Whether sign i follows the one before it without a blank. */
  private static boolean joins(List<Sign> signs, int i) {
    return i >= signs.size() || (signs.get(i).gap() != Sign.Gap.BLANK && !signs.get(i).opens());
  }

  private boolean touchesWord(Piece p) {
    return oldSigns.subList(p.oldFrom(), p.oldTo()).stream().allMatch(Sign::isLatin)
        && newSigns.subList(p.newFrom(), p.newTo()).stream().allMatch(Sign::isLatin);
  }

  private Change change(Piece p) {
    Change.Kind kind =
        p.oldLength() == 0
            ? Change.Kind.ADDED
            : p.newLength() == 0 ? Change.Kind.CUT : Change.Kind.CHANGED;
    return change(kind, p);
  }

  private Change change(Change.Kind kind, Piece p) {
    boolean cut = p.newLength() == 0;
    List<Sign> side = cut ? oldSigns : newSigns;
    int from = cut ? p.oldFrom() : p.newFrom();
    int to = cut ? p.oldTo() : p.newTo();
    return new Change(
        kind,
        pair.oldWhere(p.oldFrom(), p.oldTo()),
        cut
            ? NoteMarks.of(pair, p, body).orElseGet(() -> pair.newWhere(p.newFrom(), p.newTo()))
            : pair.newWhere(p.newFrom(), p.newTo()),
        SignCollector.text(oldSigns.subList(p.oldFrom(), p.oldTo())),
        SignCollector.text(newSigns.subList(p.newFrom(), p.newTo())),
        SignCollector.text(side.subList(Math.max(0, from - CONTEXT), from)),
        SignCollector.text(side.subList(to, Math.min(side.size(), to + CONTEXT))));
  }

  /** Paragraphs split or run together: a change beside the words'. */
  public Change change(ParagraphBreaks.Break at) {
    int i = at.old();
    int j = at.revised();
    return new Change(
        at.split() ? Change.Kind.PARTED : Change.Kind.JOINED,
        pair.oldWhere(i, i),
        pair.newWhere(j, j),
        "",
        "",
        SignCollector.text(newSigns.subList(Math.max(0, j - CONTEXT), j)),
        SignCollector.text(newSigns.subList(j, Math.min(newSigns.size(), j + CONTEXT))));
  }

  /** Blanks between Latin words that came or went while the words stayed. */
  public List<Change> blanks() {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < oldSigns.size(); i++) {
      int j = newOf[i];
      if (j > 0
          && newOf[i - 1] == j - 1
          && oldSigns.get(i).isLatinWord()
          && oldSigns.get(i - 1).isLatinWord()
          && oldSigns.get(i).gap() != Sign.Gap.UNKNOWN
          && newSigns.get(j).gap() != Sign.Gap.UNKNOWN
          && oldSigns.get(i).gap() != newSigns.get(j).gap()) {
        changes.add(change(Change.Kind.SPACED, whole(i, j)));
      }
    }
    return changes;
  }

  /** What looks the same and is not. */
  public List<Change> unseen() {
    Unseen unseen = new Unseen(pair);
    List<Change> changes = new ArrayList<>();
    unseen.codes().forEach(t -> changes.add(told(Change.Kind.CHANGED, t, t.was(), t.is())));
    unseen.blanks().forEach(t -> changes.add(told(Change.Kind.SPACED, t, t.was(), t.is())));
    changes.addAll(formed(unseen.sections(), FormChange::ofSection));
    changes.addAll(formed(unseen.elements(), FormChange::ofElements));
    return changes;
  }

  /** One change for all that stands together and changed in the same way. */
  private List<Change> formed(
      List<Unseen.Told> forms, BiFunction<String, String, FormChange> named) {
    List<Change> changes = new ArrayList<>();
    Unseen.Told run = null;
    for (Unseen.Told next : forms) {
      boolean goesOn =
          run != null
              && isNothingBetween(run.piece().oldTo(), next.piece().oldFrom())
              && named.apply(run.was(), run.is()).equals(named.apply(next.was(), next.is()));
      if (run != null && !goesOn) {
        changes.add(formed(run, named));
      }
      run = goesOn ? run.with(next) : next;
    }
    if (run != null) {
      changes.add(formed(run, named));
    }
    return changes;
  }

  /** Whether a style made what stands between, or it is gone. */
  private boolean isNothingBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!oldSigns.get(i).generated() && newOf[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  private Change formed(Unseen.Told t, BiFunction<String, String, FormChange> named) {
    FormChange form = named.apply(t.was(), t.is());
    return told(Change.Kind.FORMED, t, form.was(), form.is());
  }

  private Change told(Change.Kind kind, Unseen.Told t, String was, String is) {
    Change c = change(kind, t.piece());
    boolean form = kind == Change.Kind.FORMED;
    return new Change(
        kind, c.old(), c.revised(), was, is, c.before(), form ? c.newText() : c.after());
  }

  private Piece whole(int i, int j) {
    int left = 1;
    while (i - left > 0
        && j - left > 0
        && oldSigns.get(i - left - 1).isLatinWord()
        && newOf[i - left - 1] == j - left - 1
        && joins(oldSigns, i - left)
        && joins(newSigns, j - left)) {
      left++;
    }
    int right = 1;
    while (i + right < oldSigns.size()
        && oldSigns.get(i + right).isLatinWord()
        && newOf[i + right] == j + right
        && joins(oldSigns, i + right)
        && joins(newSigns, j + right)) {
      right++;
    }
    return new Piece(i - left, i + right, j - left, j + right);
  }
}
