package org.kanyin.check.rules;

import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.BodyTitles;
import org.kanyin.analysis.ContentsEntries;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.base.StyleColours;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.facts.DoubledPages;
import org.kanyin.check.facts.PageBoxes;
import org.kanyin.check.facts.TextLayer;
import org.kanyin.check.model.Profile;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.manifest.model.Issue;

/**
 * What is checked: the PDF, its issue where that is known, and the facts that several rules want,
 * each computed when it is first asked for.
 */
public final class CheckContext {
  private final Pdf pdf;
  private final Profile profile;
  private final Optional<Issue> issue;
  private final Optional<StyleColours> colours;
  private final PageStructure structure;
  private final Map<Integer, Integer> doubledPages;
  private final PageBoxes pageBoxes;
  private ParagraphLines paragraphs;
  private ContentsEntries contents;
  private BodyTitles bodyTitles;
  private ManuscriptAlignment alignment;
  private TextLayer textLayer;

  public CheckContext(
      Pdf pdf, Optional<Issue> issue, Profile profile, Optional<StyleColours> colours) {
    this.pdf = pdf;
    this.issue = issue;
    this.profile = profile;
    this.colours = colours;
    this.structure = LayoutAnalyzer.structure(pdf);
    this.doubledPages = DoubledPages.of(structure);
    this.pageBoxes = PageBoxes.of(pdf);
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

  public boolean isFor(Profile wanted) {
    return profile == wanted;
  }

  public PageStructure structure() {
    return structure;
  }

  /** Each page that shows what an earlier one does, and the earlier one. */
  public Map<Integer, Integer> doubledPages() {
    return doubledPages;
  }

  public PageBoxes pageBoxes() {
    return pageBoxes;
  }

  public ParagraphLines paragraphs() {
    if (paragraphs == null) {
      paragraphs = new ParagraphLines(structure);
    }
    return paragraphs;
  }

  public ContentsEntries contents() {
    if (contents == null) {
      contents = new ContentsEntries(structure);
    }
    return contents;
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
}
