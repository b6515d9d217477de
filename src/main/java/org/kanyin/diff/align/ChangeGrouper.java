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

  /**
   * A style's own words, where a manifest stands on the other side, may differ by so many signs.
   */
  private static final int STYLE_WORDS = 4;

  private final AlignedFlow pair;
  private final List<Sign> oldSigns;
  private final List<Sign> newSigns;
  private final int[] newOf;
  private final PieceGroups groups;
  private final SectionTitles titles;
  private final NoteCalls calls;

  /**
   * @param body the running text: the notes' marks stand there
   */
  public ChangeGrouper(AlignedFlow pair, AlignedFlow body) {
    this.pair = pair;
    oldSigns = pair.oldSigns();
    newSigns = pair.newSigns();
    newOf = pair.alignment().newOf();
    groups = new PieceGroups(pair);
    titles = new SectionTitles(pair);
    calls = new NoteCalls(pair, body);
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
  public List<LocatedChange> changes(List<Piece> pieces) {
    Relocations.Told told = new Relocations(pair).of(groups.of(pieces));
    List<LocatedChange> changes = new ArrayList<>();
    told.changes().forEach(p -> changes.add(new LocatedChange(p, change(groups.word(p)))));
    told.moves().stream().filter(p -> !titles.isToldOfWords(p)).forEach(p -> changes.add(moved(p)));
    return changes;
  }

  public List<LocatedChange> moves() {
    List<Piece> moves =
        calls.areKnown() ? calls.moved() : new NestedMoves(pair).of(pair.alignment().moves());
    List<LocatedChange> changes = new ArrayList<>(columns());
    moves.stream().filter(m -> !titles.isToldOfWords(m)).forEach(m -> changes.add(moved(m)));
    return changes;
  }

  /** Columns of tables that stand elsewhere in their rows. */
  private List<LocatedChange> columns() {
    List<LocatedChange> changes = new ArrayList<>();
    for (ColumnOrder.Moved m : pair.columns()) {
      Change c = change(Change.Kind.COLUMN, m.heading());
      changes.add(
          new LocatedChange(
              m.heading(),
              new Change(
                  c.kind(),
                  c.old(),
                  c.revised(),
                  c.oldText(),
                  c.newText(),
                  String.valueOf(m.from()),
                  String.valueOf(m.to()))));
    }
    return changes;
  }

  private LocatedChange moved(Piece p) {
    return new LocatedChange(p, change(Change.Kind.MOVED, p));
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
            ? calls.missing(p).orElseGet(() -> pair.newWhere(p.newFrom(), p.newTo()))
            : pair.newWhere(p.newFrom(), p.newTo()),
        SignCollector.text(oldSigns.subList(p.oldFrom(), p.oldTo())),
        SignCollector.text(newSigns.subList(p.newFrom(), p.newTo())),
        SignCollector.text(side.subList(Math.max(0, from - CONTEXT), from)),
        SignCollector.text(side.subList(to, Math.min(side.size(), to + CONTEXT))));
  }

  /** Paragraphs split or run together: a change beside the words'. */
  public LocatedChange change(ParagraphBreaks.Break at) {
    int i = at.old();
    int j = at.revised();
    return new LocatedChange(new Piece(i, i, j, j), broken(at, i, j));
  }

  private Change broken(ParagraphBreaks.Break at, int i, int j) {
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
  public List<LocatedChange> blanks() {
    List<LocatedChange> changes = new ArrayList<>();
    for (int i = 1; i < oldSigns.size(); i++) {
      int j = newOf[i];
      if (j > 0
          && newOf[i - 1] == j - 1
          && oldSigns.get(i).isLatinWord()
          && oldSigns.get(i - 1).isLatinWord()
          && oldSigns.get(i).gap() != Sign.Gap.UNKNOWN
          && newSigns.get(j).gap() != Sign.Gap.UNKNOWN
          && oldSigns.get(i).gap() != newSigns.get(j).gap()) {
        Piece words = groups.words(i, j);
        changes.add(new LocatedChange(words, change(Change.Kind.SPACED, words)));
      }
    }
    return changes;
  }

  /** What looks the same and is not. */
  public List<LocatedChange> unseen() {
    Unseen unseen = new Unseen(pair);
    List<LocatedChange> changes = new ArrayList<>();
    unseen.codes().forEach(t -> changes.add(told(Change.Kind.CHANGED, t, t.was(), t.is())));
    unseen.blanks().forEach(t -> changes.add(told(Change.Kind.SPACED, t, t.was(), t.is())));
    changes.addAll(formed(unseen.sections(), FormChange::ofSection));
    changes.addAll(formed(unseen.elements(), FormChange::ofElements));
    return changes;
  }

  /** One change for all that stands together and changed in the same way. */
  private List<LocatedChange> formed(
      List<Unseen.Told> forms, BiFunction<String, String, FormChange> named) {
    List<LocatedChange> changes = new ArrayList<>();
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

  /** Whether a style made what stands between, or it is an attribute's, or gone. */
  private boolean isNothingBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      Sign sign = oldSigns.get(i);
      if (!sign.generated() && !sign.form().isEmpty() && newOf[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  private LocatedChange formed(Unseen.Told t, BiFunction<String, String, FormChange> named) {
    FormChange form = named.apply(t.was(), t.is());
    return told(Change.Kind.FORMED, t, form.was(), form.is());
  }

  private LocatedChange told(Change.Kind kind, Unseen.Told t, String was, String is) {
    Change c = change(kind, t.piece());
    String after = kind == Change.Kind.FORMED ? c.newText() : c.after();
    return new LocatedChange(
        t.piece(), new Change(kind, c.old(), c.revised(), was, is, c.before(), after));
  }
}
