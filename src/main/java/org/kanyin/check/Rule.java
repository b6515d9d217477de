package org.kanyin.check;

import java.util.List;

/** One kind of look at a PDF. */
interface Rule {
  /** The codes it may give. */
  List<String> codes();

  void check(Subject subject, Faults faults);
}
