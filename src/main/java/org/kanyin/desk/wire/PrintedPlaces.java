package org.kanyin.desk.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.manifest.model.Node;
import org.kanyin.render.model.IssuePreview;

/** On which page stands what a place of the manuscript says, and on which an element begins. */
final class PrintedPlaces {
  private static final long COLUMNS = 1L << 32;

  /** By file: from lines and columns of the manuscript to the page that shows what begins there. */
  private final Map<String, TreeMap<Long, Integer>> pages = new HashMap<>();

  private final Map<String, Integer> firstPages = new HashMap<>();

  PrintedPlaces(IssuePreview preview) {
    ManuscriptSourceMap manuscript = new ManuscriptSourceMap(preview.issue());
    for (LayoutTrace.Page page : bodyFirst(preview.trace())) {
      for (LayoutTrace.Line line : page.lines()) {
        for (LayoutTrace.Run run : line.runs()) {
          firstPages.putIfAbsent(run.block(), page.number());
          manuscript.placeOf(run.block(), run.start()).ifPresent(at -> add(at, page.number()));
        }
      }
    }
  }

  /** A title is meant where its article begins, and not where the contents name it. */
  private static List<LayoutTrace.Page> bodyFirst(LayoutTrace trace) {
    List<LayoutTrace.Page> pages = new ArrayList<>(trace.pages());
    Collections.rotate(pages, -trace.bodyStart());
    return pages;
  }

  private void add(Place at, int page) {
    pages.computeIfAbsent(at.file(), f -> new TreeMap<>()).putIfAbsent(key(at), page);
  }

  private static long key(Place at) {
    return at.line() * COLUMNS + at.column();
  }

  /** The page of a place; empty where nothing before it in its file is printed. */
  Optional<Integer> page(Place at) {
    return Optional.ofNullable(pages.get(at.file()))
        .map(file -> file.floorEntry(key(at)))
        .map(Map.Entry::getValue);
  }

  /** The first page that shows something of an element or of what it holds. */
  Optional<Integer> page(Node.Element element) {
    return element
        .descendants()
        .map(e -> firstPages.get(e.id()))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
