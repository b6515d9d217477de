package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.List;

/** A flow's stretches in tables and between them. */
public final class CellRuns {
  private CellRuns() {}

  /** All signs, in their order; none where there are none. */
  public static List<List<Sign>> of(List<Sign> signs) {
    List<List<Sign>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= signs.size(); i++) {
      if (i == signs.size() || signs.get(i).cell() != signs.get(from).cell()) {
        runs.add(signs.subList(from, i));
        from = i;
      }
    }
    return runs;
  }
}
