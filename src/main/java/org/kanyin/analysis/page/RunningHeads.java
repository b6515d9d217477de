package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Running heads and folios: what stands beyond the text, at one height, on page after page. */
public final class RunningHeads {
  /** A number alone or between dashes, dots, 第 and 页; up to four figures. */
  private static final Pattern FOLIO =
      Pattern.compile("[—–\\-－·•.・~～|第]*(\\d{1,4})[—–\\-－·•.・~～|页]*(?:/\\d+|共\\d+页)?");

  /** A number between marks that no figure of a table has. */
  private static final Pattern MARKED = Pattern.compile("[—–\\-－·•.・~～|第]+\\d+[—–\\-－·•.・~～|页]+");

  /** The folio of a page before the first: it counts by itself. */
  private static final Pattern ROMAN =
      Pattern.compile(
          "[—–\\-·.]*(?=[ivxlcIVXLC])(?:(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})|(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3}))[—–\\-·.]*");

  /** So many rows at either end of a page may be heads and folios. */
  private static final int ROWS = 2;

  /** Heads of one kind stand at one height, give or take so many points. */
  private static final double HEIGHT = 1.5;

  /** It keeps from the text at least so much more than one line from the next. */
  private static final double APART = 1.05;

  /** Larger type than this share of the body's may be a title at the top of its page. */
  private static final double NO_TITLE = 1.1;

  /** A file of fewer pages has too few of each side to compare. */
  private static final int FEW = 7;

  /** A line that stands where heads and folios do. */
  private record Candidate(PdfPage page, TextLine line) {}

  private final Pdf pdf;
  private final TypeMeasurer measurer;
  private final Set<String> said = new HashSet<>();
  private final Map<TextLine, PageLayout.Role> roles = new IdentityHashMap<>();
  private final Map<Integer, Integer> folios = new HashMap<>();

  public RunningHeads(Pdf pdf, TypeMeasurer measurer) {
    this.pdf = pdf;
    this.measurer = measurer;
    if (isTagged(pdf)) {
      for (PdfPage page : pdf.pages()) {
        page.lines().stream()
            .filter(
                l ->
                    (isBeyond(l) && (isOrnament(l) || isMarkedInPart(page, l)))
                        || isLabelled(page, l)
                        || isHeadOverText(page, l))
            .forEach(l -> take(page, l));
      }
    } else {
      infer(pdf);
    }
  }

  /**
   * A tagged file says what is not its text (PDF 32000 §14.8.2.2): it cannot be inferred from an
   * issue of three pages.
   */
  private static boolean isTagged(Pdf pdf) {
    return pdf.tagged()
        && pdf.pages().stream().flatMap(p -> p.lines().stream()).anyMatch(RunningHeads::isOrnament);
  }

  private static boolean isOrnament(TextLine line) {
    return line.glyphs().stream().allMatch(g -> g.isBlank() || g.artifact());
  }

  /** A folio or head: where a PDF was edited it has lost its mark in part or wholly. */
  private boolean isMarkedInPart(PdfPage page, TextLine line) {
    long marked = line.glyphs().stream().filter(Glyph::artifact).count();
    boolean folio =
        TypeArea.isSmaller(line.size(), measurer.size())
            && number(line).isPresent()
            && isOutermost(page, line);
    return folio || 2 * marked > line.glyphs().size();
  }

  /** An ornament that prints the page's label (12.4.2), wherever the text is taken to end. */
  private static boolean isLabelled(PdfPage page, TextLine line) {
    OptionalInt number = number(line);
    return isOrnament(line)
        && number.isPresent()
        && page.label().equals(String.valueOf(number.getAsInt()));
  }

  /**
   * An ornament over all text that says nothing of the text again, as a table's repeated head and
   * the 续表 over it do: where pages are short it stands within what is taken for the type area.
   */
  private boolean isHeadOverText(PdfPage page, TextLine line) {
    return line.baseline() < measurer.top() + measurer.pitch()
        && isOrnament(line)
        && number(line).isEmpty()
        && page.lines().stream()
            .filter(l -> !isOrnament(l))
            .allMatch(l -> l.baseline() > line.baseline() + 1)
        && !PrintedText.isContinued(PrintedText.solid(line))
        && !said().contains(PrintedText.solid(line));
  }

  /** What the text says, line by line. */
  private Set<String> said() {
    if (said.isEmpty()) {
      pdf.pages().stream()
          .flatMap(p -> p.lines().stream())
          .filter(l -> !isOrnament(l))
          .map(PrintedText::solid)
          .forEach(said::add);
    }
    return said;
  }

  /** Farther out than a folio stands no text: a figure in a table has rows above or below it. */
  private boolean isOutermost(PdfPage page, TextLine line) {
    boolean above = line.baseline() < measurer.top();
    return page.lines().stream()
        .filter(l -> !isOrnament(l))
        .map(l -> l.baseline() - line.baseline())
        .allMatch(d -> above ? d > -1 : d < 1);
  }

  /** A table's head that stands again on the next page is an ornament too, but no running head. */
  private boolean isBeyond(TextLine line) {
    double gap = APART * measurer.pitch() * 0.55;
    return line.baseline() < measurer.top() - gap || line.baseline() > measurer.bottom() + gap;
  }

  private void infer(Pdf pdf) {
    Map<Long, List<TextLine>> heights = new HashMap<>();
    // In the order of the pages: where a sheet prints two folios, it is always the same that
    // counts.
    List<Candidate> candidates = new ArrayList<>();
    for (PdfPage page : pdf.pages()) {
      for (TextLine line : beyond(page)) {
        candidates.add(new Candidate(page, line));
        heights
            .computeIfAbsent(Math.round(line.baseline() / HEIGHT), k -> new ArrayList<>())
            .add(line);
      }
    }
    boolean few = pdf.pages().size() < FEW;
    Map<Integer, Set<Integer>> agreed = sheetsByDistance(candidates);
    Map<Integer, Candidate> best = new HashMap<>();
    for (Candidate c : candidates) {
      if (number(c.line()).isPresent()) {
        best.merge(
            c.page().number(), c, (a, b) -> agreeing(agreed, b) > agreeing(agreed, a) ? b : a);
      }
    }
    for (Candidate candidate : candidates) {
      TextLine line = candidate.line();
      boolean again = atHeight(heights, line.baseline()) > 1;
      if (number(line).isPresent()
          && (best.get(candidate.page().number()) != candidate
              || (!again && agreeing(agreed, candidate) < 2 && !isFolioAlone(candidate)))) {
        continue;
      }
      if (isNoTitle(line) && (again || (few && isLoneHead(line)))) {
        take(candidate.page(), line);
      }
    }
  }

  /**
   * The sheets whose numbers are off by one amount: those of folios are, of tables' figures not.
   */
  private static Map<Integer, Set<Integer>> sheetsByDistance(List<Candidate> candidates) {
    Map<Integer, Set<Integer>> sheets = new HashMap<>();
    for (Candidate c : candidates) {
      distance(c)
          .ifPresent(d -> sheets.computeIfAbsent(d, k -> new HashSet<>()).add(c.page().number()));
    }
    return sheets;
  }

  private static OptionalInt distance(Candidate c) {
    OptionalInt number = number(c.line());
    return number.isPresent()
        ? OptionalInt.of(c.page().number() - number.getAsInt())
        : OptionalInt.empty();
  }

  private static int agreeing(Map<Integer, Set<Integer>> sheets, Candidate c) {
    return sheets.get(distance(c).orElseThrow()).size();
  }

  /**
   * A number that no other page bears out: that of its sheet, or with the marks of a folio on both
   * sides, as on the one page of text after a cover and contents. A bare one may be a table's.
   */
  private static boolean isFolioAlone(Candidate c) {
    return distance(c).orElse(1) == 0 || MARKED.matcher(PrintedText.solid(c.line())).matches();
  }

  /** In a short file a folio, or a small line above the text, may be the only one of its kind. */
  private boolean isLoneHead(TextLine line) {
    return number(line).isPresent()
        || (line.baseline() < measurer.top() && TypeArea.isSmaller(line.size(), measurer.size()));
  }

  private boolean isNoTitle(TextLine line) {
    return line.size() < NO_TITLE * measurer.size();
  }

  private static long atHeight(Map<Long, List<TextLine>> heights, double y) {
    long key = Math.round(y / HEIGHT);
    return (long) heights.getOrDefault(key, List.of()).size()
        + heights.getOrDefault(key - 1, List.of()).size()
        + heights.getOrDefault(key + 1, List.of()).size();
  }

  private void take(PdfPage page, TextLine line) {
    OptionalInt folio = number(line);
    boolean roman = ROMAN.matcher(PrintedText.solid(line)).matches();
    roles.put(line, folio.isPresent() || roman ? PageLayout.Role.FOLIO : PageLayout.Role.HEAD);
    folio.ifPresent(f -> folios.put(page.number(), f));
  }

  /** Short lines above and below the page's text: the candidates. */
  private List<TextLine> beyond(PdfPage page) {
    List<TextLine> down = TypeMeasurer.downwards(page);
    List<TextLine> found = new ArrayList<>();
    double gap = APART * measurer.pitch();
    for (int side = 0; side < 2; side++) {
      int rows = 0;
      double last = Double.NaN;
      for (int i = 0; i < down.size() && rows <= ROWS; i++) {
        TextLine line = down.get(side == 0 ? i : down.size() - 1 - i);
        rows += Math.abs(line.baseline() - last) < 1 ? 0 : 1;
        last = line.baseline();
        double limit = side == 0 ? measurer.top() - gap * 0.55 : measurer.bottom() + gap * 0.55;
        boolean out = side == 0 ? line.baseline() < limit : line.baseline() > limit;
        if (rows <= ROWS && out && !measurer.isLong(line)) {
          found.add(line);
        }
      }
    }
    return found;
  }

  public PageLayout.Role role(PdfPage page, TextLine line) {
    return roles.getOrDefault(line, PageLayout.Role.TEXT);
  }

  public boolean isText(TextLine line) {
    return !roles.containsKey(line);
  }

  public OptionalInt folio(PdfPage page) {
    Integer folio = folios.get(page.number());
    return folio == null ? OptionalInt.empty() : OptionalInt.of(folio);
  }

  /** The number that a line prints, if it is a folio by its form. */
  static OptionalInt number(TextLine line) {
    Matcher m = FOLIO.matcher(PrintedText.solid(line));
    return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }
}
