package org.kanyin.manifest.normalise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids of the normalised document: an article keeps its own, everything else takes its parent's
 * with its name and its turn among its like: {@code a01-p3-em1}. Stable while what stands before it
 * under the same parent is; unique whatever ids the manuscript chose.
 */
final class ElementIds {
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> turns = new HashMap<>();

  /**
   * @param reserved the ids the manuscript gives itself, all unique
   */
  ElementIds(Set<String> reserved) {
    used.addAll(reserved);
  }

  String root(String name) {
    return free(name);
  }

  /**
   * @param parent empty below the root
   */
  String child(String parent, String name) {
    int turn = turns.merge(parent + "/" + name, 1, Integer::sum);
    return free((parent.isEmpty() ? "" : parent + "-") + name + turn);
  }

  private String free(String wanted) {
    String id = wanted;
    while (!used.add(id)) {
      id += "_";
    }
    return id;
  }
}
