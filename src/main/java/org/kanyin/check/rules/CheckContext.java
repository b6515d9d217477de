package org.kanyin.check.rules;

import java.util.Optional;
import java.util.Set;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.StyleColours;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.file.PageSizes;
import org.kanyin.check.rules.text.DoubledPages;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.manifest.model.Issue;

/** What is checked: the facts, and what several rules want to know, found out when first asked. */
public final class CheckContext {
  private final Pdf pdf;
  private final Profile profile;
  private final Optional<Issue> issue;
  private final Optional<StyleColours> colours;
  private final PageStructure anatomy;
  private final AcceptedFaults accepted;
  private final Set<Integer> doubled;
  private final Set<Integer> oddPages;
  private ParagraphLines paragraphs;
  private ContentsEntries contents;
  private ManuscriptAlignment placement;
  private TextLayer layer;

  public CheckContext(
      Pdf pdf, Optional<Issue> issue, Profile profile, Optional<StyleColours> colours) {
    this.pdf = pdf;
    this.issue = issue;
    this.profile = profile;
    this.colours = colours;
    this.anatomy = LayoutAnalyzer.structure(pdf);
    this.accepted = new AcceptedFaults(issue);
    this.doubled = DoubledPages.of(anatomy).keySet();
    this.oddPages = PageSizes.odd(pdf);
  }

  public Pdf pdf() {
    return pdf;
  }

  public Optional<Issue> issue() {
    return issue;
  }

  /** What the style prints with, where that is known. */
  public Optional<StyleColours> colours() {
    return colours;
  }

  public PageStructure anatomy() {
    return anatomy;
  }

  public boolean isFor(Profile wanted) {
    return profile == wanted;
  }

  public ParagraphLines paragraphs() {
    if (paragraphs == null) {
      paragraphs = new ParagraphLines(anatomy);
    }
    return paragraphs;
  }

  public ContentsEntries contents() {
    if (contents == null) {
      contents = new ContentsEntries(anatomy);
    }
    return contents;
  }

  public TextLayer layer() {
    if (layer == null) {
      layer = new TextLayer(pdf);
    }
    return layer;
  }

  /** The manuscript's blocks on the pages; empty without an issue or a text to be relied upon. */
  public Optional<ManuscriptAlignment> placement() {
    if (placement == null && issue.isPresent() && layer().isReliable()) {
      placement = new ManuscriptAlignment(anatomy, doubled, issue.get());
    }
    return Optional.ofNullable(placement);
  }

  /** Whether a fault of that kind, there, only follows from another fault of the whole page. */
  boolean follows(String code, int page) {
    return page > 0
        && ((doubled.contains(page) && !code.equals("K015"))
            || (PageSizes.LAYOUT.contains(code) && oddPages.contains(page)));
  }

  /** Whether heads and folios of that page may not be where those of the others are. */
  public boolean isOddlyBoxed(int page) {
    return oddPages.contains(page);
  }

  boolean isCover(int page) {
    return page > 0 && anatomy.pages().get(page - 1).kind() == PageLayout.Kind.COVER;
  }

  boolean accepts(String code, FaultLocation spot) {
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
