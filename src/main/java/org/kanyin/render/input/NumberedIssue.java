package org.kanyin.render.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.CopyNumber;
import org.kanyin.base.Outcome;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.render.model.RenderFindings;

/** An issue of which numbered copies are made: in the number's place it has every figure once. */
final class NumberedIssue {
  private static final String FROM = "from";

  private NumberedIssue() {}

  /** The issue as it is to be set; a masthead that says nothing of copies gets a number too. */
  static Outcome<Issue> of(Issue issue) {
    Optional<Node.Element> masthead = issue.root().element(PartKind.MASTHEAD);
    if (masthead.isEmpty()) {
      return Outcome.failed(List.of(RenderFindings.finding("R041", issue.root().place())));
    }
    Node.Element numbered = numbered(masthead.get());
    List<Node> children =
        issue.root().children().stream()
            .map(child -> child == masthead.get() ? numbered : child)
            .toList();
    return Outcome.of(issue.withRoot(with(issue.root(), children)), List.of());
  }

  private static Node.Element numbered(Node.Element masthead) {
    Node.Element copies =
        masthead
            .element(PartKind.COPIES)
            .orElseGet(
                () ->
                    new Node.Element(
                        PartKind.COPIES.tag(),
                        masthead.id() + "-" + PartKind.COPIES.tag() + "1",
                        Map.of(),
                        List.of(),
                        masthead.place()));
    Map<String, String> attributes = new LinkedHashMap<>(copies.attributes());
    attributes.put(FROM, CopyNumber.FIGURES);
    Node.Element figures =
        new Node.Element(copies.name(), copies.id(), attributes, List.of(), copies.place());
    Stream<Node> others =
        masthead.children().stream()
            .filter(c -> !(c instanceof Node.Element e && e.is(PartKind.COPIES)));
    return with(masthead, Stream.concat(others, Stream.of(figures)).toList());
  }

  private static Node.Element with(Node.Element e, List<Node> children) {
    return new Node.Element(e.name(), e.id(), e.attributes(), children, e.place());
  }
}
