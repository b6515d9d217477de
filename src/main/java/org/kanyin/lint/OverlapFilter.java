package org.kanyin.lint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Passage;

/** One fault is told once: what overlaps a remark already made says nothing more. */
final class OverlapFilter {
  private final Map<Passage, List<TextFault>> made = new IdentityHashMap<>();

  boolean admits(TextFault r) {
    List<TextFault> here = made.computeIfAbsent(r.passage(), p -> new ArrayList<>());
    boolean free = here.stream().noneMatch(o -> r.from() < o.to() && o.from() < r.to());
    if (free) {
      here.add(r);
    }
    return free;
  }
}
