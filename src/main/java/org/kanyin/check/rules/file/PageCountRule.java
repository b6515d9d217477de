package org.kanyin.check.rules.file;

import java.util.List;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;

/** Booklets are folded from sheets of four pages. */
public final class PageCountRule implements Rule {
  private static final int SHEET = 4;

  @Override
  public List<String> codes() {
    return List.of("K056");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    int pages = context.pdf().pages().size();
    if (pages % SHEET != 0) {
      faults.add("K056", FaultLocation.DOCUMENT, pages, SHEET - pages % SHEET);
    }
  }
}
