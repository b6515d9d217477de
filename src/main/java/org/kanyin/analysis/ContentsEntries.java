package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
   */
  public record Entry(
      int sheet, String title, String authors, int page, List<Glyph> glyphs, List<Glyph> number) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<TextLine> above = new ArrayList<>();
  private final StringBuilder labels = new StringBuilder();

  public ContentsEntries(PageStructure structure) {
    for (PageLayout layout : structure.of(PageLayout.Kind.CONTENTS)) {
      read(layout);
    }
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** What stands before the first entry: title, number, date. */
  public List<TextLine> above() {
    return Collections.unmodifiableList(above);
  }

  /** What stands left of the entries, without blanks: the sections' names. */
  public String labels() {
    return labels.toString();
  }

  private void read(PageLayout layout) {
    List<PageRow> rows = PageRow.of(layout.number(), layout.text());
    double edge = ContentsRows.columnLeft(layout.text());
    List<Glyph> title = new ArrayList<>();
    List<Glyph> rest = new ArrayList<>();
    boolean begun = layout.text().stream().noneMatch(ContentsMarks::isTitle);
    boolean afterTitle = begun;
    for (PageRow each : rows) {
      List<TextLine> row = each.parts().stream().map(PageRow.Part::line).toList();
      List<Glyph> glyphs = entryPart(row, edge);
      String text = PrintedText.solid(PrintedText.of(glyphs));
      if (!afterTitle) {
        above.addAll(row);
        afterTitle = row.stream().anyMatch(ContentsMarks::isTitle);
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
      boolean ends = ContentsMarks.ending(PrintedText.solid(PrintedText.of(rest))).matches();
      if (rest.isEmpty() ? ContentsMarks.endsInBrackets(text) : ends) {
        finish(layout.number(), title, rest);
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
                && g.x() - last.right() > ContentsRows.GUTTER * g.size();
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

  private void finish(int sheet, List<Glyph> title, List<Glyph> rest) {
    List<Glyph> all = new ArrayList<>(title);
    all.addAll(rest);
    String behind =
        ContentsMarks.withoutLeaders(
            PrintedText.solid(PrintedText.of(rest.isEmpty() ? title : rest)));
    Matcher m = ContentsMarks.ending(behind);
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
