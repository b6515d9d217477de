package org.kanyin.check;

import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Colours;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.Pdf;
import org.kanyin.manifest.Issue;

/** What is checked: the facts, and what several rules want to know, found out when first asked. */
final class Subject {
  private final Pdf pdf;
  private final Profile profile;
  private final Optional<Issue> issue;
  private final Optional<Colours> colours;
  private final Anatomy anatomy;
  private final Accepted accepted;
  private final Set<Integer> doubled;
  private final Set<Integer> oddPages;
  private Paragraphs paragraphs;
  private Contents contents;
  private Placement placement;
  private TextLayer layer;

  Subject(Pdf pdf, Optional<Issue> issue, Profile profile, Optional<Colours> colours) {
    this.pdf = pdf;
    this.issue = issue;
    this.profile = profile;
    this.colours = colours;
    this.anatomy = Anatomy.of(pdf);
    this.accepted = new Accepted(issue);
    this.doubled = DoubledPages.of(anatomy).keySet();
    this.oddPages = PageSizes.odd(pdf);
  }

  Pdf pdf() {
    return pdf;
  }

  Optional<Issue> issue() {
    return issue;
  }

  /** What the style prints with, where that is known. */
  Optional<Colours> colours() {
    return colours;
  }

  Anatomy anatomy() {
    return anatomy;
  }

  boolean isFor(Profile wanted) {
    return profile == wanted;
  }

  Paragraphs paragraphs() {
    if (paragraphs == null) {
      paragraphs = new Paragraphs(anatomy);
    }
    return paragraphs;
  }

  Contents contents() {
    if (contents == null) {
      contents = new Contents(anatomy);
    }
    return contents;
  }

  TextLayer layer() {
    if (layer == null) {
      layer = new TextLayer(pdf);
    }
    return layer;
  }

  /** The manuscript's blocks on the pages; empty without an issue or a text to be relied upon. */
  Optional<Placement> placement() {
    if (placement == null && issue.isPresent() && layer().isReliable()) {
      placement = new Placement(anatomy, doubled, issue.get());
    }
    return Optional.ofNullable(placement);
  }

  /** Whether a fault of that kind, there, only follows from another fault of the whole page. */
  boolean follows(String code, int page) {
    return page > 0
        && (doubled.contains(page) && !code.equals("K015")
            || PageSizes.LAYOUT.contains(code) && oddPages.contains(page));
  }

  /** Whether heads and folios of that page may not be where those of the others are. */
  boolean isOddlyBoxed(int page) {
    return oddPages.contains(page);
  }

  boolean isCover(int page) {
    return page > 0 && anatomy.leaves().get(page - 1).kind() == Anatomy.Kind.COVER;
  }

  boolean accepts(String code, Spot spot) {
    return accepted.knows(code)
        && accepted.accepts(
            code,
            block -> {
              for (Glyph g : spot.glyphs()) {
                if (placement().map(p -> p.isOf(g, block)).orElse(false)) {
                  return true;
                }
              }
              return false;
            });
  }
}
