package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kanyin.analysis.ContentsRows;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;

/**
 * Which lines of a contents page are names of sections: by where they stand, and by what they say
 * where the manuscript tells the names. A name may take several lines.
 */
final class SectionLabels {
  /** Lines of one name begin at one left edge, give or take so many points. */
  private static final double EDGE = 1.5;

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

  private static int at(List<List<Glyph>> first, List<Glyph> label) {
    int at = first.indexOf(label);
    return at < 0 ? first.size() : at;
  }

  /** The lines from this one on that together are a section's name; none where they are not. */
  private List<List<Glyph>> named(List<List<Glyph>> first, int from) {
    StringBuilder said = new StringBuilder();
    List<List<Glyph>> lines = new ArrayList<>();
    double left = first.get(from).get(0).x();
    for (int i = from; i < first.size(); i++) {
      List<Glyph> line = first.get(i);
      if (Math.abs(line.get(0).x() - left) > EDGE) {
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
