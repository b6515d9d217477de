package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.analysis.page.PageNumbering;
import org.kanyin.analysis.page.RunningHeads;
import org.kanyin.analysis.page.StatedPages;
import org.kanyin.analysis.page.TypeMeasurer;
import org.kanyin.base.PageSpec;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * Derives an issue's structure from its pages: first its type, then its running heads and folios,
 * then what each page is. The first door of analysis: its other doors take the result.
 */
public final class LayoutAnalyzer {
  /** A cover has few words. */
  private static final int COVER_GLYPHS = 220;

  /** A page after the contents goes on with them when it has so many entries. */
  private static final int ENTRIES = 3;

  private final Pdf pdf;
  private final Optional<PageSpec> stated;
  private final TypeMeasurer measurer;
  private final RunningHeads heads;

  /** Whether the file says which pages are the cover and the contents (PDF 32000-1, 12.4.2). */
  private final boolean isLabelled;

  private LayoutAnalyzer(Pdf pdf, Optional<PageSpec> stated) {
    this.pdf = pdf;
    this.stated = stated;
    this.measurer = new TypeMeasurer(pdf, stated);
    this.isLabelled = pdf.pages().stream().anyMatch(p -> p.label().matches("(封面|目录).*"));
    this.heads = new RunningHeads(pdf, measurer);
  }

  /** The structure of a PDF's pages, inferred from them alone. */
  public static PageStructure structure(Pdf pdf) {
    return structure(pdf, Optional.empty());
  }

  /**
   * The structure of a PDF's pages.
   *
   * @param style what a style says of its pages: not guessed where these are such pages
   */
  public static PageStructure structure(Pdf pdf, Optional<PageSpec> style) {
    return new LayoutAnalyzer(pdf, StatedPages.of(pdf, style)).structure();
  }

  private PageStructure structure() {
    List<PageLayout.Kind> kinds = kinds();
    Map<Integer, Boolean> odd = new TreeMap<>();
    Map<Integer, Integer> counted = counted();
    int frontPages = stated.isPresent() ? kinds.indexOf(PageLayout.Kind.BODY) : 0;
    for (PdfPage page : pdf.pages()) {
      // A style counts its pages from the first of the body, which is a right-hand one.
      int byPlace = page.number() - Math.max(0, frontPages);
      odd.put(page.number(), counted.getOrDefault(page.number(), byPlace) % 2 != 0);
    }
    TypeArea type = measurer.area(odd, heads, kinds);
    List<PageLayout> layouts = new ArrayList<>();
    for (PdfPage page : pdf.pages()) {
      boolean opens = page.number() == 1 && kinds.get(0) == PageLayout.Kind.BODY;
      Set<TextLine> front = opens ? IssueHead.lines(page, measurer.size()) : Set.of();
      List<PageLayout.Line> parts = new ArrayList<>();
      for (TextLine line : page.lines()) {
        boolean before = front.contains(line);
        parts.add(
            new PageLayout.Line(line, before ? PageLayout.Role.FRONT : heads.role(page, line)));
      }
      layouts.add(
          new PageLayout(
              page,
              kinds.get(page.number() - 1),
              heads.folio(page),
              counted.containsKey(page.number())
                  ? OptionalInt.of(counted.get(page.number()))
                  : OptionalInt.empty(),
              odd.get(page.number()),
              parts));
    }
    return new PageStructure(type, layouts);
  }

  /** The numbers that the pages have by all folios together. */
  private Map<Integer, Integer> counted() {
    Map<Integer, Integer> printed = new TreeMap<>();
    pdf.pages().forEach(p -> heads.folio(p).ifPresent(f -> printed.put(p.number(), f)));
    return PageNumbering.of(printed);
  }

  private List<PageLayout.Kind> kinds() {
    List<PageLayout.Kind> kinds = new ArrayList<>();
    boolean before = true;
    for (PdfPage page : pdf.pages()) {
      PageLayout.Kind last = kinds.isEmpty() ? null : kinds.get(kinds.size() - 1);
      PageLayout.Kind kind = kind(page, before, last);
      before &= kind != PageLayout.Kind.BODY;
      kinds.add(kind);
    }
    return kinds;
  }

  private PageLayout.Kind kind(PdfPage page, boolean beforeBody, PageLayout.Kind last) {
    if (page.lines().isEmpty() && page.images().isEmpty()) {
      return PageLayout.Kind.BLANK;
    }
    if (page.label().startsWith("封面") && (page.number() == 1 || !isText(page))) {
      // A masthead may have the contents below it, on as many pages as they take.
      boolean contents =
          page.lines().stream().anyMatch(ContentsMarks::isTitle)
              || last == PageLayout.Kind.CONTENTS;
      return contents ? PageLayout.Kind.CONTENTS : PageLayout.Kind.COVER;
    }
    if (page.label().startsWith("目录") && !isText(page)) {
      return PageLayout.Kind.CONTENTS;
    }
    if (isLabelled && page.label().matches("\\d+") && !isContents(page, beforeBody)) {
      return PageLayout.Kind.BODY;
    }
    boolean noFront = !isBulletin() && stated.filter(s -> !s.hasFront()).isPresent();
    if (noFront || (page.number() == 1 && hasTextBelowHead(page))) {
      return PageLayout.Kind.BODY;
    }
    if (page.number() == 1 && pdf.pages().size() > 1 && isCover(page)) {
      return PageLayout.Kind.COVER;
    }
    boolean contents =
        beforeBody
            && (isBulletin() || stated.map(PageSpec::hasContents).orElse(true))
            && (titled(page) || (last == PageLayout.Kind.CONTENTS && goesOnListing(page)));
    return contents ? PageLayout.Kind.CONTENTS : PageLayout.Kind.BODY;
  }

  /** Its head stands over the first page's text, or over a list of articles that fills pages. */
  private boolean isBulletin() {
    return !IssueHead.lines(pdf.pages().get(0), measurer.size()).isEmpty();
  }

  /** Below a bulletin's head, and the list of its articles if there is one, its text begins. */
  private boolean hasTextBelowHead(PdfPage page) {
    Set<TextLine> head = IssueHead.lines(page, measurer.size());
    return !head.isEmpty()
        && page.lines().stream().anyMatch(l -> !head.contains(l) && measurer.isLong(l));
  }

  /** Where a page was lost the others have the labels of their neighbours. */
  private boolean isText(PdfPage page) {
    return heads.folio(page).isPresent() && !titled(page) && entries(page) < ENTRIES;
  }

  /** The same where a page was put in before the contents. */
  private boolean isContents(PdfPage page, boolean beforeBody) {
    return beforeBody && heads.folio(page).isEmpty() && titled(page);
  }

  private boolean isCover(PdfPage page) {
    return page.glyphs().size() < COVER_GLYPHS
        && page.lines().stream().noneMatch(measurer::isLong)
        && (isLarge(page)
            || page.lines().stream().noneMatch(l -> heads.role(page, l) == PageLayout.Role.FOLIO));
  }

  /** All its words are larger than the text: some programs number covers too. */
  private boolean isLarge(PdfPage page) {
    return page.lines().stream()
        .filter(heads::isText)
        .allMatch(l -> TypeArea.isLarger(l.size(), measurer.size()));
  }

  /** A statute has a list of its chapters, without pages: that is no contents page. */
  private static boolean titled(PdfPage page) {
    return page.lines().stream().anyMatch(ContentsMarks::isTitle)
        && PageRow.of(page.number(), page.lines()).stream()
            .map(row -> PrintedText.solid(row.text()))
            .anyMatch(
                t -> ContentsMarks.ending(t).matches() && !t.matches("[^\\p{L}]*\\d+[^\\p{L}]*"));
  }

  /** It has some entries, or nothing else. */
  private boolean goesOnListing(PdfPage page) {
    List<TextLine> text = page.lines().stream().filter(heads::isText).toList();
    return entries(page) >= ENTRIES
        || (entries(page) > 0
            && PageRow.of(page.number(), text).stream()
                .allMatch(r -> r.parts().stream().anyMatch(p -> ContentsMarks.isEntry(p.line()))));
  }

  private static long entries(PdfPage page) {
    return page.lines().stream().filter(ContentsMarks::isEntry).count();
  }
}
