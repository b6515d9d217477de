package org.kanyin.check;

import java.util.List;

/** Booklets are folded from sheets of four pages. */
final class PageCount implements Rule {
  private static final int SHEET = 4;

  @Override
  public List<String> codes() {
    return List.of("K056");
  }

  @Override
  public void check(Subject s, Faults faults) {
    int pages = s.pdf().pages().size();
    if (pages % SHEET != 0) {
      faults.add("K056", Spot.DOCUMENT, pages, SHEET - pages % SHEET);
    }
  }
}
