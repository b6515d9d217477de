package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.render.input.TypesetInput;
import org.kanyin.typeset.Typesetter;
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

  private final Typesetter typesetter;
  private final Map<String, byte[]> pictures;
  private final List<Finding> said = new ArrayList<>();
  private TypesetInput input;
  private List<PartFit> fits = List.of();

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
    Optional<Typeset> set = layout.set();
    if (pinned) {
      set = layout.fit(set, index);
    }
    set = layout.fill(set);
    List<Finding> findings = new ArrayList<>(layout.said);
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
      Outcome<TypesetInput> filled = input.withBlankPages(blanks);
      if (filled.hasErrors()) {
        said.addAll(filled.findings());
        return Optional.empty();
      }
      input = filled.value().orElseThrow();
      set = set();
    }
    return set;
  }
}
