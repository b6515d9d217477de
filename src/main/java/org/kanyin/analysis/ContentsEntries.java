package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The entries of the contents: title, authors, page, as their pages show them. */
public final class ContentsEntries {
  /**
   * An entry.
   *
   * @param title without blanks
   * @param authors without blanks, all together, may be empty
   * @param glyphs all of it
   * @param number the glyphs of the page number
   * @param section the number of the section's name that it stands under, 0 for none
   */
  public record Entry(
      int sheet,
      String title,
      String authors,
      int page,
      List<Glyph> glyphs,
      List<Glyph> number,
      int section) {}

  /** A line above a list, and the sheet it stands on. */
  public record Above(int sheet, TextLine line) {}

  /** Rows farther apart than so many steps have white between them. */
  private static final double APART = 1.4;

  /** Baselines less apart, in points, are of one row. */
  private static final double LEVEL = 2;

  private final ContentsColumns columns;
  private final List<String> titles;
  private final Set<String> names;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Above> above = new ArrayList<>();
  private final StringBuilder labels = new StringBuilder();
  private final List<String> headings = new ArrayList<>();
  private final List<Glyph> title = new ArrayList<>();
  private final List<Glyph> rest = new ArrayList<>();

  /** All of the entry that is being read, its leaders too. */
  private final StringBuilder whole = new StringBuilder();

  private boolean listed;
  private boolean inLabel;

  /**
   * @param names of the sections, without blanks; empty where they are not known
   * @param known titles that the contents should list, without blanks; empty where not known
   */
  public ContentsEntries(PageStructure structure, Set<String> names, Set<String> known) {
    this.names = Set.copyOf(names);
    titles = known.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    List<PageLayout> pages = structure.pages().stream().filter(p -> !lines(p).isEmpty()).toList();
    Map<PageLayout, List<ContentsColumns.Row>> rows = new LinkedHashMap<>();
    for (PageLayout page : pages) {
      double origin = structure.type().edges(page.isOdd()).left();
      rows.put(page, list(page).stream().map(r -> new ContentsColumns.Row(r, origin)).toList());
    }
    columns =
        new ContentsColumns(rows.values().stream().flatMap(List::stream).toList(), names, titles);
    rows.forEach((page, list) -> read(page.number(), list));
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** What stands before the first entry: title, number, date; on a first page the cover's lines. */
  public List<Above> above() {
    return Collections.unmodifiableList(above);
  }

  /** What stands beside or above the entries, without blanks: the sections' names. */
  public String labels() {
    return labels.toString();
  }

  /** The section's name that an entry stands under, without blanks; empty for none. */
  public String section(Entry entry) {
    return entry.section() == 0 ? "" : headings.get(entry.section() - 1);
  }

  private void read(int sheet, List<ContentsColumns.Row> rows) {
    double pitch = pitch(rows);
    double last = 0;
    for (ContentsColumns.Row row : rows) {
      List<Glyph> glyphs = columns.entry(row);
      // Between sections stands white; the lines of one name stand close.
      inLabel &= row.row().baseline() - last < APART * pitch;
      last = row.row().baseline();
      label(columns.label(row));
      String text = PrintedText.solid(PrintedText.of(glyphs));
      whole.append(text);
      collect(glyphs, title, rest);
      boolean ends = ContentsMarks.ending(PrintedText.solid(PrintedText.of(rest))).matches();
      if (rest.isEmpty() ? ContentsMarks.endsInBrackets(text) : ends) {
        finish(sheet);
      }
    }
  }

  /** A contents page's lines, or those over the text of a first page. */
  private static List<TextLine> lines(PageLayout layout) {
    return layout.kind() == PageLayout.Kind.CONTENTS ? layout.text() : layout.front();
  }

  /** The least step from row to row. */
  private static double pitch(List<ContentsColumns.Row> rows) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < rows.size(); i++) {
      double step = rows.get(i).row().baseline() - rows.get(i - 1).row().baseline();
      least = step > LEVEL ? Math.min(least, step) : least;
    }
    return least;
  }

  /** The rows of the list itself; what stands above it is kept apart. */
  private List<PageRow> list(PageLayout layout) {
    List<PageRow> rows = new ArrayList<>();
    List<TextLine> all = lines(layout);
    boolean afterTitle =
        layout.kind() == PageLayout.Kind.CONTENTS && all.stream().noneMatch(ContentsMarks::isTitle);
    for (PageRow row : PageRow.of(layout.number(), all)) {
      List<TextLine> lines = row.parts().stream().map(PageRow.Part::line).toList();
      if (!afterTitle || (!listed && rows.isEmpty() && isHead(lines))) {
        lines.forEach(l -> above.add(new Above(layout.number(), l)));
        afterTitle |= lines.stream().anyMatch(ContentsMarks::isTitle);
      } else {
        rows.add(row);
      }
    }
    listed |= !rows.isEmpty();
    return rows;
  }

  /** A name may take several rows: it goes on where no entry begins beside it. */
  private void label(Optional<List<Glyph>> glyphs) {
    boolean begins = title.isEmpty() && rest.isEmpty();
    if (glyphs.isPresent()) {
      String text = PrintedText.solid(PrintedText.of(glyphs.get()));
      boolean goesOn = !headings.isEmpty() && (goesOn(text) || (!begins && inLabel));
      headings.add(goesOn ? headings.remove(headings.size() - 1) + text : text);
      labels.append(text);
    }
    inLabel = glyphs.isPresent();
  }

  /** Whether a label is the next line of the name before it: one may stand beside each entry. */
  private boolean goesOn(String text) {
    String whole = headings.get(headings.size() - 1) + text;
    return inLabel && (names.isEmpty() || names.stream().anyMatch(n -> n.startsWith(whole)));
  }

  /** The date and number under the title. */
  private static boolean isHead(List<TextLine> row) {
    StringBuilder all = new StringBuilder();
    row.forEach(l -> all.append(PrintedText.solid(l)));
    return all.toString()
        .matches("(?:\\d{4}年\\d+月\\d+日(?:出版)?)?(?:\\d{4}年)?(?:第\\d+期)?(?:[（(]?总第?\\d+期[)）]?)?");
  }

  /** Before the leader stands the title, after it authors and page. */
  private static void collect(List<Glyph> glyphs, List<Glyph> title, List<Glyph> rest) {
    Glyph last = null;
    boolean after = !rest.isEmpty();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph g = glyphs.get(i);
      boolean gap = last != null && g.x() - last.right() > 1.8 * g.size();
      boolean dots = ContentsMarks.leaderEnd(glyphs, i) > i;
      after |= gap || dots;
      if (!(ContentsMarks.isDot(g) && after && rest.isEmpty())) {
        (after ? rest : title).add(g);
      }
      last = g;
    }
    boolean alone = !after && !glyphs.isEmpty();
    // Authors and page on a row of their own, pushed to the right edge by the leader.
    if (alone
        && ContentsMarks.ending(PrintedText.solid(PrintedText.of(glyphs))).matches()
        && title.size() > glyphs.size()
        && glyphs.get(0).x() > title.get(0).x() + 3 * glyphs.get(0).size()) {
      title.subList(title.size() - glyphs.size(), title.size()).clear();
      rest.addAll(glyphs);
    }
  }

  private void finish(int sheet) {
    List<Glyph> all = new ArrayList<>(title);
    all.addAll(rest);
    String behind =
        ContentsMarks.withoutLeaders(
            PrintedText.solid(PrintedText.of(rest.isEmpty() ? title : rest)));
    Matcher m = ContentsMarks.ending(behind);
    if (m.matches()) {
      String before = rest.isEmpty() ? m.group(1) : PrintedText.solid(PrintedText.of(title));
      String authors = rest.isEmpty() ? "" : ContentsMarks.withoutEnds(m.group(1));
      boolean isKnown = titles.contains(before);
      Optional<String> known = isKnown ? Optional.empty() : known();
      List<Glyph> digits = digits(rest.isEmpty() ? title : rest, m.group(2).length());
      entries.add(
          new Entry(
              sheet,
              known.orElse(isKnown ? before : before.replaceAll("[（(]$", "")),
              known.map(this::behind).orElse(authors),
              Integer.parseInt(m.group(2)),
              List.copyOf(all),
              digits,
              headings.size()));
    }
    title.clear();
    rest.clear();
    whole.setLength(0);
  }

  /**
   * The title that the contents should list and this entry begins with: where a wide gap or a
   * leader is not where the title ends, as it may have dots of its own, the title itself says
   * where.
   */
  private Optional<String> known() {
    return titles.stream().filter(t -> whole.indexOf(t) == 0).findFirst();
  }

  /** The authors behind such a title. */
  private String behind(String known) {
    String behind = ContentsMarks.withoutLeaders(whole.substring(known.length()));
    Matcher m = ContentsMarks.ending(behind);
    return m.matches() ? ContentsMarks.withoutEnds(m.group(1)) : "";
  }

  private static List<Glyph> digits(List<Glyph> glyphs, int count) {
    List<Glyph> digits = glyphs.stream().filter(g -> g.text().matches("\\d")).toList();
    return digits.subList(Math.max(0, digits.size() - count), digits.size());
  }
}
