package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.PageSpec;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Measures the body's type: its size, its lines' edges and their grid. */
public final class TypeMeasurer {
  /** Ems: text runs in no narrower column. */
  private static final double COLUMN = 6;

  /** Ems: where most lines are shorter, they are names, and no text runs over their width. */
  private static final double NARROWEST = 10;

  private static final double LONG = 0.6;
  private static final double ON_GRID = 0.5;

  /**
   * The text's left edge is the leftmost that so many long lines share: quotations are indented.
   */
  private static final double AN_EDGE = 0.15;

  private final Pdf pdf;
  private final Optional<PageSpec> spec;
  private final double size;
  private final int font;
  private final double width;
  private final double pitch;
  private final double top;
  private final double bottom;

  /**
   * @param spec what the style says of these pages, where it is known and they are as it says
   */
  public TypeMeasurer(Pdf pdf, Optional<PageSpec> spec) {
    this.pdf = pdf;
    this.spec = spec;
    ValueHistogram sizes = new ValueHistogram(0.1);
    Map<Integer, Integer> fonts = new TreeMap<>();
    lines().forEach(l -> sizes.add(l.size(), l.glyphs().size()));
    size = spec.map(PageSpec::bodySize).orElseGet(() -> sizes.mode(0));
    for (TextLine l : lines()) {
      if (isBody(l)) {
        l.glyphs().stream()
            .filter(g -> Character.isIdeographic(g.codePoint()))
            .forEach(g -> fonts.merge(g.font(), 1, Integer::sum));
      }
    }
    font =
        fonts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(-1);
    ValueHistogram widths = new ValueHistogram(2);
    lines().stream()
        .filter(this::isBody)
        .forEach(l -> widths.add(l.cellRight() - l.cellLeft(), l.glyphs().size()));
    width =
        spec.map(s -> s.odd().right() - s.odd().left())
            .orElseGet(() -> measureWidth(widths.mode(0)));
    pitch = spec.map(PageSpec::pitch).orElseGet(this::measurePitch);
    top = spec.map(PageSpec::firstBaseline).orElseGet(() -> extreme(true));
    bottom = spec.map(PageSpec::lastBaseline).orElseGet(() -> extreme(false));
  }

  private List<TextLine> lines() {
    List<TextLine> all = new ArrayList<>();
    pdf.pages().forEach(p -> all.addAll(p.lines()));
    return all;
  }

  private boolean isBody(TextLine line) {
    return TypeArea.isBodySize(line.size(), size);
  }

  /** Whether the line is long enough to be of running text. */
  public boolean isLong(TextLine line) {
    return line.right() - line.left() > LONG * width && line.size() < 1.3 * size;
  }

  /** The em of most of the text, points. */
  public double size() {
    return size;
  }

  double pitch() {
    return pitch;
  }

  double top() {
    return top;
  }

  double bottom() {
    return bottom;
  }

  /** Lines from the top of the page down. */
  static List<TextLine> downwards(PdfPage page) {
    return page.lines().stream().sorted(Comparator.comparingDouble(TextLine::baseline)).toList();
  }

  private double measurePitch() {
    ValueHistogram steps = new ValueHistogram(0.05);
    for (PdfPage page : pdf.pages()) {
      List<TextLine> down = downwards(page).stream().filter(this::isBody).toList();
      for (int i = 1; i < down.size(); i++) {
        double step = down.get(i).baseline() - down.get(i - 1).baseline();
        if (step > 0.9 * size && step < 3 * size) {
          steps.add(step, 1);
        }
      }
    }
    return steps.mode(0);
  }

  /** The first or last baseline of running text that at least two pages share. */
  private double extreme(boolean first) {
    Map<Long, Integer> pagesAt = new TreeMap<>();
    double outermost = Double.NaN;
    for (PdfPage page : pdf.pages()) {
      for (TextLine line : page.lines()) {
        if (isLong(line) && line.size() < 1.1 * size) {
          pagesAt.merge(Math.round(line.baseline()), 1, Integer::sum);
          boolean beyond = first ? line.baseline() < outermost : line.baseline() > outermost;
          outermost = Double.isNaN(outermost) || beyond ? line.baseline() : outermost;
        }
      }
    }
    double agreed = Double.NaN;
    for (long y : pagesAt.keySet()) {
      int pages = pagesAt.get(y) + pagesAt.getOrDefault(y + 1, 0) + pagesAt.getOrDefault(y - 1, 0);
      if (pages >= 2 && (Double.isNaN(agreed) || !first)) {
        agreed = y;
      }
    }
    double found = Double.isNaN(agreed) ? (Double.isNaN(outermost) ? 0 : outermost) : agreed;
    return extended(found, first ? -pitch : pitch);
  }

  /** Short lines on the grid go on where the long ones end, unless they stand on every page. */
  private double extended(double edge, double step) {
    double y = edge;
    while (step != 0 && goesOn(y + step)) {
      y += step;
    }
    return y;
  }

  private boolean goesOn(double y) {
    List<String> there =
        pdf.pages().stream()
            .flatMap(p -> p.lines().stream())
            .filter(l -> Math.abs(l.baseline() - y) < 1.2)
            .filter(l -> RunningHeads.number(l).isEmpty())
            .map(PrintedText::solid)
            .toList();
    return there.stream().anyMatch(t -> there.indexOf(t) == there.lastIndexOf(t));
  }

  public TypeArea area(Map<Integer, Boolean> odd, RunningHeads heads, List<PageLayout.Kind> kinds) {
    List<TextLine> oddLines = new ArrayList<>();
    List<TextLine> evenLines = new ArrayList<>();
    for (PdfPage page : pdf.pages()) {
      if (kinds.get(page.number() - 1) == PageLayout.Kind.BODY) {
        page.lines().stream()
            .filter(l -> isBody(l) && heads.isText(l))
            .forEach(odd.get(page.number()) ? oddLines::add : evenLines::add);
      }
    }
    TypeArea.Edges oddEdges =
        spec.map(s -> edges(s.odd()))
            .orElseGet(() -> edges(oddLines.isEmpty() ? evenLines : oddLines));
    TypeArea.Edges evenEdges =
        spec.map(s -> edges(s.even()))
            .orElseGet(() -> edges(evenLines.isEmpty() ? oddLines : evenLines));
    List<TextLine> all = new ArrayList<>(oddLines);
    all.addAll(evenLines);
    ValueHistogram origins = new ValueHistogram(0.1);
    if (pitch > 0) {
      all.forEach(l -> origins.add(l.baseline() % pitch, 1));
    }
    double origin = spec.isPresent() ? top % pitch : origins.mode(0);
    long on =
        all.stream()
            .filter(l -> pitch > 0)
            .filter(l -> Math.abs(Math.IEEEremainder(l.baseline() - origin, pitch)) < ON_GRID)
            .count();
    return new TypeArea(
        size,
        font,
        oddEdges,
        evenEdges,
        top,
        bottom,
        pitch,
        origin,
        all.isEmpty() ? 0 : (double) on / all.size(),
        spec.isPresent() ? 1 : columns(all, oddEdges),
        spec.isPresent());
  }

  private static TypeArea.Edges edges(PageSpec.Side side) {
    return new TypeArea.Edges(side.left(), side.right(), 1);
  }

  private TypeArea.Edges edges(List<TextLine> lines) {
    ValueHistogram lefts = new ValueHistogram(0.5);
    ValueHistogram rights = new ValueHistogram(0.5);
    lines.stream().filter(this::isLong).forEach(l -> lefts.add(l.cellLeft(), 1));
    double left = lefts.leastWithShare(AN_EDGE, 0);
    lines.stream().filter(this::isLong).forEach(l -> rights.add(l.cellRight(), 1));
    double right = rights.mode(0);
    return new TypeArea.Edges(left, right, rights.share(right));
  }

  /** Names are narrower than the text; where there is no text, nothing is wider than they. */
  private double measureWidth(double usual) {
    double least = NARROWEST * size;
    boolean text =
        lines().stream().anyMatch(l -> isBody(l) && l.cellRight() - l.cellLeft() > least);
    return text ? Math.max(usual, least) : usual;
  }

  /** Lines of running text stand beside the others; names and numbers side by side are a list. */
  private int columns(List<TextLine> lines, TypeArea.Edges edges) {
    List<TextLine> text =
        lines.stream()
            .filter(this::isLong)
            .filter(l -> l.right() - l.left() > COLUMN * size)
            .toList();
    long beside =
        text.stream().filter(l -> l.left() > edges.right() + size).count()
            + text.stream().filter(l -> l.right() < edges.left() - size).count();
    return beside * 4 > lines.size() ? 2 : 1;
  }
}
