package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kanyin.analysis.ContentsRows;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * Which lines of a contents page are names of sections: by where they stand, and by what they say
 * where the manuscript tells the names. A name may take several lines.
 */
final class SectionLabels {
  /** Lines of one name begin at one left edge, give or take so many points. */
  private static final double EDGE = 1.5;

  /** So many lines a name of a section has at most. */
  private static final int LINES = 3;

  private final ContentsRows entries;
  private final Set<String> names;

  SectionLabels(ContentsRows entries, Set<String> names) {
    this.entries = entries;
    this.names = names;
  }

  List<List<Glyph>> of(List<PageRow> rows) {
    List<List<Glyph>> labels = new ArrayList<>(entries.labels(rows));
    List<List<Glyph>> first =
        rows.stream()
            .map(r -> entries.splitLabel(r.parts().get(0)).get(0))
            .filter(g -> !g.isEmpty())
            .toList();
    for (int i = 0; i < first.size(); i++) {
      for (List<Glyph> line : named(first, i)) {
        if (!labels.contains(line)) {
          labels.add(line);
        }
      }
    }
    labels.sort((a, b) -> Integer.compare(at(first, a), at(first, b)));
    return labels;
  }

  /**
   * Labels of a page that say again to which section its entries belong, or that of the section
   * before: where the names are known, a name that follows itself; else the last lines of the page
   * before.
   */
  Set<List<Glyph>> again(List<List<Glyph>> labels, List<List<Glyph>> before) {
    if (names.isEmpty()) {
      return new HashSet<>(labels.subList(0, repeated(labels, before)));
    }
    String last = "";
    List<List<Glyph>> all = new ArrayList<>(before);
    all.addAll(labels);
    Set<List<Glyph>> again = new HashSet<>();
    List<List<Glyph>> lines = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (List<Glyph> line : all) {
      lines.add(line);
      said.append(PrintedText.of(line));
      String name = PrintedText.solid(said.toString());
      boolean known = names.contains(name);
      if (known && name.equals(last)) {
        again.addAll(lines);
      }
      last = known ? name : last;
      if (known || names.stream().noneMatch(n -> n.startsWith(name))) {
        lines.clear();
        said.setLength(0);
      }
    }
    return again;
  }

  /** How many of a page's first labels are the last ones of the page before. */
  private static int repeated(List<List<Glyph>> labels, List<List<Glyph>> before) {
    List<String> there = before.stream().map(PrintedText::of).toList();
    List<String> here = labels.stream().map(PrintedText::of).toList();
    for (int n = Math.min(LINES, Math.min(there.size(), here.size())); n > 0; n--) {
      if (there.subList(there.size() - n, there.size()).equals(here.subList(0, n))) {
        return n;
      }
    }
    return 0;
  }

  private static int at(List<List<Glyph>> first, List<Glyph> label) {
    int at = first.indexOf(label);
    return at < 0 ? first.size() : at;
  }

  /** The lines from this one on that together are a section's name; none where they are not. */
  private List<List<Glyph>> named(List<List<Glyph>> first, int from) {
    StringBuilder said = new StringBuilder();
    List<List<Glyph>> lines = new ArrayList<>();
    double left = TextLine.cellLeft(first.get(from).get(0));
    for (int i = from; i < first.size(); i++) {
      List<Glyph> line = first.get(i);
      if (Math.abs(TextLine.cellLeft(line.get(0)) - left) > EDGE) {
        // A line of an entry that has no name beside it.
        continue;
      }
      said.append(PrintedText.of(line));
      lines.add(line);
      if (names.contains(said.toString())) {
        return lines;
      }
      if (names.stream().noneMatch(n -> n.startsWith(said.toString()))) {
        return List.of();
      }
    }
    return List.of();
  }
}
