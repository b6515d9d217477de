package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.Node;
import org.kanyin.render.input.TypesetInput;
import org.kanyin.render.model.RenderFindings;
import org.kanyin.typeset.Typesetter;
import org.kanyin.typeset.model.NarrowCell;
import org.kanyin.typeset.model.PartFit;
import org.kanyin.typeset.model.Typeset;

/** Sets an issue as often as it takes until its pages end where they should. */
public final class PaginationLoop {
  /**
   * A page end is tried once and perhaps given up; what others change by that is tried once more.
   */
  private static final int FITTINGS = 5;

  /** A colophon that moves to a page of its own may change the number of pages once more. */
  private static final int FILLINGS = 3;

  /** A name that is repeated moves what follows it: as many times as contents have pages. */
  private static final int REPEATINGS = 8;

  /** Only where the engine cannot number them as it sets: more than fifty on a page. */
  private static final int NUMBERINGS = 3;

  /** From 五号 to 六号 there are two sizes, from 小四 three. */
  private static final int SHRINKINGS = 4;

  private static final String SMALLER = "tables-smaller";
  private static final String RESTART = "notes-restart";
  private static final String TIGHTENED = "contents-tightened";
  private static final String CONTINUED = "contents-continued";
  private static final String STAFF = "staff-joined";

  private final Typesetter typesetter;
  private final Map<String, byte[]> pictures;
  private final List<Finding> said = new ArrayList<>();
  private TypesetInput input;
  private List<PartFit> fits = List.of();

  /** What was done about contents a few lines too long. */
  private Optional<Finding> contents = Optional.empty();

  private PaginationLoop(Typesetter typesetter, TypesetInput input, Map<String, byte[]> pictures) {
    this.typesetter = typesetter;
    this.input = input;
    this.pictures = pictures;
  }

  /**
   * Sets an issue: pinned pages fitted, pages filled to the multiple that the style asks for.
   *
   * @param pinned whether page ends count
   */
  public static Outcome<Typeset> of(
      Typesetter typesetter, TypesetInput input, Map<String, byte[]> pictures, boolean pinned) {
    PaginationLoop layout = new PaginationLoop(typesetter, input, pictures);
    TextIndex index = new TextIndex(input.issue());
    Optional<Typeset> set = layout.shrinkTables(layout.set());
    set = layout.tighten(set, index);
    set = layout.repeatSections(set, index);
    set = layout.joinStaff(set);
    if (pinned) {
      set = layout.fit(set, index);
    }
    set = layout.fill(set);
    set = layout.numberNotes(set, index);
    List<Finding> findings = new ArrayList<>(layout.said);
    layout.contents.ifPresent(findings::add);
    set.ifPresent(s -> findings.addAll(narrow(s, index)));
    set.ifPresent(s -> findings.addAll(RosterColumns.findings(index, s.trace())));
    set.ifPresent(s -> findings.addAll(new NotePages(index, s.trace()).findings()));
    if (pinned && set.isPresent()) {
      findings.addAll(new PageEnds(index, set.get()).findings());
    }
    return new Outcome<>(set, findings);
  }

  private Optional<Typeset> set() {
    said.clear();
    Outcome<Typeset> outcome = typesetter.set(input.request(pictures).with(fits));
    said.addAll(outcome.findings());
    return outcome.hasErrors() ? Optional.empty() : outcome.value();
  }

  private Optional<Typeset> fit(Optional<Typeset> first, TextIndex index) {
    PageFitter fitter = new PageFitter(index);
    Optional<Typeset> set = first;
    for (int i = 0; i < FITTINGS && set.isPresent() && fitter.refine(set.get()); i++) {
      fits = fitter.fits();
      set = set();
    }
    return set;
  }

  /** Once more with blank pages where the style asks for a multiple of pages. */
  private Optional<Typeset> fill(Optional<Typeset> first) {
    Optional<Typeset> set = first;
    int blanks = 0;
    for (int i = 0; i < FILLINGS && set.map(Typeset::missingPages).orElse(0) > 0; i++) {
      blanks += set.get().missingPages();
      set = set("blank-pages", Integer.toString(blanks));
    }
    return set;
  }

  /** Set with one more parameter of the style, from now on. */
  private Optional<Typeset> set(String parameter, String value) {
    Outcome<TypesetInput> changed = input.with(parameter, value);
    if (changed.hasErrors()) {
      said.addAll(changed.findings());
      return Optional.empty();
    }
    input = changed.value().orElseThrow();
    return set();
  }

  /** As often as tables are too narrow for their numbers and may be set in a smaller size. */
  private Optional<Typeset> shrinkTables(Optional<Typeset> first) {
    Optional<Typeset> set = first;
    List<String> smaller = new ArrayList<>();
    for (int i = 0; i < SHRINKINGS && set.isPresent() && input.takes(SMALLER); i++) {
      List<String> narrow =
          set.get().narrow().stream().filter(NarrowCell::fitted).map(NarrowCell::table).toList();
      if (narrow.isEmpty()) {
        break;
      }
      narrow.stream().distinct().forEach(smaller::add);
      set = set(SMALLER, String.join(" ", smaller));
    }
    return set;
  }

  /** Cells in which a number is parted. */
  private static List<Finding> narrow(Typeset set, TextIndex index) {
    return set.narrow().stream()
        .map(
            n ->
                RenderFindings.finding(
                        n.fitted() ? "R164" : "R163",
                        index
                            .text()
                            .element(n.cell())
                            .map(Node.Element::place)
                            .orElse(Place.NOWHERE),
                        n.column(),
                        n.number(),
                        n.lacks() / 1000.0)
                    .withText(n.number()))
        .toList();
  }

  /** Once more with tighter contents where that saves a leaf; as they were where it does not. */
  private Optional<Typeset> tighten(Optional<Typeset> first, TextIndex index) {
    Optional<ContentsPages> before = first.map(s -> new ContentsPages(index, s.trace()));
    int over = before.map(ContentsPages::linesOver).orElse(0);
    if (over == 0) {
      return first;
    }
    TypesetInput loose = input;
    List<Finding> saidOfLoose = List.copyOf(said);
    for (int lines = over; input.takes(TIGHTENED) && lines <= over + 1; lines++) {
      Optional<Typeset> tight = set(TIGHTENED, Integer.toString(lines));
      if (tight.isEmpty()) {
        return tight;
      }
      if (new ContentsPages(index, tight.get().trace()).count() < before.get().count()) {
        contents = Optional.of(RenderFindings.finding("R160", Place.NOWHERE, over, lines));
        return tight;
      }
    }
    contents = Optional.of(RenderFindings.finding("R161", Place.NOWHERE, over));
    input = loose;
    said.clear();
    said.addAll(saidOfLoose);
    return first;
  }

  /**
   * Once more with 编辑、审核、签发 in one row where the last page holds no more text than that row makes
   * room for; as they were where it does not save the page.
   */
  private Optional<Typeset> joinStaff(Optional<Typeset> first) {
    StaffRows staff = new StaffRows(input.issue());
    int spare = staff.spare();
    if (first.isEmpty() || spare == 0 || !input.takes(STAFF)) {
      return first;
    }
    LayoutTrace trace = first.get().trace();
    if (staff.textLines(trace) > spare) {
      return first;
    }
    TypesetInput apart = input;
    List<Finding> before = List.copyOf(said);
    Optional<Typeset> joined = set(STAFF, "true");
    if (joined.isPresent() && joined.get().trace().pages().size() < trace.pages().size()) {
      return joined;
    }
    input = apart;
    said.clear();
    said.addAll(before);
    return first;
  }

  /** Once more with notes numbered by the pages they are called on, where they are not yet. */
  private Optional<Typeset> numberNotes(Optional<Typeset> first, TextIndex index) {
    Optional<Typeset> set = first;
    List<String> restarts = index.firstNotes();
    for (int i = 0; i < NUMBERINGS; i++) {
      if (set.isEmpty() || !set.get().notesByPage() || !input.takes(RESTART)) {
        break;
      }
      List<String> now = new NotePages(index, set.get().trace()).firstOfPages();
      if (now.equals(restarts)) {
        break;
      }
      restarts = now;
      set = set(RESTART, String.join(" ", now));
    }
    return set;
  }

  /** Once more with the names of sections repeated that go on over a page of the contents. */
  private Optional<Typeset> repeatSections(Optional<Typeset> first, TextIndex index) {
    Optional<Typeset> set = first;
    String repeated = "";
    for (int i = 0; i < REPEATINGS && set.isPresent() && input.takes(CONTINUED); i++) {
      String continued =
          String.join(" ", new ContentsPages(index, set.get().trace()).continuedFrom());
      if (continued.equals(repeated)) {
        break;
      }
      repeated = continued;
      set = set(CONTINUED, continued);
    }
    return set;
  }
}
