package org.kanyin.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.Violation;
import org.kanyin.manifest.model.Acceptance;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/** The faults that the editors accept: {@code <?kanyin accept CODE reason?>} before an element. */
final class AcceptedFaults {
  /** By code: the ids of all elements it is accepted in. */
  private final Map<String, Set<String>> elements = new HashMap<>();

  private final Set<String> everywhere = new HashSet<>();

  private AcceptedFaults() {}

  static AcceptedFaults of(Optional<Issue> issue) {
    AcceptedFaults accepted = new AcceptedFaults();
    issue.ifPresent(i -> i.acceptances().forEach(a -> accepted.take(a, i.root())));
    return accepted;
  }

  private void take(Acceptance acceptance, Node.Element root) {
    Optional<Node.Element> element =
        root.descendants().filter(e -> e.id().equals(acceptance.element())).findFirst();
    if (element.isEmpty()) {
      return;
    }
    if (element.get() == root) {
      everywhere.add(acceptance.code());
    }
    Set<String> ids = elements.computeIfAbsent(acceptance.code(), k -> new HashSet<>());
    element.get().descendants().forEach(e -> ids.add(e.id()));
  }

  /** Whether it is accepted: everywhere, or in an element that one of its glyphs shows. */
  boolean accept(Violation violation, CheckContext context) {
    Set<String> ids = elements.get(violation.code());
    if (ids == null) {
      return false;
    }
    if (everywhere.contains(violation.code())) {
      return true;
    }
    Optional<ManuscriptAlignment> alignment = context.alignment();
    return alignment.isPresent()
        && violation.location().glyphs().stream()
            .anyMatch(g -> ids.stream().anyMatch(id -> alignment.get().isOf(g, id)));
  }
}
