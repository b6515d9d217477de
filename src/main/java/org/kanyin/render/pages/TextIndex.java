package org.kanyin.render.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/** All characters of an issue in one row, so that elements and printed lines can be compared. */
final class TextIndex {
  private final Map<String, Node.Element> elements = new LinkedHashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();

  /**
   * A line of the body on the axis.
   *
   * @param page index of the page in the trace
   * @param start of its first character on the axis
   * @param end one past its last
   */
  record Spot(int page, int start, int end, LayoutTrace.Line line) {}

  TextIndex(Issue issue) {
    lay(issue.root(), 0);
  }

  private int lay(Node.Element element, int from) {
    elements.put(element.id(), element);
    starts.put(element.id(), from);
    int at = from;
    for (Node child : element.children()) {
      at = child instanceof Node.Text t ? at + t.value().length() : lay((Node.Element) child, at);
    }
    // A note is set apart from the text around it.
    return element.name().equals("footnote") ? from : at;
  }

  /** Where an element's text begins; of an empty one, where it would stand. */
  int start(Node.Element element) {
    return starts.get(element.id());
  }

  Optional<Node.Element> element(String id) {
    return Optional.ofNullable(elements.get(id));
  }

  /** All elements of that name in the order of the manuscript. */
  Stream<Node.Element> all(String name) {
    return elements.values().stream().filter(e -> e.name().equals(name));
  }

  /** Whether a note is called between two places of the axis. */
  boolean hasNote(int from, int to) {
    return all("footnote").mapToInt(this::start).anyMatch(at -> at >= from && at <= to);
  }

  /**
   * The body's lines of manuscript text in the order of the sheets; notes stand apart, and a
   * table's head counts where it is first.
   */
  List<Spot> spots(LayoutTrace trace) {
    List<Spot> spots = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int page = trace.bodyStart(); page < trace.pages().size(); page++) {
      for (LayoutTrace.Line line : trace.pages().get(page).lines()) {
        Node.Element shown = elements.get(line.block());
        if (line.region().equals("body")
            && shown != null
            && !shown.name().equals("footnote")
            && seen.add(line.block() + "@" + line.start())) {
          int start = starts.get(line.block());
          spots.add(new Spot(page, start + line.start(), start + line.end(), line));
        }
      }
    }
    return spots;
  }
}
