package org.kanyin.check.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kanyin.manifest.model.Acceptance;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/** What the editors let stand: {@code <?kanyin accept CODE reason?>} before an element. */
final class AcceptedFaults {
  /** By code: the ids of all elements it is accepted in. */
  private final Map<String, Set<String>> elements = new HashMap<>();

  private final Set<String> everywhere = new HashSet<>();

  AcceptedFaults(Optional<Issue> issue) {
    issue.ifPresent(
        i -> {
          for (Acceptance a : i.acceptances()) {
            i.root()
                .descendants()
                .filter(e -> e.id().equals(a.element()))
                .findFirst()
                .ifPresent(e -> take(a.code(), e, e == i.root()));
          }
        });
  }

  private void take(String code, Node.Element element, boolean isRoot) {
    if (isRoot) {
      everywhere.add(code);
    }
    element
        .descendants()
        .forEach(e -> elements.computeIfAbsent(code, k -> new HashSet<>()).add(e.id()));
  }

  boolean knows(String code) {
    return elements.containsKey(code);
  }

  /**
   * Whether it is accepted.
   *
   * @param touches whether the fault touches the element of that id
   */
  boolean accepts(String code, Predicate<String> touches) {
    return everywhere.contains(code) || elements.get(code).stream().anyMatch(touches);
  }
}
