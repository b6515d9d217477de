package org.kanyin.check.rules;

import java.util.List;

/** One kind of look at a PDF. */
public interface Rule {
  /** The codes it may give. */
  List<String> codes();

  /** Whether it is of no use where the text cannot be relied upon. */
  default boolean readsText() {
    return false;
  }

  void check(CheckContext context, FaultCollector faults);
}
