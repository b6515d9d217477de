package org.kanyin.check.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.SplitColumns;
import org.kanyin.analysis.StraightPages;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PagePose;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.base.PageSpec;
import org.kanyin.base.StyleColours;
import org.kanyin.base.StyleFacts;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.align.StrangePages;
import org.kanyin.check.facts.DoubledPages;
import org.kanyin.check.facts.PageBoxes;
import org.kanyin.check.facts.TextLayer;
import org.kanyin.check.facts.TextVisibility;
import org.kanyin.check.model.Profile;
import org.kanyin.inspect.PageSampler;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.PartKind;

/**
 * What is checked: the PDF, its issue where that is known, and the facts that several rules want,
 * each computed when it is first asked for.
 */
public final class CheckContext {
  private final Pdf pdf;
  private final Profile profile;
  private final Optional<Issue> issue;
  private final Optional<StyleFacts> style;
  private final PageStructure structure;
  private final Map<Integer, PagePose> poses;
  private final Map<Integer, Integer> doubledPages;
  private final PageBoxes pageBoxes;
  private Set<Integer> strangePages;
  private ParagraphLines paragraphs;
  private ContentsEntries contents;
  private BodyTitles bodyTitles;
  private ManuscriptAlignment alignment;
  private TextLayer textLayer;
  private final Optional<PageSampler> sampler;

  public CheckContext(Pdf pdf, Optional<Issue> issue, Profile profile, Optional<StyleFacts> style) {
    this(pdf, issue, profile, style, Optional.empty());
  }

  /**
   * @param sampler how its pages look, where they are at hand
   */
  public CheckContext(
      Pdf pdf,
      Optional<Issue> issue,
      Profile profile,
      Optional<StyleFacts> style,
      Optional<PageSampler> sampler) {
    this.sampler = sampler;
    Pdf seen = issue.isEmpty() ? SplitColumns.of(withoutLayers(pdf)) : pdf;
    StraightPages straight = StraightPages.of(seen, style.flatMap(StyleFacts::pages));
    this.pdf = straight.pdf();
    this.poses = straight.poses();
    this.issue = issue;
    this.profile = profile;
    this.style = style;
    this.structure = straight.structure();
    this.doubledPages = DoubledPages.of(structure);
    this.pageBoxes = PageBoxes.of(this.pdf);
  }

  /** The text below a scan stands where a program guessed it: it shows nothing of the page. */
  private static Pdf withoutLayers(Pdf pdf) {
    return pdf.pages().stream().noneMatch(TextVisibility::isScan)
        ? pdf
        : pdf.withPages(
            pdf.pages().stream()
                .map(
                    p ->
                        TextVisibility.isScan(p)
                            ? p.with(p.glyphs(), List.of(), p.images(), p.shapes())
                            : p)
                .toList());
  }

  public Pdf pdf() {
    return pdf;
  }

  public Optional<Issue> issue() {
    return issue;
  }

  /**
   * What the style prints with, where that is known: of pages set in another style it says nothing.
   */
  public Optional<StyleColours> colours() {
    return style
        .filter(s -> s.pages().isEmpty() || isStated() || structure.body().isEmpty())
        .map(StyleFacts::colours);
  }

  /** A rule of composition that the style sets by, where that is known. */
  public Optional<String> composition(String name) {
    return style.flatMap(s -> Optional.ofNullable(s.composition().get(name)));
  }

  /** What the style says of these pages; empty where they are not as it says. */
  public Optional<PageSpec> pageSpec() {
    return style.flatMap(StyleFacts::pages).filter(s -> isStated());
  }

  /** Whether the pages are those that the issue's style makes. */
  public boolean isStated() {
    return structure.type().stated();
  }

  /** Whether nothing is known of the pages but what they show. */
  public boolean isForeign() {
    return issue.isEmpty() && !isStated();
  }

  public boolean isFor(Profile wanted) {
    return profile == wanted;
  }

  /** The pages that are scaled or moved as a whole: put straight for all rules but one. */
  public Map<Integer, PagePose> poses() {
    return poses;
  }

  /** How the pages look; empty where only their facts are at hand. */
  public Optional<PageSampler> sampler() {
    return sampler;
  }

  public PageStructure structure() {
    return structure;
  }

  /** Each page that shows what an earlier one does, and the earlier one. */
  public Map<Integer, Integer> doubledPages() {
    return doubledPages;
  }

  /** Pages of text that is not this issue's, though most pages are. */
  public Set<Integer> strangePages() {
    if (strangePages == null) {
      strangePages = alignment().map(a -> StrangePages.of(structure, a)).orElse(Set.of());
    }
    return strangePages;
  }

  public PageBoxes pageBoxes() {
    return pageBoxes;
  }

  /** Lines that go on in the next: on foreign pages only what is certain. */
  public ParagraphLines paragraphs() {
    if (paragraphs == null) {
      paragraphs = isForeign() ? ParagraphLines.certain(structure) : new ParagraphLines(structure);
    }
    return paragraphs;
  }

  public ContentsEntries contents() {
    if (contents == null) {
      List<PageLayout> once =
          structure.pages().stream().filter(l -> !doubledPages.containsKey(l.number())).toList();
      contents =
          new ContentsEntries(new PageStructure(structure.type(), once), sections(), listed());
    }
    return contents;
  }

  /** The titles that the contents should list, without blanks. */
  private Set<String> listed() {
    return issue.stream()
        .flatMap(i -> i.root().all(PartKind.ARTICLE))
        .flatMap(a -> a.element(PartKind.TOC_TITLE).or(() -> a.element(PartKind.TITLE)).stream())
        .map(t -> PrintedText.solid(t.text()))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The names of the issue's sections, without blanks; none where there is no issue. */
  private Set<String> sections() {
    return issue.stream()
        .flatMap(i -> i.root().all(PartKind.SECTION))
        .flatMap(
            s ->
                s
                    .element(PartKind.TITLE)
                    .map(t -> t.text())
                    .or(() -> s.attribute("title"))
                    .stream())
        .map(PrintedText::solid)
        .filter(n -> !n.isEmpty())
        .collect(Collectors.toSet());
  }

  public BodyTitles bodyTitles() {
    if (bodyTitles == null) {
      bodyTitles = new BodyTitles(structure);
    }
    return bodyTitles;
  }

  public TextLayer textLayer() {
    if (textLayer == null) {
      textLayer = TextLayer.of(pdf);
    }
    return textLayer;
  }

  /** The manuscript's blocks on the pages; empty without an issue or a text to be relied upon. */
  public Optional<ManuscriptAlignment> alignment() {
    if (alignment == null && issue.isPresent() && textLayer().isReliable()) {
      alignment = new ManuscriptAlignment(structure, doubledPages.keySet(), issue.get());
    }
    return Optional.ofNullable(alignment);
  }

  /** The same, only on pages that are known to be the style's. */
  public Optional<ManuscriptAlignment> statedAlignment() {
    return isStated() ? alignment() : Optional.empty();
  }
}
