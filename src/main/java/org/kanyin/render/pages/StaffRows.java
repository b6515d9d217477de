package org.kanyin.render.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.LayoutTrace;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The rows of 编辑、审核、签发 on the last page, and what they share it with. */
final class StaffRows {
  private static final String BODY = "body";

  private final List<Node.Element> colophon;

  StaffRows(Issue issue) {
    colophon = issue.root().all(PartKind.COLOPHON).toList();
  }

  /** How many rows fewer there are where all stand in one. */
  int spare() {
    long roles =
        colophon.stream()
            .flatMap(c -> c.elements(PartKind.STAFF))
            .map(s -> s.attribute("role").orElse(""))
            .distinct()
            .count();
    return (int) Math.max(0, roles - 1);
  }

  /** How many lines the last page holds besides the colophon. */
  int textLines(LayoutTrace trace) {
    Set<String> own =
        colophon.stream()
            .flatMap(Node.Element::descendants)
            .map(Node.Element::id)
            .collect(Collectors.toSet());
    List<LayoutTrace.Page> pages = trace.pages();
    return pages.isEmpty()
        ? 0
        : (int)
            pages.get(pages.size() - 1).lines().stream()
                .filter(l -> l.region().equals(BODY))
                .filter(l -> !l.block().isEmpty() && !own.contains(l.block()))
                .map(LayoutTrace.Line::baseline)
                .distinct()
                .count();
  }
}
