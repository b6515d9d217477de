package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * Where the entries of a contents page begin: names of sections stand left of them, or on lines of
 * their own above them, or nowhere.
 */
final class ContentsColumns {
  /** A line that ends before this share of the list's width was not turned: no title goes on. */
  private static final double SHORT = 0.6;

  /** Starts that differ by fewer points are one: brackets and quotes are set a little in. */
  private static final double SAME_START = 2;

  /** What stands before the entries' edge, give or take so many ems, is a section's name. */
  private static final double BEFORE = 0.6;

  /**
   * A row of the list.
   *
   * @param origin where the type area begins on its page: odd and even pages may differ
   */
  record Row(PageRow row, double origin) {}

  /** Text without a wide gap in it, measured from the type area's left edge. */
  record Stretch(List<Glyph> glyphs, double origin) {
    double left() {
      return glyphs.get(0).x() - origin;
    }

    double right() {
      return glyphs.get(glyphs.size() - 1).right() - origin;
    }

    double size() {
      return glyphs.get(0).size();
    }

    Stretch upTo(int glyph) {
      return new Stretch(glyphs.subList(0, glyph), origin);
    }

    Stretch from(int glyph) {
      return new Stretch(glyphs.subList(glyph, glyphs.size()), origin);
    }

    String text() {
      return PrintedText.solid(PrintedText.of(glyphs));
    }

    boolean isLed() {
      return ContentsMarks.leader(glyphs).isPresent();
    }
  }

  private final Set<String> sections;
  private final Collection<String> titles;

  /** Whether the names are known, be it that there are none. */
  private final boolean isKnown;

  private final double edge;
  private final double left;
  private final double right;

  /**
   * @param rows of all pages of the list, its head left out
   * @param sections the names of the sections, without blanks
   * @param titles that the contents should list, without blanks. Where there are any, the sections'
   *     names are known too: an issue without sections has no names in its contents
   */
  ContentsColumns(List<Row> rows, Set<String> sections, Collection<String> titles) {
    this.sections = sections;
    this.titles = titles;
    isKnown = !sections.isEmpty() || !titles.isEmpty();
    List<List<Stretch>> all =
        rows.stream().map(ContentsColumns::stretches).filter(s -> !s.isEmpty()).toList();
    left = all.stream().mapToDouble(s -> s.get(0).left()).min().orElse(0);
    right = all.stream().mapToDouble(s -> s.get(s.size() - 1).right()).max().orElse(0);
    edge = isKnown ? known(all) : guessed(all);
  }

  /** The same, parted at the entries' edge where a section's name nearly reaches it. */
  private List<Stretch> parted(Row row) {
    List<Stretch> stretches = stretches(row);
    if (sections.isEmpty() || edge <= 0 || stretches.isEmpty()) {
      return stretches;
    }
    Stretch first = stretches.get(0);
    for (int i = 1; i < first.glyphs().size(); i++) {
      Stretch name = first.upTo(i);
      Stretch entry = first.from(i);
      if (Math.abs(entry.left() - edge) < SAME_START && isName(name)) {
        List<Stretch> parts = new ArrayList<>(List.of(name, entry));
        parts.addAll(stretches.subList(1, stretches.size()));
        return parts;
      }
    }
    return stretches;
  }

  /** A row's text, split at wide gaps; a leader belongs to what it leads from. */
  private static List<Stretch> stretches(Row row) {
    List<Glyph> glyphs = new ArrayList<>();
    row.row().parts().forEach(p -> glyphs.addAll(p.line().solid()));
    glyphs.sort(TextLine.ACROSS);
    List<Stretch> stretches = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph g = glyphs.get(i);
      double gap = run.isEmpty() ? 0 : g.x() - run.get(run.size() - 1).right();
      boolean leads = ContentsMarks.leaderEnd(glyphs, i) > i;
      if (gap > ContentsRows.GUTTER * g.size() && !leads) {
        stretches.add(new Stretch(run, row.origin()));
        run = new ArrayList<>();
      }
      run.add(g);
    }
    if (!run.isEmpty()) {
      stretches.add(new Stretch(run, row.origin()));
    }
    return stretches;
  }

  /** Where what follows a section's name begins; 0 where none stands beside an entry. */
  private double known(List<List<Stretch>> rows) {
    return rows.stream()
        .filter(row -> row.size() > 1 && isName(row.get(0)))
        .mapToDouble(row -> row.get(1).left())
        .min()
        .orElseGet(() -> reached(rows));
  }

  /**
   * The same where every name reaches its entry: behind a whole name, where other rows begin too.
   */
  private double reached(List<List<Stretch>> rows) {
    return rows.stream()
        .map(row -> row.get(0))
        .flatMap(
            s ->
                IntStream.range(1, s.glyphs().size())
                    .filter(i -> sections.contains(s.upTo(i).text()))
                    .mapToObj(i -> s.from(i).left()))
        .filter(x -> near(rows, x) > 0)
        .min(Comparator.naturalOrder())
        .orElse(0.0);
  }

  private boolean isName(Stretch stretch) {
    String text = stretch.text();
    return !stretch.isLed()
        && sections.stream().anyMatch(s -> s.contains(text) || BodyTitles.alike(s, text));
  }

  /**
   * Where most stretches begin. Where two are as many, the one that leads to a page number: a
   * section's name does not.
   */
  private static double guessed(List<List<Stretch>> rows) {
    Map<Double, Long> starts = new HashMap<>();
    for (List<Stretch> row : rows) {
      for (Stretch s : row) {
        starts.computeIfAbsent(s.left(), at -> near(rows, at));
      }
    }
    return starts.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<Double, Long> e) -> e.getValue())
                .thenComparing(e -> led(rows, e.getKey()))
                .thenComparing(e -> -e.getKey()))
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  private static long near(List<List<Stretch>> rows, double at) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(s -> Math.abs(s.left() - at) < SAME_START)
        .count();
  }

  private static long led(List<List<Stretch>> rows, double at) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(s -> s.isLed() && Math.abs(s.left() - at) < SAME_START)
        .count();
  }

  /** The glyphs of a row that are of an entry. */
  List<Glyph> entry(Row row) {
    List<Stretch> stretches = parted(row);
    List<Glyph> glyphs = new ArrayList<>();
    if (!isNameAlone(stretches)) {
      stretches.stream().filter(s -> !isLabel(s)).forEach(s -> glyphs.addAll(s.glyphs()));
    }
    return glyphs;
  }

  /** The section's name, or a line of it, that stands in a row. */
  Optional<List<Glyph>> label(Row row) {
    List<Stretch> stretches = parted(row);
    List<Glyph> glyphs = new ArrayList<>();
    boolean alone = isNameAlone(stretches);
    stretches.stream().filter(s -> alone || isLabel(s)).forEach(s -> glyphs.addAll(s.glyphs()));
    return glyphs.isEmpty() ? Optional.empty() : Optional.of(glyphs);
  }

  /** A title that the contents should list is of an entry, however far to the left it begins. */
  private boolean isLabel(Stretch s) {
    return edge > 0 && s.left() <= edge - BEFORE * s.size() && (isName(s) || !isOfTitle(s));
  }

  private boolean isOfTitle(Stretch stretch) {
    String text = ContentsMarks.withoutLeaders(stretch.text());
    return text.length() > 1 && titles.stream().anyMatch(t -> t.contains(text));
  }

  /** A section's name on a line of its own, above its articles. */
  private boolean isNameAlone(List<Stretch> row) {
    if (row.isEmpty() || isLabel(row.get(0)) || row.stream().anyMatch(Stretch::isLed)) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    row.forEach(s -> all.append(s.text()));
    String text = all.toString();
    if (isKnown) {
      return sections.contains(text);
    }
    double end = row.get(row.size() - 1).right();
    return row.get(0).left() < left + row.get(0).size() * ContentsRows.INDENT
        && end < left + SHORT * (right - left)
        && !ContentsMarks.ending(text).matches();
  }
}
