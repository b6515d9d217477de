package org.kanyin.manifest.parse;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where in a file a code is accepted. Spans of elements, which lie within each other or apart, so
 * the outermost are enough, and a place is looked up among a hundred thousand of them at once.
 */
final class PardonedSpans {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  void add(int from, int to) {
    if (!holds(from) && from < to) {
      ends.subMap(from, to).clear();
      ends.put(from, to);
    }
  }

  boolean holds(int offset) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(offset);
    return before != null && offset < before.getValue();
  }
}
