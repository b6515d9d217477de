package org.kanyin.check.rules;

import java.util.List;
import java.util.stream.Stream;

/** One kind of look at a PDF. It keeps nothing from one check to the next. */
public interface Rule {
  /** The codes it may give: each belongs to one rule only. */
  List<String> codes();

  /** Whether it is of no use where the text cannot be relied upon. */
  default boolean readsText() {
    return false;
  }

  /**
   * All that it finds, in the order in which it should be told: by page as a rule. What was not
   * asked for, what editors accept and what follows from another fault is taken away later.
   */
  Stream<Violation> check(CheckContext context);
}
