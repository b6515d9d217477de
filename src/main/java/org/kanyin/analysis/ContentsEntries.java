package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The entries of the contents: title, authors, page, as their pages show them. */
public final class ContentsEntries {
  private static final Pattern PAGE = Pattern.compile("^(.*?)[（(]?(\\d{1,4})[)）]?$");
  private static final Pattern LEADER = Pattern.compile("[.…·．⋯•]{3,}|…{2,}");
  private static final Pattern TITLE = Pattern.compile("目录|目次|本期目录|要目");

  /** A gap this wide before the entries' edge parts a section's name from them, in ems. */
  private static final double GUTTER = 0.5;

  /**
   * An entry.
   *
   * @param title without blanks
   * @param authors without blanks, all together, may be empty
   * @param glyphs all of it
   * @param number the glyphs of the page number
   */
  public record Entry(
      int sheet, String title, String authors, int page, List<Glyph> glyphs, List<Glyph> number) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<TextLine> above = new ArrayList<>();
  private final StringBuilder labels = new StringBuilder();

  public ContentsEntries(PageStructure anatomy) {
    for (PageStructure.Leaf leaf : anatomy.of(PageStructure.Kind.CONTENTS)) {
      read(leaf);
    }
  }

  public List<Entry> entries() {
    return entries;
  }

  /** What stands before the first entry: title, number, date. */
  public List<TextLine> above() {
    return above;
  }

  /** What stands left of the entries, without blanks: the sections' names. */
  public String labels() {
    return labels.toString();
  }

  private void read(PageStructure.Leaf leaf) {
    double edge = edge(leaf);
    List<Glyph> title = new ArrayList<>();
    List<Glyph> rest = new ArrayList<>();
    boolean begun =
        leaf.text().stream().noneMatch(l -> TITLE.matcher(PrintedText.solid(l)).matches());
    boolean afterTitle = begun;
    for (List<TextLine> row : rows(leaf)) {
      List<Glyph> glyphs = entryPart(row, edge);
      String text = PrintedText.solid(PrintedText.of(glyphs));
      if (!afterTitle) {
        above.addAll(row);
        afterTitle = row.stream().anyMatch(l -> TITLE.matcher(PrintedText.solid(l)).matches());
        continue;
      }
      if (!begun && isHead(text, row)) {
        above.addAll(row);
        continue;
      }
      begun |= !text.isEmpty();
      Set<Glyph> entry = new HashSet<>(glyphs);
      row.forEach(
          l ->
              l.glyphs().stream()
                  .filter(g -> !entry.contains(g))
                  .forEach(g -> labels.append(PrintedText.solid(g.text()))));
      collect(glyphs, title, rest);
      boolean ends = PAGE.matcher(PrintedText.solid(PrintedText.of(rest))).matches();
      if ((!rest.isEmpty() && ends) || (rest.isEmpty() && text.matches(".*[（(]\\d{1,4}[)）]$"))) {
        finish(leaf.number(), title, rest);
      }
    }
  }

  /** The date and number under the title. */
  private static boolean isHead(String text, List<TextLine> row) {
    StringBuilder all = new StringBuilder();
    row.forEach(l -> all.append(PrintedText.solid(l)));
    return all.toString()
            .matches("(?:\\d{4}年\\d+月\\d+日(?:出版)?)?(?:\\d{4}年)?(?:第\\d+期)?(?:[（(]?总第?\\d+期[)）]?)?")
        || text.isEmpty();
  }

  private static List<List<TextLine>> rows(PageStructure.Leaf leaf) {
    List<TextLine> lines = new ArrayList<>(leaf.text());
    lines.sort(Comparator.comparingDouble(TextLine::baseline).thenComparing(TextLine::left));
    List<List<TextLine>> rows = new ArrayList<>();
    for (TextLine line : lines) {
      List<TextLine> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row == null || line.baseline() - row.get(0).baseline() > 1.5) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(line);
    }
    return rows;
  }

  /**
   * The left edge of the entries, where most lines begin: section names stand to the left of it.
   */
  private static double edge(PageStructure.Leaf leaf) {
    List<Double> starts = new ArrayList<>();
    for (TextLine line : leaf.text()) {
      Glyph last = null;
      for (Glyph g : line.glyphs()) {
        if (last == null || g.x() - last.right() > GUTTER * g.size()) {
          starts.add(g.x());
        }
        last = g;
      }
    }
    double best = 0;
    long most = 0;
    for (double start : starts) {
      long near = starts.stream().filter(x -> Math.abs(x - start) < 2).count();
      if (near > most || (near == most && start < best)) {
        most = near;
        best = start;
      }
    }
    return best;
  }

  private static List<Glyph> entryPart(List<TextLine> row, double edge) {
    List<Glyph> part = new ArrayList<>();
    for (TextLine line : row) {
      if (line.left() > edge - 0.6 * line.size()) {
        part.addAll(line.glyphs());
        continue;
      }
      Glyph last = null;
      boolean inside = false;
      for (Glyph g : line.glyphs()) {
        inside |=
            last != null
                && g.x() > edge - 0.6 * g.size()
                && g.x() - last.right() > GUTTER * g.size();
        if (inside) {
          part.add(g);
        }
        last = g;
      }
    }
    return part;
  }

  /** Before the leader stands the title, after it authors and page. */
  private static void collect(List<Glyph> glyphs, List<Glyph> title, List<Glyph> rest) {
    Glyph last = null;
    boolean after = !rest.isEmpty();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph g = glyphs.get(i);
      boolean gap = last != null && g.x() - last.right() > 1.8 * g.size();
      boolean dots =
          isDot(g) && i + 2 < glyphs.size() && isDot(glyphs.get(i + 1)) && isDot(glyphs.get(i + 2));
      after |= gap || dots;
      if (!(isDot(g) && after && rest.isEmpty())) {
        (after ? rest : title).add(g);
      }
      last = g;
    }
    boolean alone = !after && !glyphs.isEmpty();
    // Authors and page on a row of their own, pushed to the right edge by the leader.
    if (alone
        && PAGE.matcher(PrintedText.solid(PrintedText.of(glyphs))).matches()
        && title.size() > glyphs.size()
        && glyphs.get(0).x() > title.get(0).x() + 3 * glyphs.get(0).size()) {
      title.subList(title.size() - glyphs.size(), title.size()).clear();
      rest.addAll(glyphs);
    }
  }

  private static boolean isDot(Glyph g) {
    return ".…·．⋯•".indexOf(g.codePoint()) >= 0;
  }

  private void finish(int sheet, List<Glyph> title, List<Glyph> rest) {
    List<Glyph> all = new ArrayList<>(title);
    all.addAll(rest);
    String behind =
        LEADER
            .matcher(PrintedText.solid(PrintedText.of(rest.isEmpty() ? title : rest)))
            .replaceAll("");
    Matcher m = PAGE.matcher(behind);
    if (m.matches()) {
      String before = rest.isEmpty() ? m.group(1) : PrintedText.solid(PrintedText.of(title));
      List<Glyph> digits = digits(rest.isEmpty() ? title : rest, m.group(2).length());
      entries.add(
          new Entry(
              sheet,
              before.replaceAll("[（(]$", ""),
              rest.isEmpty() ? "" : m.group(1),
              Integer.parseInt(m.group(2)),
              List.copyOf(all),
              digits));
    }
    title.clear();
    rest.clear();
  }

  private static List<Glyph> digits(List<Glyph> glyphs, int count) {
    List<Glyph> digits = glyphs.stream().filter(g -> g.text().matches("\\d")).toList();
    return digits.subList(Math.max(0, digits.size() - count), digits.size());
  }
}
