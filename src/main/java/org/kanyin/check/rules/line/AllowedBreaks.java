package org.kanyin.check.rules.line;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;

/**
 * Where the manuscript itself lets a word or a number end a line: at U+200B and at a soft hyphen,
 * U+00AD (UAX #14, ZW and BA).
 */
final class AllowedBreaks {
  private static final String SIGNS = "\u200B\u00AD";
  private static final String OF_UNIT = "[\\p{L}\\p{M}\\p{N}]";

  /** What stands in one word before and after a sign, with the sign between. */
  private final Set<List<String>> places = new HashSet<>();

  AllowedBreaks(Optional<Issue> issue) {
    issue.ifPresent(i -> collect(i.root()));
  }

  private void collect(Node.Element element) {
    for (Node child : element.children()) {
      if (child instanceof Node.Element inner) {
        collect(inner);
      } else if (child instanceof Node.Text text) {
        text.signs().stream()
            .filter(s -> SIGNS.indexOf(s.sign()) >= 0)
            .forEach(
                s ->
                    places.add(
                        place(
                            text.value().substring(0, s.index()),
                            text.value().substring(s.index()))));
      }
    }
  }

  private static List<String> place(String before, String after) {
    return List.of(
        before.replaceAll("(?s)^.*?(" + OF_UNIT + "*)$", "$1"),
        after.replaceAll("(?s)^(" + OF_UNIT + "*).*$", "$1"));
  }

  /** Whether a line may end between these; a hyphen that the break brought is left out. */
  boolean allow(String tail, String head) {
    return places.contains(place(tail.replaceAll("[-‐]$", ""), head));
  }
}
