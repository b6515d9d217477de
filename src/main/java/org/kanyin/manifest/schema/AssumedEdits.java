package org.kanyin.manifest.schema;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.parse.SourceNode;

/**
 * What a file would say if the faults found so far were mended, so that the schema's validator,
 * which gives up on a parent after its first fault, can go on to the next.
 */
final class AssumedEdits {
  private final Map<SourceNode.Element, Boolean> skipped = new IdentityHashMap<>();
  private final Map<SourceNode.Element, String> renamed = new IdentityHashMap<>();
  private final Map<SourceNode.Element, String> inserted = new IdentityHashMap<>();
  private final Map<SourceNode.Attribute, String> attributes = new HashMap<>();
  private int count;

  void skip(SourceNode.Element e) {
    count += skipped.put(e, true) == null ? 1 : 0;
  }

  void rename(SourceNode.Element e, String name) {
    count += renamed.put(e, name) == null ? 1 : 0;
  }

  /** An element of that name, empty, stands before {@code e}. */
  void insertBefore(SourceNode.Element e, String name) {
    count += inserted.put(e, name) == null ? 1 : 0;
  }

  void rename(SourceNode.Attribute a, String name) {
    count += attributes.put(a, name) == null ? 1 : 0;
  }

  int count() {
    return count;
  }

  boolean isSkipped(SourceNode.Element e) {
    return skipped.containsKey(e);
  }

  String name(SourceNode.Element e) {
    return renamed.getOrDefault(e, e.name());
  }

  Optional<String> insertedBefore(SourceNode.Element e) {
    return Optional.ofNullable(inserted.get(e));
  }

  String name(SourceNode.Attribute a) {
    return attributes.getOrDefault(a, a.written());
  }
}
