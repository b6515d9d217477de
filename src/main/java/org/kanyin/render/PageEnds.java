package org.kanyin.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Trace;
import org.kanyin.manifest.Issue;
import org.kanyin.manifest.Node;

/** Whether the pages of a pinned issue begin where its {@code pb} say. */
final class PageEnds {
  private final Trace trace;
  private final List<Node.Element> elements;

  private PageEnds(Issue issue, Trace trace) {
    this.trace = trace;
    this.elements = issue.root().descendants().toList();
  }

  /** A finding for each page that begins on another folio than its {@code pb} names. */
  static List<Finding> check(Issue issue, Trace trace, Options options, Catalogue catalogue) {
    if (!Settings.isPinned(issue, options.pagination())) {
      return List.of();
    }
    PageEnds ends = new PageEnds(issue, trace);
    List<Finding> findings = new ArrayList<>();
    int off = 0;
    for (Node.Element pb : ends.elements) {
      if (pb.name().equals("pb") && pb.attribute("n").isPresent()) {
        int wanted = Integer.parseInt(pb.attribute("n").get());
        int folio = ends.folioAfter(pb).map(Integer::parseInt).orElse(wanted + off);
        // What is only carried on from an earlier page is not said again.
        if (folio - wanted != off) {
          findings.add(catalogue.finding("R008", pb.place(), wanted, folio));
          off = folio - wanted;
        }
      }
    }
    return findings;
  }

  /** The folio on which the text after a page end stands. */
  private Optional<String> folioAfter(Node.Element pb) {
    for (Node.Element block : elements) {
      int at = offsetIn(block, pb);
      if (at > 0 && at < block.text().length()) {
        Optional<String> folio = folio(Set.of(block.id()), at);
        if (folio.isPresent()) {
          return folio;
        }
      }
    }
    Set<String> later = new HashSet<>();
    elements.subList(elements.indexOf(pb) + 1, elements.size()).forEach(e -> later.add(e.id()));
    return folio(later, 0);
  }

  /** Characters of the element's text before the page end, or -1 where it is not inside. */
  private static int offsetIn(Node.Element element, Node.Element pb) {
    int before = 0;
    for (Node child : element.children()) {
      if (child == pb) {
        return before;
      }
      if (child instanceof Node.Element inner) {
        int inside = offsetIn(inner, pb);
        if (inside >= 0) {
          return before + inside;
        }
        before += inner.lengthAbove();
      } else {
        before += ((Node.Text) child).value().length();
      }
    }
    return -1;
  }

  /** Where the first body line stands that shows one of these elements from that character on. */
  private Optional<String> folio(Set<String> ids, int from) {
    for (Trace.Page page : trace.pages()) {
      for (Trace.Line line : page.lines()) {
        if (line.region().equals("body")
            && !page.folio().isEmpty()
            && ids.contains(line.block())
            && line.end() > from
            && isBody(page)) {
          return Optional.of(page.folio());
        }
      }
    }
    return Optional.empty();
  }

  /** The contents show titles too; they stand before folio 1. */
  private boolean isBody(Trace.Page page) {
    int first = 0;
    for (Trace.Page p : trace.pages()) {
      first = p.folio().equals("1") ? p.number() : first;
    }
    return page.number() >= first;
  }
}
