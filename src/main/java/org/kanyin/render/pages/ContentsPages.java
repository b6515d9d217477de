package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The pages of the contents in a layout: how full they are, and with which entries they begin. */
final class ContentsPages {
  /** Contents that go further than this over a page are meant to have one more. */
  private static final int FEW = 6;

  /** Points: less is no part of a line. */
  private static final double SLACK = 0.5;

  private final TextIndex index;
  private final LayoutTrace trace;

  /** Indexes in the trace of the pages that show an entry. */
  private final List<Integer> pages;

  ContentsPages(TextIndex index, LayoutTrace trace) {
    this.index = index;
    this.trace = trace;
    pages =
        IntStream.range(0, trace.bodyStart())
            .filter(p -> entries(p).stream().findAny().isPresent())
            .boxed()
            .toList();
  }

  int count() {
    return pages.size();
  }

  /**
   * By how many lines, at least, the contents would have to be shorter to need a page less; 0 where
   * there are many, or where that page would stay as a blank one: the body begins on a recto.
   */
  int linesOver() {
    if (pages.size() < 2 || trace.bodyStart() <= pages.get(pages.size() - 1) + 1) {
      return 0;
    }
    LayoutTrace.Page last = trace.pages().get(pages.get(pages.size() - 1));
    LayoutTrace.Page before = trace.pages().get(pages.get(pages.size() - 2));
    double pitch = pitch();
    int over = (int) Math.ceil((last.body() - last.free() - SLACK) / pitch);
    int free = (int) ((before.free() + SLACK) / pitch);
    return over > FEW ? 0 : Math.max(1, over - free);
  }

  /** The commonest distance between two lines, points. */
  private double pitch() {
    Map<Long, Integer> times = new TreeMap<>();
    for (int page : pages) {
      List<Double> baselines =
          trace.pages().get(page).lines().stream()
              .filter(l -> l.region().equals("body"))
              .map(LayoutTrace.Line::baseline)
              .distinct()
              .sorted()
              .toList();
      for (int i = 1; i < baselines.size(); i++) {
        times.merge(Math.round(1000 * (baselines.get(i) - baselines.get(i - 1))), 1, Integer::sum);
      }
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey() / 1000.0)
        .orElse(Double.MAX_VALUE);
  }

  /** Ids of the articles whose entries open a page in the midst of their section, in order. */
  List<String> continuedFrom() {
    Set<String> within = new HashSet<>();
    index
        .text()
        .all(PartKind.SECTION)
        .forEach(
            s -> s.elements(PartKind.ARTICLE).skip(1).map(Node.Element::id).forEach(within::add));
    List<String> articles = new ArrayList<>();
    for (int page : pages.subList(Math.min(1, pages.size()), pages.size())) {
      Optional<String> first = entries(page).stream().findFirst();
      first.filter(within::contains).ifPresent(articles::add);
    }
    return articles;
  }

  /** Ids of the articles whose entries a page shows, in order. */
  private List<String> entries(int page) {
    List<String> articles = new ArrayList<>();
    for (LayoutTrace.Line line : trace.pages().get(page).lines()) {
      if (line.region().equals("body")) {
        article(line.block()).ifPresent(articles::add);
      }
    }
    return articles;
  }

  /** The article that a title, in either of its forms, is of. */
  private Optional<String> article(String block) {
    return index
        .text()
        .element(block)
        .flatMap(
            title ->
                index
                    .text()
                    .all(PartKind.ARTICLE)
                    .filter(a -> a.elements().anyMatch(e -> e == title))
                    .findFirst())
        .map(Node.Element::id);
  }
}
