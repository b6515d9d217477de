package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * What is said once more where a table goes on over a page's end, besides its head: 续表 in a line of
 * its own over the head, which stands in no manuscript; and cells over several rows that a page's
 * end parts and that are said again under the repeated head, in brackets or bare. These follow it
 * as it is drawn. Bare they are believed where the file marks them as no part of the text.
 */
final class RepeatedLabels {
  private final BodyGlyphs pages;
  private final BlockPlaces places;
  private final List<Integer> order;
  private final TextStream flow;

  private RepeatedLabels(BlockPlaces places) {
    this.places = places;
    pages = places.pages();
    order = pages.flow().stream().filter(g -> !pages.isCall(g)).toList();
    flow = pages.stream(order);
  }

  static void place(BlockPlaces places, Issue issue) {
    RepeatedLabels labels = new RepeatedLabels(places);
    labels.continued();
    issue.root().all(BlockKind.TABLE).forEach(labels::table);
  }

  private void continued() {
    Set<TextLine> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> written =
        places.blocks().stream().map(ManuscriptBlock::text).collect(Collectors.toSet());
    for (int g : order) {
      String text = seen.add(pages.line(g)) ? PrintedText.solid(pages.line(g)) : "";
      if (PrintedText.isContinued(text) && !written.contains(text)) {
        pages.line(g).glyphs().forEach(glyph -> places.repeat(Set.of(pages.number(glyph))));
      }
    }
  }

  private void table(Node.Element table) {
    Set<String> labels = new HashSet<>();
    table
        .elements(PartKind.BODY)
        .flatMap(b -> b.all(PartKind.CELL))
        .filter(c -> !c.attribute("rows").orElse("1").equals("1"))
        .map(c -> PrintedText.solid(c.text()))
        .filter(t -> !t.isEmpty())
        .forEach(labels::add);
    if (!labels.isEmpty()) {
      starts(table).forEach(at -> labels(labels, at));
    }
  }

  /** Where something may follow the head that stands again, or the top of a page without one. */
  private List<Integer> starts(Node.Element table) {
    StringBuilder head = new StringBuilder();
    table
        .elements(PartKind.HEAD)
        .flatMap(h -> h.all(PartKind.CELL))
        .forEach(c -> head.append(PrintedText.solid(c.text())));
    List<Integer> starts = new ArrayList<>();
    String text = flow.text();
    if (head.isEmpty()) {
      for (int i = 1; i < text.length(); i++) {
        boolean first = !isMarked(i - 1) || sheet(i) != sheet(i - 1) || isContinued(i - 1);
        if (isMarked(i) && first) {
          starts.add(i);
        }
      }
      return starts;
    }
    int at = text.indexOf(head.toString());
    while (at >= 0) {
      at = text.indexOf(head.toString(), at + head.length());
      if (at >= 0) {
        starts.add(at + head.length());
      }
    }
    return starts;
  }

  private boolean isMarked(int unit) {
    return pages.glyph(flow.glyphs()[unit]).artifact();
  }

  /** Whether it is of 续表, that stands over the labels. */
  private boolean isContinued(int unit) {
    return places.isRepeated(flow.glyphs()[unit]);
  }

  private int sheet(int unit) {
    return pages.sheet(flow.glyphs()[unit]);
  }

  /** The labels that stand one after another from a place on. */
  private void labels(Set<String> labels, int start) {
    int at = start;
    Optional<Integer> length = label(labels, at);
    while (length.isPresent()) {
      for (int i = at; i < at + length.get(); i++) {
        places.repeat(Set.of(flow.glyphs()[i]));
      }
      at += length.get();
      length = label(labels, at);
    }
  }

  private Optional<Integer> label(Set<String> labels, int at) {
    String text = flow.text();
    return labels.stream()
        .map(
            l ->
                text.startsWith('（' + l + '）', at)
                    ? l.length() + 2
                    : text.startsWith(l, at) && isMarked(at) ? l.length() : 0)
        .filter(length -> length > 0)
        .max(Comparator.naturalOrder());
  }
}
