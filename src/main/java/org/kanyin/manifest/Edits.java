package org.kanyin.manifest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file would say if the faults found so far were mended, so that the schema's judge, which
 * gives up on a parent after its first fault, can go on to the next.
 */
final class Edits {
  private final Map<Raw.Element, Boolean> skipped = new IdentityHashMap<>();
  private final Map<Raw.Element, String> renamed = new IdentityHashMap<>();
  private final Map<Raw.Element, String> inserted = new IdentityHashMap<>();
  private final Map<Raw.Attribute, String> attributes = new HashMap<>();
  private int count;

  void skip(Raw.Element e) {
    count += skipped.put(e, true) == null ? 1 : 0;
  }

  void rename(Raw.Element e, String name) {
    count += renamed.put(e, name) == null ? 1 : 0;
  }

  /** An element of that name, empty, stands before {@code e}. */
  void insertBefore(Raw.Element e, String name) {
    count += inserted.put(e, name) == null ? 1 : 0;
  }

  void rename(Raw.Attribute a, String name) {
    count += attributes.put(a, name) == null ? 1 : 0;
  }

  int count() {
    return count;
  }

  boolean isSkipped(Raw.Element e) {
    return skipped.containsKey(e);
  }

  String name(Raw.Element e) {
    return renamed.getOrDefault(e, e.name());
  }

  Optional<String> insertedBefore(Raw.Element e) {
    return Optional.ofNullable(inserted.get(e));
  }

  String name(Raw.Attribute a) {
    return attributes.getOrDefault(a, a.written());
  }
}
