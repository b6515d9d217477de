package org.kanyin.check.align;

import java.util.HashSet;
import java.util.Set;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssueText;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** After which texts the manuscript itself ends a page, before the next text begins. */
final class FixedPageEnds {
  private final Set<String> ended = new HashSet<>();

  /** The element whose text was read last; "" at the beginning. */
  private String last = "";

  FixedPageEnds(Issue issue) {
    walk(issue.root());
  }

  boolean isAfter(String elementId) {
    return ended.contains(elementId);
  }

  private void walk(Node.Element e) {
    if (e.attribute("break").filter("page"::equals).isPresent()) {
      ended.add(last);
    }
    if (e.is(InlineKind.PB)) {
      ended.add(last);
    } else if (e.holdsElements()) {
      // A head and a caption go with the first row.
      if (e.is(BlockKind.TABLE) && opensWithPage(e)) {
        ended.add(last);
      }
      IssueText.inReadingOrder(e).forEach(this::walk);
    } else if (e.kind().content() != ElementKind.Content.NOTHING && !e.is(PartKind.TOC_TITLE)) {
      text(e);
      // An author whom nothing prints stands between nothing.
      last = e.is(PartKind.AUTHOR) || e.text().isBlank() ? last : e.id();
    }
  }

  /** Whether the first row of a table's body begins a page. */
  private static boolean opensWithPage(Node.Element table) {
    return table.all(PartKind.BODY).flatMap(b -> b.all(PartKind.CELL)).findFirst().stream()
        .flatMap(cell -> cell.children().stream().limit(1))
        .anyMatch(n -> n instanceof Node.Element e && e.is(InlineKind.PB));
  }

  /** Page ends in a text count at its beginning and at its end. */
  private void text(Node.Element e) {
    boolean begun = false;
    boolean open = false;
    for (Node n : e.children()) {
      if (n instanceof Node.Text t && !t.value().isBlank()) {
        begun = true;
        open = false;
      } else if (n instanceof Node.Element inner && !inner.is(InlineKind.FOOTNOTE)) {
        boolean ends = inner.all(InlineKind.PB).findAny().isPresent();
        if (ends && !begun) {
          ended.add(last);
        }
        begun |= !inner.text().isBlank();
        open = ends || (open && inner.text().isBlank());
      }
    }
    if (open && begun) {
      ended.add(e.id());
    }
  }
}
