package org.kanyin.batch;

import java.util.List;
import java.util.Optional;

/**
 * An issue of a run.
 *
 * @param before what the ledger knows of it
 * @param reasons to set it, a sentence each; empty where nothing has changed
 */
record Task(Found found, Optional<Entry> before, List<String> reasons) {
  boolean isDue() {
    return !reasons.isEmpty();
  }

  /** As it is without being set. */
  Row row() {
    if (isDue()) {
      Entry none =
          new Entry(
              found.issue().toString(), false, false, "", 0, 0, "", 0, 0,
              new java.util.TreeMap<>(), new java.util.TreeMap<>(), new java.util.TreeMap<>(),
              List.of());
      return Row.of(found.name(), none, Row.State.PLANNED, reasons);
    }
    Entry entry = before.orElseThrow();
    Row.State state = entry.set() ? Row.State.UNCHANGED : Row.State.FAILED;
    return Row.of(found.name(), entry, state, reasons);
  }
}
